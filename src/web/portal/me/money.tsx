import { useState } from 'react';
import type { StepView } from '../../../contract/views.ts';
import { formatYuan, parseYuan } from '../../../core/pay/money.ts';
import { safeguardWords } from '../../../core/procedures/safeguards.ts';
import { Button } from '../../kit/button.tsx';
import { findContact, todayOf, useCity } from '../../kit/city.ts';
import { DateField } from '../../kit/dates.tsx';
import { checkDay } from '../../kit/day-input.ts';
import { Enforceable } from '../../kit/enforceable.tsx';
import { ErrorSummary, errorOf, type FieldError } from '../../kit/error-summary.tsx';
import { MoneyField, TextArea } from '../../kit/field.tsx';
import { formatDate, formatDay, formatFen } from '../../kit/format.ts';
import { Notice } from '../../kit/notice.tsx';
import { Question } from '../../kit/page.tsx';
import { Link } from '../../kit/router.tsx';
import { Upload } from '../../kit/upload.tsx';
import { useKitWords } from '../../kit/words.ts';
import { useLanguage, useText } from '../../words/words.ts';
import { Deeds } from './deeds.tsx';
import { type InstalmentLine, ledgerOf, type Payment, settlementOf } from './instalments.ts';
import type { MatterProps } from './matter-context.ts';
import { PartPage } from './part-page.tsx';
import { TakeNotice } from './take-notice.tsx';
import { findOpen, isDoor, pathOfStep } from './turn.ts';
import { useMoneyWords } from './words.ts';

/** The money of a matter, instalment by instalment: what is due, what was paid, what has arrived. */
export default function Money({ view, base, take }: MatterProps) {
  const words = useMoneyWords();
  const language = useLanguage();
  const text = useText();
  const today = todayOf(useCity());
  const settlement = settlementOf(view.proceedings);
  const ledger = ledgerOf(settlement, today);
  const report = findOpen(view, 'settlement', 'report-payment', settlement?.id);
  const confirm = findOpen(view, 'settlement', 'confirm-payment', settlement?.id);
  if (!ledger || ledger.lines.length + ledger.deeds.length === 0)
    return (
      <PartPage view={view} base={base} title={words.title}>
        <p>{words.empty}</p>
      </PartPage>
    );
  const received = ledger.lines.reduce((sum, line) => sum + line.received, 0);
  const late = ledger.lines.filter(line => line.lateDays > 0 && line.state !== 'reported');
  return (
    <PartPage view={view} base={base} title={words.title}>
      {ledger.total > 0 && (
        <dl className="m-sums">
          <Sum name={words.total} fen={ledger.total} />
          <Sum name={words.paid} fen={received} />
          <Sum name={words.rest} fen={Math.max(0, ledger.total - received)} />
        </dl>
      )}
      {late.length > 0 && view.you.side === 'worker' && <Late view={view} base={base} lines={late} />}
      <TakeNotice take={take} />
      {ledger.acceleratedOn && <p>{words.accelerated(formatDate(ledger.acceleratedOn, language))}</p>}
      {safeguardWords(ledger.safeguards).map(sentence => (
        <p className="k-small" key={sentence.zh}>
          {sentence[language]}
        </p>
      ))}
      {ledger.lines.length > 0 && (
        <ol className="m-claims">
          {ledger.lines.map(line => (
            <li className="k-card" key={line.n}>
              <div className="k-result-head">
                <h3>{words.nth(line.n)}</h3>
                <span className="k-amount">{formatFen(line.amount, language)}</span>
              </div>
              <p>
                {formatDate(line.due, language)} · <strong>{words.state[line.state]}</strong>
                {line.lateDays > 0 && ` · ${words.lateDays(line.lateDays)}`}
              </p>
              {line.payments.length > 0 && (
                <ul className="m-links k-small">
                  {line.payments.map(payment => (
                    <li key={payment.id}>
                      {words.payment(formatDay(payment.on, language), formatFen(payment.amount, language))}
                      {payment.received && ` · ${receivedWords(payment, words)}`}
                    </li>
                  ))}
                </ul>
              )}
              {line.payments.some(p => p.received === 'none' || p.received === 'part') && (
                <p className="k-small">{words.mismatch}</p>
              )}
              {confirm && line.asks && <Confirm take={take} step={confirm} payment={line.asks} />}
              {report && line.state !== 'received' && line.asks === undefined && (
                <Report take={take} step={report} line={line} today={today} />
              )}
            </li>
          ))}
        </ol>
      )}
      {ledger.deeds.length > 0 && (
        <Deeds view={view} take={take} deeds={ledger.deeds} today={today} proceedingId={settlement?.id} />
      )}
      <Enforceable
        dossier={view}
        door={step => (
          <p>
            <Link className="k-button k-primary" to={pathOfStep(base, step)}>
              {text(step.label)}
            </Link>
          </p>
        )}
      />
    </PartPage>
  );
}

function Sum({ name, fen }: { name: string; fen: number }) {
  const language = useLanguage();
  return (
    <div>
      <dt>{name}</dt>
      <dd>{formatFen(fen, language)}</dd>
    </div>
  );
}

const receivedWords = (payment: Payment, words: ReturnType<typeof useMoneyWords>): string =>
  payment.received === 'all' ? words.all : payment.received === 'part' ? words.some : words.nothing;

/** An instalment that has not arrived: only the ways that this agreement really has, as the server opens them. */
function Late({ view, base, lines }: Pick<MatterProps, 'view' | 'base'> & { lines: readonly InstalmentLine[] }) {
  const words = useMoneyWords();
  const text = useText();
  const language = useLanguage();
  const main = findContact(useCity(), 'main', 'arb');
  const isAward = view.proceedings.some(p => p.procedure === 'settlement' && p.data?.of === 'award');
  const ways = view.open.filter(
    step =>
      isDoor(step) ||
      // Not what is folded away elsewhere: agents, addresses.
      (step.procedure === 'settlement' && !step.group && !/-(payment|deed)$/.test(step.step)),
  );
  return (
    <Notice tone="warn">
      {lines.map(line => (
        <p key={line.n}>
          {words.late(
            formatDate(line.due, language),
            words.nth(line.n),
            formatFen(line.amount - line.received, language),
          )}
        </p>
      ))}
      <p>{words.lateHelp}</p>
      <ul>
        {ways.map(step => (
          <li key={`${step.procedure}.${step.step}`}>
            <Link to={pathOfStep(base, step)}>{text(step.label)}</Link>
          </li>
        ))}
        <li>
          {isAward ? words.lateAward : words.lateNone} {main && <a href={`tel:${main.number}`}>{main.number}</a>}
        </li>
      </ul>
    </Notice>
  );
}

/** The worker says what has arrived. Nobody else can say it. */
function Confirm({ take, step, payment }: Pick<MatterProps, 'take'> & { step: StepView; payment: Payment }) {
  const words = useMoneyWords();
  const kit = useKitWords();
  const language = useLanguage();
  const [part, setPart] = useState(false);
  const [amount, setAmount] = useState('');
  const [error, setError] = useState<string>();
  const send = (received: 'all' | 'part' | 'none', sum?: string) =>
    take.run(step, { paymentId: payment.id, received, ...(sum && { amount: sum }) });
  const sendPart = () => {
    const fen = parseYuan(amount);
    if (!fen || fen >= payment.amount) return setError(kit.problem.moneyFormat);
    setError(undefined);
    void send('part', formatYuan(fen));
  };
  const id = `part-${payment.id}`;
  return (
    <div className="m-ask">
      <p>{words.ask(formatFen(payment.amount, language), formatDay(payment.on, language))}</p>
      <div className="m-ways">
        <Button busy={take.busy} onClick={() => void send('all')}>
          {words.all}
        </Button>
        <Button onClick={() => setPart(true)} aria-expanded={part}>
          {words.some}
        </Button>
        <Button busy={take.busy} onClick={() => void send('none')}>
          {words.nothing}
        </Button>
      </div>
      {part && (
        <Question onSubmit={sendPart}>
          <MoneyField id={id} label={words.someAmount} value={amount} error={error} onChange={setAmount} />
          <Button type="submit" rank="primary" busy={take.busy}>
            {words.someSend}
          </Button>
        </Question>
      )}
    </div>
  );
}

/** The employer records what it has paid. */
function Report({
  take,
  step,
  line,
  today,
}: Pick<MatterProps, 'take'> & { step: StepView; line: InstalmentLine; today: string }) {
  const words = useMoneyWords();
  const kit = useKitWords();
  const [open, setOpen] = useState(false);
  const [on, setOn] = useState('');
  const [amount, setAmount] = useState(formatYuan(line.amount - line.received));
  const [file, setFile] = useState<{ id: string; name: string }>();
  const [said, setSaid] = useState('');
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const own = (name: string) => `${name}-${line.n}`;
  const send = async () => {
    const found: FieldError[] = [];
    if (checkDay(on)) found.push({ field: own('on'), message: kit.problem.dateFormat });
    else if (on > today) found.push({ field: own('on'), message: words.past });
    const fen = parseYuan(amount);
    if (!fen) found.push({ field: own('sum'), message: kit.problem.moneyFormat });
    setErrors(found);
    if (found.length > 0 || !fen) return;
    await take.run(step, {
      n: line.n,
      on,
      amount: formatYuan(fen),
      ...(file && { fileId: file.id }),
      ...(said.trim() && { words: said.trim() }),
    });
  };
  if (!open)
    return (
      <Button onClick={() => setOpen(true)}>
        {words.record}
        <span className="k-visually-hidden">{words.nth(line.n)}</span>
      </Button>
    );
  return (
    <Question onSubmit={() => void send()}>
      <h3>{words.recordTitle(line.n)}</h3>
      <ErrorSummary errors={errors} />
      <DateField
        id={own('on')}
        label={words.recordDay}
        value={on}
        error={errorOf(errors, own('on'))}
        onChange={setOn}
      />
      <MoneyField
        id={own('sum')}
        label={words.recordAmount}
        value={amount}
        error={errorOf(errors, own('sum'))}
        onChange={setAmount}
      />
      {file ? (
        <p className="k-inline">
          {kit.upload.done(file.name)}
          <Button rank="quiet" onClick={() => setFile(undefined)}>
            {kit.remove}
          </Button>
        </p>
      ) : (
        <Upload id={own('file')} label={words.recordFile} left={1} onUploaded={setFile} />
      )}
      <TextArea id={own('words')} label={words.recordWords} rows={2} max={500} value={said} onChange={setSaid} />
      <Button type="submit" rank="primary" busy={take.busy}>
        {words.recordSend}
      </Button>
    </Question>
  );
}
