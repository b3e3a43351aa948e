import { z } from 'zod';
import { refuse } from '../../dossier/refusal.ts';
import type { Day } from '../../law/day.ts';
import { text } from '../../text.ts';
import { day, id } from '../fields.ts';
import { type Effects, type StepContext, stepOf } from '../procedure.ts';
import { awardOfPaper, awardsOf, replaced } from './award-rules.ts';
import { startsOf, withUntil } from './award-service.ts';
import type { ArbitrationData } from './data.ts';
import { stages } from './stages.ts';

const step = stepOf<ArbitrationData>();

interface Input {
  paperId: string;
  partyId: string;
  on: Day;
}

/**
 * A paper that was sent electronically arrived on another day, as the addressee proved (CPI 135(2)): what was counted from its service is
 * counted anew: the days to answer, the days before the hearing, the time to go to court.
 */
export const moveService = step<Input>({
  title: text('送达日期更正', 'The day of service was another'),
  law: ['cpi-135', 'cr-20'],
  by: ['clock'],
  from: Object.entries(stages).flatMap(([name, stage]) => (!stage.terminal || name === 'effective' ? [name] : [])),
  input: z.strictObject({
    paperId: id(text('文书', 'paper'), 'paper'),
    partyId: id(text('受送达人', 'addressee'), 'party'),
    on: day(text('到达日期', 'day of arrival')),
  }),
  unless: ({ dossier, input }) =>
    dossier.papers.some(p => p.id === input.paperId) && dossier.parties.some(p => p.id === input.partyId)
      ? undefined
      : refuse('law', text('没有这份文书或这个当事人', 'There is no such paper or party'), 'cr-20'),
  does: context => {
    const { dossier, input } = context;
    switch (dossier.papers.find(p => p.id === input.paperId)!.template) {
      case 'arbitration-respondent-notice':
        return movedCopy(context);
      case 'arbitration-hearing-notice':
        return movedNotice(context);
      default:
        return movedAward(context);
    }
  },
});

type Context = StepContext<Input, ArbitrationData>;

/** The ten days to answer run from the day that was proved, unless the answer is there. */
const movedCopy = ({ data, input: { on } }: Context): Effects<ArbitrationData> => ({
  ...(data.copyServed && { data: { copyServed: { ...data.copyServed, on } } }),
  starts:
    data.answered || data.simple?.answerDays === 0
      ? []
      : [
          {
            code: 'DL-ARB-ANS',
            from: on,
            ...(data.simple?.answerDays !== undefined && { length: data.simple.answerDays }),
          },
        ],
});

/** Whether it left five working days is looked at when somebody is away from the hearing. */
function movedNotice({ dossier, data, input }: Context): Effects<ArbitrationData> {
  const side = dossier.parties.find(p => p.id === input.partyId)!.side;
  return {
    data: {
      hearings: (data.hearings ?? []).map(h =>
        h.state === 'set' && h.served[side]
          ? { ...h, served: { ...h.served, [side]: { ...h.served[side], on: input.on } } }
          : h,
      ),
    },
  };
}

function movedAward(context: Context): Effects<ArbitrationData> {
  const { dossier, data, input } = context;
  const award = awardOfPaper(dossier, awardsOf(data), input.paperId);
  const party = dossier.parties.find(p => p.id === input.partyId)!;
  if (!award?.served.some(s => s.partyId === party.id)) return {};
  const moved = { ...award, served: award.served.map(s => (s.partyId === party.id ? { ...s, on: input.on } : s)) };
  // Whoever went to court already, and an award that has effect, are not touched by it.
  if (award.state !== 'running') return { data: { awards: replaced(awardsOf(data), moved) } };
  const before = award.until.find(u => u.partyId === party.id);
  return {
    data: { awards: replaced(awardsOf(data), withUntil(moved, party, context)) },
    meets: [
      ...(before?.sue ? [{ code: 'DL-SUE-15' as const, due: before.sue, side: party.side }] : []),
      ...(before?.revoke ? [{ code: 'DL-REVK-30' as const, due: before.revoke, side: party.side }] : []),
    ],
    starts: startsOf(moved, party, input.on),
  };
}
