import { useState } from 'react';
import { call } from '../../../contract/client.ts';
import { routes } from '../../../contract/routes.ts';
import type { DossierView, StepView } from '../../../contract/views.ts';
import { Button, ButtonLink } from '../../kit/button.tsx';
import { useCalcWords } from '../../kit/calc-words.ts';
import { Choice } from '../../kit/choice.tsx';
import { formatMoney } from '../../kit/format.ts';
import { Notice } from '../../kit/notice.tsx';
import { Sheet } from '../../kit/sheet.tsx';
import { Loaded, ProblemNotice } from '../../kit/states.tsx';
import { useApi } from '../../kit/use-api.ts';
import { getLanguage, useLanguage, useText } from '../../words/words.ts';
import { addressOf } from '../me/matter-context.ts';
import { TakeTrouble } from '../me/take-trouble.tsx';
import { useTake } from '../me/use-take.ts';

interface Attached {
  readonly calculator: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** Codes of the claims that this calculator counts: such a claim is offered first. */
  readonly codes: readonly string[];
}

/** Puts a computation under a claim of a case of one's own; whoever is not signed in is asked to, and comes back here. */
export function AttachSheet({ open, onClose, ...attached }: Attached & { open: boolean; onClose: () => void }) {
  const words = useCalcWords();
  return (
    <Sheet open={open} title={words.take.matter} onClose={onClose}>
      <p>{words.take.matterText}</p>
      <Matters {...attached} />
    </Sheet>
  );
}

function Matters(attached: Attached) {
  const words = useCalcWords();
  const text = useText();
  const [chosen, setChosen] = useState<string>();
  const api = useApi('mine', async signal => {
    const query = { view: 'mine', sort: 'newest', limit: 50 } as const;
    const { rows } = await call(routes.listDisputes, { query }, { language: getLanguage(), signal });
    return [...new Map(rows.map(row => [row.id, row])).values()];
  });
  return (
    <Loaded api={api}>
      {rows => {
        if (rows.length === 0) return <Notice>{words.take.none}</Notice>;
        const id = chosen ?? (rows.length === 1 ? rows[0]!.id : undefined);
        return (
          <>
            {rows.length > 1 && (
              <Choice
                id="attach-matter"
                label={words.take.choose}
                options={rows.map(row => ({ value: row.id, label: text(row.title), hint: row.number ?? '' }))}
                value={id}
                onChange={setChosen}
              />
            )}
            {id && <Matter key={id} id={id} {...attached} />}
          </>
        );
      }}
    </Loaded>
  );
}

function Matter({ id, ...attached }: Attached & { id: string }) {
  const words = useCalcWords();
  const api = useApi(id, signal => call(routes.getDispute, { params: { id } }, { language: getLanguage(), signal }));
  return (
    <Loaded api={api}>
      {view => {
        const step = view.open.find(one => one.step === 'add-sheet');
        if (!step) return <Notice>{words.take.closed}</Notice>;
        return <Claims view={view} step={step} onView={api.set} {...attached} />;
      }}
    </Loaded>
  );
}

interface ClaimsProps extends Attached {
  readonly view: DossierView;
  readonly step: StepView;
  readonly onView: (view: DossierView) => void;
}

function Claims({ view, step, onView, calculator, input, codes }: ClaimsProps) {
  const words = useCalcWords();
  const text = useText();
  const language = useLanguage();
  const fitting = view.claims.find(claim => codes.includes(claim.code)) ?? view.claims[0];
  const [chosen, setChosen] = useState(fitting?.id);
  const [done, setDone] = useState<number>();
  const take = useTake(view, next => {
    const claim = next.claims.find(one => one.id === chosen);
    setDone(claim?.sheets.at(-1)?.version ?? 1);
    onView(next);
  });
  const base = addressOf(view);
  if (done !== undefined)
    return (
      <Notice tone="good" title={words.take.done} live>
        <p>{words.take.doneText(done)}</p>
        <ButtonLink to={base} rank="primary">
          {words.take.open}
        </ButtonLink>
      </Notice>
    );
  return (
    <>
      <Choice
        id="attach-claim"
        label={words.take.chooseClaim}
        options={view.claims.map(claim => ({
          value: claim.id,
          label: text(claim.plain),
          ...(claim.amount && { hint: formatMoney(claim.amount, language) }),
        }))}
        value={chosen}
        onChange={setChosen}
      />
      {take.obstacle && take.obstacle.kind !== 'stale' && take.obstacle.kind !== 'refused' && (
        <ProblemNotice problem={take.obstacle.problem} />
      )}
      <Button
        rank="primary"
        busy={take.busy}
        onClick={() => chosen && take.run(step, { claimId: chosen, sheet: { calculator, input } })}
      >
        {words.take.send}
      </Button>
      <TakeTrouble take={take} base={base} onFresh={onView} />
    </>
  );
}
