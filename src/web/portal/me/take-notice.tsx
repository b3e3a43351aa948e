import { Button, ButtonLink } from '../../kit/button.tsx';
import { findContact, useCity } from '../../kit/city.ts';
import { Notice } from '../../kit/notice.tsx';
import { signInAddress } from '../../kit/states.tsx';
import type { Take } from './use-take.ts';
import { useStepWords } from './words.ts';

/** What stopped a step and belongs to no field: no network, a fault of ours, signed out, or a remark of the server. */
export function TakeNotice({ take }: { take: Take }) {
  const words = useStepWords();
  const main = findContact(useCity(), 'main', 'arb');
  const { obstacle } = take;
  if (!obstacle || obstacle.kind === 'stale' || obstacle.kind === 'refused') return null;
  if (obstacle.kind === 'expired')
    return (
      <Notice tone="warn" live>
        <p>{words.expired}</p>
        <ButtonLink to={signInAddress()}>{words.signIn}</ButtonLink>
      </Notice>
    );
  if (obstacle.kind === 'invalid') {
    const { detail, title, errors } = obstacle.problem;
    return errors && errors.length > 0 ? null : (
      <Notice tone="bad" live>
        <p>{detail ?? title}</p>
      </Notice>
    );
  }
  return (
    <Notice tone="bad" live>
      <p>{obstacle.kind === 'offline' ? words.offline : words.fault}</p>
      {obstacle.kind === 'fault' && main && (
        <p>
          <a href={`tel:${main.number}`}>{words.faultCall(main.number)}</a>
        </p>
      )}
      <Button busy={take.busy} onClick={() => void take.again()}>
        {words.again}
      </Button>
    </Notice>
  );
}
