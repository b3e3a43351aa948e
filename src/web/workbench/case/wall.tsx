import { Button, Tabs } from 'antd';
import { useState } from 'react';
import type { DossierView, ProceedingView, WallItemView } from '../../../contract/views.ts';
import { formatDay } from '../../kit/format.ts';
import { useLanguage, useWords } from '../../words/words.ts';
import { moneyOf } from '../step/references.ts';
import { asGroup, asList } from '../step/schema.ts';
import { benchCase } from '../words.ts';
import type { SectionProps } from './case.tsx';
import { Compose } from './compose.tsx';

/** For those outside the wall: that there was mediation, from when to when and how it ended. Nothing else. */
export function WallLines({ dossier }: { readonly dossier: DossierView }) {
  const words = useWords(benchCase);
  const language = useLanguage();
  if (dossier.wall.mayEnter) return null;
  return dossier.proceedings
    .filter(one => one.wall.exists)
    .map(one => (
      <p key={one.id} className="wb-wall-line">
        <span aria-hidden="true">🔒</span>{' '}
        {words.wall.outside(
          formatDay(one.openedOn, language),
          one.closedOn && formatDay(one.closedOn, language),
          one.stageTitle[language],
          (one.wall.why ?? dossier.wall.why)?.citation[language] ?? '',
        )}
      </p>
    ));
}

/** The room behind the wall, one for each proceeding that has one. */
export function WallSection({ dossier, onStep }: SectionProps) {
  const words = useWords(benchCase);
  const rooms = dossier.proceedings.filter(one => one.wall.exists && one.wall.channels.length > 0);
  if (rooms.length === 0) return <p className="wb-empty">{words.wall.empty}</p>;
  return rooms.map(one => <Room key={one.id} dossier={dossier} proceeding={one} onStep={onStep} />);
}

/** The order of the tabs; a channel that is not named here comes last. */
const order = ['joint', 'caucus-worker', 'caucus-employer', 'note'];

function Room({ dossier, proceeding, onStep }: SectionProps & { readonly proceeding: ProceedingView }) {
  const words = useWords(benchCase);
  const language = useLanguage();
  const channels = [...proceeding.wall.channels].sort((a, b) => rank(a.id) - rank(b.id));
  const [active, setActive] = useState(channels[0]?.id ?? '');
  const steps = dossier.open.filter(
    step =>
      step.proceedingId === proceeding.id &&
      ['offer', 'hold', 'propose-fact', 'respond', 'schedule'].includes(step.step),
  );
  return (
    <section className="wb-secret wb-room" aria-label={words.wall.title}>
      <p className="wb-secret-head">
        <span aria-hidden="true">🔒</span> <b>{words.wall.title}</b> {words.wall.who}
      </p>
      {proceeding.wall.why && (
        <p className="wb-help">
          {proceeding.wall.why.citation[language]} {proceeding.wall.why.gist[language]}
        </p>
      )}
      {steps.length > 0 && (
        <p className="wb-buttons">
          {steps.map(step => (
            <Button key={step.step} onClick={() => onStep(step)}>
              {step.label[language]}
            </Button>
          ))}
        </p>
      )}
      <Tabs
        activeKey={active}
        onChange={setActive}
        items={channels.map(channel => ({
          key: channel.id,
          label: words.wall.channel(channel.id, channel.audience[language]),
          children: (
            <>
              <p className="wb-audience">{words.wall.audience(channel.audience[language])}</p>
              <Items items={proceeding.wall.items.filter(item => item.channel === channel.id)} />
              <Compose dossier={dossier} proceeding={proceeding} channel={channel.id} />
            </>
          ),
        }))}
      />
    </section>
  );
}

const rank = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);

function Items({ items }: { readonly items: readonly WallItemView[] }) {
  const words = useWords(benchCase);
  if (items.length === 0) return <p className="wb-empty">{words.wall.nothing}</p>;
  return (
    <ol className="wb-items">
      {items.map(item => (
        <Item key={item.id} item={item} />
      ))}
    </ol>
  );
}

function Item({ item }: { readonly item: WallItemView }) {
  const words = useWords(benchCase);
  const language = useLanguage();
  const body = asGroup(item.body);
  const written = [body.words, body.summary, body.statement].filter(part => typeof part === 'string');
  const plan = asList(body.plan).map(asGroup);
  return (
    <li className={item.author.you ? 'wb-item wb-item-own' : 'wb-item'}>
      <p className="wb-help">
        {words.wall.kinds[item.kind]}·{item.author.name}（{item.author.roleLabel[language]}）
        {formatDay(item.on, language)}
      </p>
      {body.total !== undefined && <p>{words.wall.total(moneyOf(body.total))}</p>}
      {plan.length > 0 && (
        <ol className="wb-plan">
          {plan.map((part, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: payments are known by their place in the plan.
            <li key={index}>
              {formatDay(String(part.due), language)} <b>{moneyOf(part.amount)}</b>
            </li>
          ))}
        </ol>
      )}
      {typeof body.reply === 'string' && <p>{words.wall.reply(body.reply)}</p>}
      {written.map(part => (
        <p key={String(part)} className="wb-prose">
          {String(part)}
        </p>
      ))}
    </li>
  );
}
