import { App, Button, Modal } from 'antd';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { todayOf, useCity } from '../../kit/city.ts';
import { formatDay } from '../../kit/format.ts';
import { Qr } from '../../portal/start/qr.tsx';
import { useLanguage, useWords } from '../../words/words.ts';
import { ChoiceRow, TickRow } from './controls.tsx';
import type { ReadLine } from './lines.ts';
import type { IntakeStore, Way } from './use-intake.ts';
import { benchIntake } from './words.ts';

const ways = ['phone', 'screen', 'printed'] as const satisfies readonly Way[];

/** The person checks what was written down: on their own phone, on the second screen, or on paper. */
export function ReadBackDialog({ store, onClose }: { readonly store: IntakeStore; readonly onClose: () => void }) {
  const words = useWords(benchIntake);
  const { message } = App.useApp();
  const { read } = store.intake;
  const [signed, setSigned] = useState(false);
  const state = read?.state;
  // What the person has said is shown beside the fields: the dialog has done its work.
  useEffect(() => {
    if (state !== 'open') onClose();
  }, [state, onClose]);
  if (read?.state !== 'open') return null;
  const address = `${location.origin}/readback/${read.token}`;
  const copy = () => {
    void navigator.clipboard?.writeText(address);
    void message.success(words.read.copied);
  };
  return (
    <Modal open width={640} title={words.read.title} onCancel={onClose} footer={null}>
      <ChoiceRow
        id="read-way"
        label={words.read.how}
        stacked
        options={ways.map(value => ({ value, ...words.read.ways[value] }))}
        value={read.way}
        onChange={way => store.setRead({ way: way as Way })}
      />
      {read.way === 'phone' && (
        <div className="wb-code-body">
          <Qr text={address} label={words.read.qr} />
          <div>
            <p>{words.read.link}</p>
            <p className="wb-code-url">{address}</p>
            <Button onClick={copy}>{words.read.copy}</Button>
          </div>
        </div>
      )}
      {read.way === 'screen' && (
        <Button type="primary" size="large" onClick={() => open(address, 'hejie-second-screen', 'popup')}>
          {words.read.openScreen}
        </Button>
      )}
      {(read.way === 'phone' || read.way === 'screen') && (
        <p className="wb-wait" role="status">
          {store.lost ? words.read.lost : words.read.waiting}
        </p>
      )}
      {read.way === 'printed' && (
        <>
          <Button onClick={() => print()}>{words.read.print}</Button>
          <div className="wb-tick wb-form-end">
            <TickRow id="signed" label={words.read.signed} checked={signed} onChange={setSigned} />
          </div>
          <Button
            type="primary"
            disabled={!signed}
            onClick={() => store.setRead({ state: 'confirmed', corrections: [] })}
          >
            {words.read.useSigned}
          </Button>
          <Printed>
            <Sheet lines={read.lines} store={store} />
          </Printed>
        </>
      )}
      <p className="wb-form-end">
        <Button onClick={onClose}>{words.read.close}</Button>
      </p>
    </Modal>
  );
}

/** What the printer gets in place of the page. */
export function Printed({ children }: { readonly children: React.ReactNode }) {
  useEffect(() => {
    document.body.classList.add('wb-printing-alone');
    return () => document.body.classList.remove('wb-printing-alone');
  }, []);
  return createPortal(<div className="wb-print-alone">{children}</div>, document.body);
}

function Sheet({ lines, store }: { readonly lines: readonly ReadLine[]; readonly store: IntakeStore }) {
  const words = useWords(benchIntake);
  const language = useLanguage();
  const city = useCity();
  const { answers, visit } = store.intake;
  const signatures = [
    `${words.sheet.name}${words.colon}`,
    ...(visit.interpreter ? [`${words.sheet.interpreter}${words.colon}`] : []),
    `${words.sheet.clerk}${words.colon}`,
  ];
  return (
    <article className="wb-paper">
      <h1>{words.sheet.title}</h1>
      <p>
        {answers.worker.name} {answers.employer.name}
      </p>
      <p>{words.sheet.intro}</p>
      <ol>
        {lines.map(line => (
          <li key={line.id}>{line.words}</li>
        ))}
      </ol>
      {visit.language && <p>{words.sheet.language(visit.language)}</p>}
      <p>{words.sheet.truthful}</p>
      {signatures.map(label => (
        <p className="wb-signature" key={label}>
          {label}
        </p>
      ))}
      <p>
        {words.sheet.day}
        {words.colon}
        {formatDay(todayOf(city), language)}
      </p>
    </article>
  );
}
