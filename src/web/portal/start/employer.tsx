import { Choice } from '../../kit/choice.tsx';
import { useCity } from '../../kit/city.ts';
import { errorOf } from '../../kit/error-summary.tsx';
import { Field, TextField } from '../../kit/field.tsx';
import type { IntakeAnswers } from '../../kit/intake.ts';
import { PlacePicker } from '../../kit/place-picker.tsx';
import { navigate, useSearch } from '../../kit/router.tsx';
import { useKitWords } from '../../kit/words.ts';
import { useText } from '../../words/words.ts';
import { changeAnswers, useDraft } from './draft.ts';
import { useFileWords } from './file-words.ts';
import { nextAfter, Step, useGaps } from './step.tsx';

const set = (part: Partial<IntakeAnswers['employer']>) =>
  changeAnswers(a => ({ ...a, employer: { ...a.employer, ...part } }));

/** A10: the employer as far as the person knows it, and the place of work, which decides who handles the matter. */
export default function Employer() {
  const words = useFileWords().employer;
  const kit = useKitWords();
  const text = useText();
  const city = useCity();
  const { answers } = useDraft();
  const { errors, check } = useGaps('employer');
  const from = useSearch().get('from');
  const { employer } = answers;
  const asks = answers.route === 'ask';
  const trades = city?.trades ?? [];
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
      <TextField
        id="employerName"
        label={words.name}
        hint={words.nameHint}
        optional={asks}
        error={errorOf(errors, 'employerName')}
        value={employer.name}
        onChange={name => set({ name })}
      />
      {!asks && (
        <Choice
          id="employerKind"
          label={words.kind}
          error={errorOf(errors, 'employerKind')}
          options={(['firm', 'sole-trader'] as const).map(value => ({ value, label: words.kinds[value] }))}
          value={employer.kind}
          onChange={kind => set({ kind })}
        />
      )}
      <PlacePicker
        id="place"
        elsewhere
        label={words.place}
        hint={words.placeHint}
        error={errorOf(errors, 'place')}
        value={answers.place}
        onChange={place => changeAnswers(a => ({ ...a, place }))}
      />
      {!asks && (
        <>
          <TextField
            id="address"
            label={words.address}
            optional
            value={employer.address}
            onChange={address => set({ address })}
          />
          <details className="k-details" open={errorOf(errors, 'creditCode') !== undefined || undefined}>
            <summary>{words.more}</summary>
            {trades.length > 0 && (
              <Field id="trade" label={words.trade} optional>
                <select
                  id="trade"
                  className="k-input"
                  value={answers.trade ?? ''}
                  onChange={event => changeAnswers(a => ({ ...a, trade: event.target.value || undefined }))}
                >
                  <option value="">{kit.choose}</option>
                  {trades.map(trade => (
                    <option key={trade.id} value={trade.id}>
                      {text(trade.label)}
                    </option>
                  ))}
                </select>
              </Field>
            )}
            <TextField
              id="contactName"
              label={words.contactName}
              hint={words.contactHint}
              optional
              size="medium"
              value={employer.contactName}
              onChange={contactName => set({ contactName })}
            />
            <TextField
              id="contactPhone"
              label={words.contactPhone}
              optional
              type="tel"
              size="medium"
              value={employer.contactPhone}
              onChange={contactPhone => set({ contactPhone })}
            />
            <TextField
              id="employerPhone"
              label={words.phone}
              optional
              type="tel"
              size="medium"
              value={employer.phone}
              onChange={phone => set({ phone })}
            />
            <TextField
              id="creditCode"
              label={words.creditCode}
              hint={words.creditHint}
              optional
              error={errorOf(errors, 'creditCode')}
              value={employer.creditCode}
              onChange={creditCode => set({ creditCode: creditCode.replace(/\s/g, '') })}
            />
          </details>
        </>
      )}
    </Step>
  );
}
