import { Button } from 'antd';
import { type KeyboardEvent, useId, useState } from 'react';
import type { DossierView, ProceedingView, WallItemView } from '../../../contract/views.ts';
import { formatDay } from '../../kit/format.ts';
import { useLanguage, useWords } from '../../words/words.ts';
import { LockIcon } from '../icons.tsx';
import { withNote } from '../punctuation.ts';
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
    .filter(one => one.wall.exists && one.wall.channels.length === 0)
    .map(one => (
      <p key={one.id} className="wb-wall-line">
        <LockIcon />{' '}
        {words.wall.outside(
          formatDay(one.openedOn, language),
          one.closedOn && formatDay(one.closedOn, language),
          one.stageTitle[language],
          (one.wall.why ?? dossier.wall.why)?.citation[language] ?? '',
        )}
      </p>
    ));
}

/** What a tribunal says among itself stands with its award, what an inspection heard with its case. */
const apart: readonly string[] = ['deliberation', 'internal', 'informer', 'inquiry'];

/** The room behind the wall, one for each proceeding that has one. */
export function WallSection({ dossier, onStep }: SectionProps) {
  const words = useWords(benchCase);
  const rooms = dossier.proceedings.filter(one => one.wall.channels.some(channel => !apart.includes(channel.id)));
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
  const id = useId();
  const shown = channels.find(channel => channel.id === active) ?? channels[0];
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const at = channels.findIndex(channel => channel.id === active);
    const next = channels[(at + by + channels.length) % channels.length];
    if (by === 0 || !next) return;
    setActive(next.id);
    document.getElementById(`${id}-${next.id}`)?.focus();
  };
  const steps = dossier.open.filter(
    step =>
      step.proceedingId === proceeding.id &&
      ['offer', 'hold', 'propose-fact', 'respond', 'schedule'].includes(step.step),
  );
  return (
    <section className="wb-secret wb-room" aria-label={words.wall.title}>
      <p className="wb-secret-head">
        <LockIcon /> <b>{words.wall.title}</b> {words.wall.who}
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
      <div className="wb-sections" role="tablist" aria-label={words.wall.title} onKeyDown={move}>
        {channels.map(channel => (
          <button
            key={channel.id}
            type="button"
            role="tab"
            id={`${id}-${channel.id}`}
            aria-selected={channel.id === active}
            aria-controls={`${id}-panel`}
            tabIndex={channel.id === active ? 0 : -1}
            onClick={() => setActive(channel.id)}
          >
            {words.wall.channel(channel.id, channel.audience[language])}
          </button>
        ))}
      </div>
      {shown && (
        <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${shown.id}`}>
          <p className="wb-audience">{words.wall.audience(shown.audience[language])}</p>
          <Items items={proceeding.wall.items.filter(item => item.channel === shown.id)} />
          <Compose key={shown.id} dossier={dossier} proceeding={proceeding} channel={shown.id} />
        </div>
      )}
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
  const deeds = asList(body.deeds).map(asGroup);
  return (
    <li className={item.author.you ? 'wb-item wb-item-own' : 'wb-item'}>
      <p className="wb-help">
        {words.wall.kinds[item.kind]}·{withNote(item.author.name, item.author.roleLabel[language], language)}{' '}
        {formatDay(item.on, language)}
      </p>
      {body.total !== undefined && (body.total !== 0 || plan.length > 0) && (
        <p>{words.wall.total(moneyOf(body.total))}</p>
      )}
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
      {deeds.map(deed => (
        <p key={`${deed.what}${deed.due}`}>
          {words.sides[deed.by as 'worker' | 'employer']} {formatDay(String(deed.due), language)} {String(deed.what)}
        </p>
      ))}
      {typeof body.reply === 'string' && <p>{words.wall.reply(body.reply)}</p>}
      {written.map(part => (
        <p key={String(part)} className="wb-prose">
          {String(part)}
        </p>
      ))}
    </li>
  );
}
