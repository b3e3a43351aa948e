import { z } from 'zod';
import type { Dossier, Paper, Party } from '../../dossier/dossier.ts';
import { refuse } from '../../dossier/refusal.ts';
import type { Day } from '../../law/day.ts';
import { deadlineOf } from '../../law/deadline.ts';
import { type ServiceMethod, serviceMethods } from '../../law/service.ts';
import { text } from '../../text.ts';
import { choice, day, id, line } from '../fields.ts';
import { type Effects, type PaperService, type Start, type StepContext, stepOf } from '../procedure.ts';
import { awardOfPaper, awardStages, awardsOf, replaced } from './award-rules.ts';
import type { ArbitrationData } from './data.ts';
import type { Award, Correction, Served } from './data-award.ts';

const step = stepOf<ArbitrationData>();

interface Input {
  paperId: string;
  partyId: string;
  on: Day;
  receiver: string;
  way: ServiceMethod;
}

/** Awards and decisions go to both sides, and their service is told to the case: the days to go to court run from it. */
export const servedOnBoth: PaperService = {
  to: 'both',
  kind: 'award',
  onServed: {
    step: 'serve-award',
    input: ({ paperId, partyId, on, receiver, way }) => ({ paperId, partyId, on, receiver, way }),
  },
  onMoved: 'move-service',
};

/** What a paper of this case is that is served with an award: an award, a correction or advance enforcement. */
function subjectOf(dossier: Dossier, data: ArbitrationData, paperId: string) {
  const paper: Paper | undefined = dossier.papers.find(p => p.id === paperId);
  if (!paper) return undefined;
  const award = awardOfPaper(dossier, awardsOf(data), paper.id);
  if (award) return { award, served: award.served, on: award.on };
  if (paper.template === 'award-advance' && data.advance) return { ...data.advance, advance: data.advance };
  if (paper.template !== 'award-correction') return undefined;
  const correction = data.corrections?.find(c => c.on === paper.issuedOn);
  return correction && { ...correction, correction };
}

/**
 * An award reaches a party. From its own day of receipt runs its own time: fifteen days to sue, thirty for the employer to ask for
 * revocation of a final award (LMA 48 to 50; CR 20).
 */
export const serveAward = step<Input>({
  title: text('登记裁决书已送达', 'Record service of the award'),
  help: text(
    '办好送达就自动登记。起诉和申请撤销的期限从送达日算',
    'Follows from the proof of service. The time to go to court runs from this day',
  ),
  law: ['cr-20', 'lma-48', 'lma-49', 'lma-50', 'cpl-88'],
  by: ['clock'],
  from: [...awardStages, 'effective', 'overtaken'],
  input: z.strictObject({
    paperId: id(text('文书', 'paper'), 'paper'),
    partyId: id(text('受送达人', 'addressee'), 'party'),
    on: day(text('送达日期', 'day of service')),
    receiver: line(text('签收人', 'received by'), 60),
    way: choice(text('方式', 'way'), serviceMethods),
  }),
  closedWhen: ({ data }) =>
    awardsOf(data).length > 0 || data.advance
      ? undefined
      : refuse('law', text('没有等送达的裁决书', 'No award waits to be served'), 'cr-20'),
  unless: ({ dossier, data, input, today }) => {
    const party = dossier.parties.find(p => p.id === input.partyId);
    const subject = subjectOf(dossier, data, input.paperId);
    if (!party || !subject) return refuse('law', text('没有这份裁决书', 'There is no such award'), 'cr-20');
    if (subject.served.some(s => s.partyId === party.id))
      return refuse('law', text('这一方已经送达', 'This party has been served'), 'cr-20');
    return input.on > today || input.on < subject.on
      ? refuse(
          'law',
          text('送达日期要在作出以后、今天以前', 'The day of service lies between the day it was made and today'),
          'cr-20',
        )
      : undefined;
  },
  does: context => {
    const { dossier, data, input } = context;
    const party = dossier.parties.find(p => p.id === input.partyId)!;
    const subject = subjectOf(dossier, data, input.paperId)!;
    const { paperId: _, ...proof } = input;
    const served: readonly Served[] = [...subject.served, { ...proof, side: party.side }];
    const notices = [{ to: { side: party.side }, template: 'award-served' }];
    if ('advance' in subject) return { data: { advance: { ...data.advance!, served } }, notices };
    if ('correction' in subject) {
      const corrections = data.corrections!.map(c => (c === subject.correction ? { ...c, served } : c));
      return { ...anotherWay(subject.correction, party, context, corrections), notices };
    }
    const award = withUntil({ ...subject.award, served }, party, context);
    return {
      data: { awards: replaced(awardsOf(data), award) },
      claims: dossier.claims.flatMap(c =>
        award.claimIds.includes(c.id) && c.result
          ? [{ ...c, result: { ...c.result, told: [...(c.result.told ?? []), party.id] } }]
          : [],
      ),
      starts: award.state === 'running' ? startsOf(award, party, input.on) : [],
      // The base of the rate of suits: an award counts when both sides have it.
      ...(dossier.parties.every(p => served.some(s => s.partyId === p.id)) && {
        counts: ['served'] as const,
        code: award.kind,
      }),
      notices,
    };
  },
});

/** The last days of a party under an award, from its own receipt. */
export function withUntil(
  award: Award,
  party: Party,
  { input, facts }: Pick<StepContext<{ on: Day }, ArbitrationData>, 'input' | 'facts'>,
): Award {
  const mayOnlyRevoke = award.kind === 'final' && party.side === 'employer';
  const due = deadlineOf(mayOnlyRevoke ? 'DL-REVK-30' : 'DL-SUE-15', input.on, facts.calendar).due;
  return {
    ...award,
    until: [
      ...award.until.filter(u => u.partyId !== party.id),
      { partyId: party.id, ...(mayOnlyRevoke ? { revoke: due } : { sue: due }) },
    ],
  };
}

/**
 * A correction opens no new time to go to court, except for the employer when the award changes its kind by it: that side was told of the
 * wrong way, and its days for the right one run from its receipt of the decision.
 */
function anotherWay(
  { award: n, kinds }: Correction,
  party: Party,
  context: StepContext<Input, ArbitrationData>,
  corrections: readonly Correction[],
): Effects<ArbitrationData> {
  const award = awardsOf(context.data).find(a => a.n === n);
  const isFinal = kinds?.now === 'final';
  if (!award || !kinds || party.side !== 'employer' || award.state !== 'running' || isFinal === (kinds.was === 'final'))
    return { data: { corrections } };
  const before = award.until.find(u => u.partyId === party.id);
  const due = isFinal ? before?.sue : before?.revoke;
  const code = isFinal ? 'DL-SUE-15' : 'DL-REVK-30';
  return {
    data: { corrections, awards: replaced(awardsOf(context.data), withUntil(award, party, context)) },
    ...(due !== undefined && { meets: [{ code, due, side: 'employer' }] }),
    starts: startsOf(award, party, context.input.on),
  };
}

export const startsOf = (award: Award, party: Party, from: Day): readonly Start[] => [
  {
    code: award.kind === 'final' && party.side === 'employer' ? 'DL-REVK-30' : 'DL-SUE-15',
    from,
    side: party.side,
    beside: true,
  },
];
