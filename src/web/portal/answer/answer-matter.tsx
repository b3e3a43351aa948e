import './answer.css';
import type { StepView } from '../../../contract/views.ts';
import { ButtonLink } from '../../kit/button.tsx';
import { findContact, useCity } from '../../kit/city.ts';
import { ClockPill, WhyDate } from '../../kit/clock.tsx';
import { recallForTab } from '../../kit/device.ts';
import { formatDate } from '../../kit/format.ts';
import { Notice } from '../../kit/notice.tsx';
import { Page } from '../../kit/page.tsx';
import { useLanguage } from '../../words/words.ts';
import type { MatterProps } from '../me/matter-context.ts';
import { TakeNotice } from '../me/take-notice.tsx';
import { findOpen } from '../me/turn.ts';
import { useKept } from '../me/use-kept.ts';
import { Check } from './check.tsx';
import { Claims } from './claims.tsx';
import { CODE_KEY } from './code.ts';
import { type AnswerDraft, emptyDraft } from './draft.ts';
import { Receipt } from './receipt.tsx';
import { Who } from './who.tsx';
import { Willing } from './willing.tsx';
import { useAnswerWords } from './words.ts';

/** What each screen of the answer is given. */
export interface ScreenProps extends MatterProps {
  readonly step: StepView;
  readonly draft: AnswerDraft;
  readonly setDraft: (draft: AnswerDraft) => void;
  /** Forgets the draft on this device. */
  readonly drop: () => void;
  /** Address of another screen. */
  readonly to: (screen: Screen) => string;
}

const screens = ['who', 'claims', 'willing', 'check'] as const;
export type Screen = (typeof screens)[number] | 'done';

/** The employer’s answer, screen by screen (B2 to B8). What is filled in stays on the device until it is submitted. */
export default function AnswerMatter(props: MatterProps) {
  const { view, base, rest, take } = props;
  const words = useAnswerWords();
  const step = findOpen(view, 'mediation', 'answer');
  const [draft, setDraft, drop] = useKept<AnswerDraft>(`hejie.answer.${view.id}`, emptyDraft, 'device');
  const to = (screen: Screen) => `${base}/answer/${screen}`;
  if (rest[0] === 'done') return <Receipt {...props} />;
  if (!step)
    return (
      <Page title={words.frame.notYours} caption={words.frame.captionPlain} back="/answer">
        <p>{words.frame.notYoursText}</p>
        <div className="k-actions">
          <ButtonLink to={base} rank="primary">
            {words.frame.open}
          </ButtonLink>
          <ButtonLink to="/answer">{words.frame.again}</ButtonLink>
        </div>
      </Page>
    );
  const screen = screens.find(name => name === rest[0]) ?? 'who';
  const all: ScreenProps = { ...props, step, draft, setDraft, drop, to };
  const titles: Record<(typeof screens)[number], string> = {
    who: words.who.title,
    claims: words.claims.heading,
    willing: words.willing.title,
    check: words.check.title,
  };
  const shown = { who: Who, claims: Claims, willing: Willing, check: Check };
  const Shown = shown[screen];
  const code = recallForTab(CODE_KEY);
  const at = screens.indexOf(screen);
  return (
    <Page
      title={titles[screen]}
      caption={`${code ? words.frame.caption(code) : words.frame.captionPlain} · ${words.frame.progress(at + 1, screens.length)}`}
      back={at === 0 ? base : to(screens[at - 1]!)}
    >
      {at === 0 && <Term view={view} step={step} />}
      <TakeNotice take={take} />
      <Shown {...all} />
      <Help />
    </Page>
  );
}

/** Until when, why that day, and what it means not to answer. */
function Term({ view, step }: Pick<ScreenProps, 'view' | 'step'>) {
  const words = useAnswerWords();
  const language = useLanguage();
  const clock = view.clocks.find(c => c.code === 'DL-ANSWER-MED') ?? view.clocks.find(c => c.due === step.due);
  const due = step.due ?? clock?.due;
  return (
    <Notice tone={clock?.state === 'late' ? 'warn' : 'info'}>
      {due && (
        <div className="m-due">
          <strong>{words.frame.due(formatDate(due, language))}</strong>
          {clock && <ClockPill clock={clock} />}
          {clock && <WhyDate clock={clock} />}
        </div>
      )}
      <p>{clock?.state === 'late' ? words.frame.late : words.frame.lose}</p>
      <p className="k-small">{words.frame.kept}</p>
    </Notice>
  );
}

function Help() {
  const words = useAnswerWords();
  const main = findContact(useCity(), 'main', 'arb');
  return (
    <p className="k-small a-help">
      {words.entry.help} {main && <a href={`tel:${main.number}`}>{`${words.frame.help} ${main.number}`}</a>}
    </p>
  );
}
