import { filerOf } from '../../kit/intake.ts';
import { partyFields } from '../../kit/party-fields.ts';
import { navigate, useSearch } from '../../kit/router.tsx';
import { useDraft } from './draft.ts';
import { useFileWords } from './file-words.ts';
import { PartyFields } from './party-fields.tsx';
import { nextAfter, Step, useGaps } from './step.tsx';

/** A10: the other side as far as the person knows it; of an employer also the place of work, which decides who handles it. */
export default function OtherSide() {
  const words = useFileWords().employer;
  const { answers } = useDraft();
  const { errors, check } = useGaps('employer');
  const from = useSearch().get('from');
  const asks = answers.route === 'ask';
  return (
    <Step
      title={asks ? words.askTitle : words.title}
      group="file"
      back="/start/you"
      errors={errors}
      onContinue={() => {
        if (check()) navigate(nextAfter('employer', answers, from));
      }}
    >
      <PartyFields fields={partyFields('employer', { filer: filerOf(answers), asks })} errors={errors} />
    </Step>
  );
}
