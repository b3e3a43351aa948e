import { useCity } from '../../kit/city.ts';
import type { IntakeAnswers, Route } from '../../kit/intake.ts';
import { useLanguage, useWords } from '../../words/words.ts';
import { ChoiceRow, SelectRow, TextRow, TickRow } from './controls.tsx';
import { errorAt, PartFrame, type PartProps } from './part.tsx';
import { benchIntake, kit, startFile } from './words.ts';

/** Who the employer is and where the work was: the place decides where it goes. */
export function EmployerPart({ store, errors }: PartProps) {
  const words = useWords(benchIntake);
  const { employer: ask } = useWords(startFile);
  const language = useLanguage();
  const city = useCity();
  const { answers } = store.intake;
  const { employer } = answers;
  const set = (part: Partial<IntakeAnswers['employer']>) =>
    store.change(before => ({ ...before, employer: { ...before.employer, ...part } }));
  return (
    <PartFrame part="employer" store={store}>
      <TextRow
        id="employerName"
        label={ask.name}
        hint={ask.nameHint}
        maxLength={120}
        error={errorAt(errors, 'employerName')}
        value={employer.name}
        onChange={name => set({ name })}
      />
      <ChoiceRow
        id="employerKind"
        label={ask.kind}
        error={errorAt(errors, 'employerKind')}
        options={(['firm', 'sole-trader'] as const).map(value => ({ value, label: ask.kinds[value] }))}
        value={employer.kind}
        onChange={kind => set({ kind: kind as 'firm' | 'sole-trader' })}
      />
      <div className="wb-grid">
        <SelectRow
          id="place"
          label={ask.place}
          empty={words.employer.choose}
          error={errorAt(errors, 'place')}
          options={(city?.places ?? []).map(place => ({ value: String(place.code), label: place.name[language] }))}
          value={answers.place === undefined ? '' : String(answers.place)}
          onChange={code => store.change(before => ({ ...before, place: code === '' ? undefined : Number(code) }))}
        />
        <SelectRow
          id="trade"
          label={words.employer.trade}
          optional
          empty={words.employer.choose}
          error={errorAt(errors, 'trade')}
          options={(city?.trades ?? []).map(trade => ({ value: trade.id, label: trade.label[language] }))}
          value={answers.trade ?? ''}
          onChange={trade => store.change(before => ({ ...before, trade: trade === '' ? undefined : trade }))}
        />
        <TextRow
          id="employerAddress"
          label={ask.address}
          optional
          maxLength={200}
          error={errorAt(errors, 'employerAddress')}
          value={employer.address}
          onChange={address => set({ address })}
        />
        <TextRow
          id="employerPhone"
          label={ask.phone}
          optional
          inputMode="tel"
          maxLength={30}
          error={errorAt(errors, 'employerPhone')}
          value={employer.phone}
          onChange={phone => set({ phone })}
        />
        <TextRow
          id="contactName"
          label={ask.contactName}
          hint={ask.contactHint}
          optional
          maxLength={60}
          error={errorAt(errors, 'contactName')}
          value={employer.contactName}
          onChange={contactName => set({ contactName })}
        />
        <TextRow
          id="contactPhone"
          label={ask.contactPhone}
          optional
          inputMode="tel"
          maxLength={30}
          error={errorAt(errors, 'contactPhone')}
          value={employer.contactPhone}
          onChange={contactPhone => set({ contactPhone })}
        />
        <TextRow
          id="creditCode"
          label={ask.creditCode}
          hint={ask.creditHint}
          optional
          maxLength={24}
          error={errorAt(errors, 'creditCode')}
          value={employer.creditCode}
          onChange={creditCode => set({ creditCode: creditCode.trim().toUpperCase() })}
        />
      </div>
    </PartFrame>
  );
}

/** The person, last: the ID lies on the table, its check digit is tested as it is typed in. */
export function YouPart({ store, errors }: PartProps) {
  const { you: ask } = useWords(startFile);
  const words = useWords(kit);
  const { worker } = store.intake.answers;
  const set = (part: Partial<IntakeAnswers['worker']>) =>
    store.change(before => ({ ...before, worker: { ...before.worker, ...part } }));
  return (
    <PartFrame part="you" store={store}>
      <div className="wb-grid">
        <TextRow
          id="name"
          label={ask.name}
          hint={ask.nameHint}
          maxLength={60}
          error={errorAt(errors, 'name')}
          value={worker.name}
          onChange={name => set({ name })}
        />
        <TextRow
          id="idNumber"
          label={words.id.label}
          hint={ask.idHint}
          optional
          error={errorAt(errors, 'idNumber')}
          value={worker.idNumber}
          onChange={idNumber => set({ idNumber: idNumber.replace(/\s/g, '').toUpperCase() })}
        />
        <TextRow
          id="phone"
          label={words.phone.label}
          hint={words.phone.hint}
          inputMode="tel"
          error={errorAt(errors, 'phone')}
          value={worker.phone}
          onChange={phone => set({ phone: phone.replace(/\D/g, '').slice(0, 11) })}
        />
        <TextRow
          id="address"
          label={ask.address}
          optional
          maxLength={200}
          error={errorAt(errors, 'address')}
          value={worker.address}
          onChange={address => set({ address })}
        />
        <TextRow
          id="mailing"
          label={ask.mailing}
          hint={ask.mailingHint}
          optional
          maxLength={200}
          error={errorAt(errors, 'mailing')}
          value={worker.mailingAddress}
          onChange={mailingAddress => set({ mailingAddress })}
        />
      </div>
      <div className="wb-tick">
        <TickRow
          id="electronic"
          label={ask.electronic}
          hint={ask.electronicHint}
          checked={worker.electronicService === true}
          onChange={electronicService => set({ electronicService })}
        />
      </div>
      <fieldset className="wb-field">
        <legend>{ask.needs}</legend>
        <div className="wb-options">
          {Object.entries(ask.needOptions).map(([need, label]) => (
            <TickRow
              key={need}
              id={`need-${need}`}
              label={label}
              checked={worker.needs.includes(need)}
              onChange={on => set({ needs: [...worker.needs.filter(other => other !== need), ...(on ? [need] : [])] })}
            />
          ))}
        </div>
      </fieldset>
      <p className="wb-help">{ask.notice}</p>
    </PartFrame>
  );
}

/** The way, chosen by the person; nothing is chosen beforehand. */
export function RoutePart({
  store,
  errors,
  ways,
}: PartProps & { readonly ways: readonly ('mediation' | 'arbitration' | 'consultation')[] }) {
  const words = useWords(benchIntake).route;
  return (
    <PartFrame part="route" store={store}>
      <ChoiceRow
        id="route"
        label={words.legend}
        stacked
        error={errorAt(errors, 'route')}
        options={ways.map(value => ({ value, ...words.options[value] }))}
        value={store.intake.answers.route}
        onChange={route => store.change(before => ({ ...before, route: route as Route }))}
      />
    </PartFrame>
  );
}
