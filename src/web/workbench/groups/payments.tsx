import { Button, Input } from 'antd';
import { useState } from 'react';
import { call } from '../../../contract/client.ts';
import { routes } from '../../../contract/routes.ts';
import { formatDate, formatMoney } from '../../kit/format.ts';
import { getLanguage, useLanguage, useWords } from '../../words/words.ts';
import { ProblemView } from '../problem.tsx';
import { Matrix } from './matrix.tsx';
import { openStep, type PartProps, renewGroup, useDoing } from './use-group.ts';
import { benchGroup } from './words.ts';

/** The pay ledger: due, reported and confirmed for each worker, and who reads accounts. */
export function PaymentsPart({ dossier, group, onStep }: PartProps) {
  const words = useWords(benchGroup);
  const w = words.payments;
  const language = useLanguage();
  const { totals, payrollClerk } = group;
  const name = openStep(dossier, 'name-payroll-clerk');
  if (totals.settled === 0 && !name) return <p className="wb-empty">{w.none}</p>;
  return (
    <>
      <ul className="wb-group-counts">
        {(['due', 'reported', 'received'] as const).map(key => (
          <li key={key}>
            {words.sums[key]} <b>{formatMoney(totals[key] ?? '0.00', language)}</b>
          </li>
        ))}
      </ul>
      <h3>{w.clerk}</h3>
      <p>{payrollClerk ? w.clerkLine(payrollClerk.name, formatDate(payrollClerk.since, language)) : w.clerkNone}</p>
      {name && <Button onClick={() => onStep(name)}>{w.name}</Button>}
      {totals.settled > 0 && (group.as === 'body' || group.as === 'employer') && <Report group={group} />}
      {totals.settled > 0 && <Matrix group={group} />}
    </>
  );
}

function Report({ group }: Pick<PartProps, 'group'>) {
  const words = useWords(benchGroup);
  const w = words.payments;
  const doing = useDoing();
  const [dueOn, setDueOn] = useState(group.offer?.byDay[0]?.dueOn ?? '');
  const [on, setOn] = useState('');
  const [said, setSaid] = useState<string>();
  const send = () =>
    doing.run(async () => {
      let done = 0;
      for (let more = true; more; ) {
        const body = { act: 'pay' as const, dueOn, on };
        const answer = await call(routes.batchMembers, { params: { id: group.id }, body }, { language: getLanguage() });
        done += answer.done;
        more = answer.more;
        setSaid(w.done(done));
      }
      renewGroup(group.id);
    });
  return (
    <details className="wb-group-part">
      <summary>{w.report}</summary>
      <div className="wb-group-form">
        <p className="wb-help">{w.reportLead}</p>
        <div>
          <label htmlFor="pay-due">{w.dueOn}</label>
          <Input id="pay-due" type="date" value={dueOn} onChange={event => setDueOn(event.target.value)} />
        </div>
        <div>
          <label htmlFor="pay-on">{w.on}</label>
          <Input id="pay-on" type="date" value={on} onChange={event => setOn(event.target.value)} />
        </div>
        <Button type="primary" loading={doing.busy} disabled={!dueOn || !on} onClick={() => void send()}>
          {w.send}
        </Button>
        <p role="status">{said}</p>
        {doing.problem && <ProblemView problem={doing.problem} />}
      </div>
    </details>
  );
}
