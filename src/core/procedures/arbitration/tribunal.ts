import { z } from 'zod';
import type { Assignment, Dossier } from '../../dossier/dossier.ts';
import { type Refusal, refuse } from '../../dossier/refusal.ts';
import type { Day } from '../../law/day.ts';
import { houseValue, type ParameterSet } from '../../law/parameters.ts';
import { conflictOf } from '../../people/conflict.ts';
import { holds } from '../../people/organisation.ts';
import type { Role } from '../../people/role.ts';
import { text } from '../../text.ts';
import { allocated, unexplained } from '../allocation.ts';
import { id, line, list } from '../fields.ts';
import { hasMediated } from '../mediation/data.ts';
import { type Effects, type StepContext, stepOf } from '../procedure.ts';
import type { ArbitrationData } from './data.ts';
import { bothSides } from './sides.ts';
import { preparing } from './stages.ts';

const step = stepOf<ArbitrationData>();

/** Ten or more workers: three arbitrators decide. A collective contract and great impact are the head's to see (OR 13; ZJMA 15). */
export const needsThree = ({ parties }: Dossier, today: Day, parameters: ParameterSet): boolean =>
  parties.filter(p => p.side === 'worker').length >= houseValue('groupWorkers', today, parameters);

interface Seats {
  readonly presiding: string;
  readonly members: readonly string[];
  readonly clerk?: string | undefined;
  /** Why it is not whom the house's order suggests. */
  readonly reason?: string | undefined;
}

/** Why somebody cannot sit: not of the institute, was the mediator, or has to stand back (LMA 31–33; OR 33; domain.md 7.4). */
function seatRefusal(
  { dossier, proceeding, facts, today }: StepContext<unknown, ArbitrationData>,
  userId: string,
  role: Role,
): Refusal | undefined {
  const person = facts.directory.person(userId);
  if (!person || !holds(person, role, proceeding.organisationId ?? '', today))
    return role === 'arbitrator'
      ? refuse('law', text('这个人现在不是本院的仲裁员', 'This person is not an arbitrator here today'), 'cr-37')
      : refuse('law', text('这个人现在不是本院的书记员', 'This person is not a clerk here today'), 'cr-37');
  if (hasMediated(dossier, person.id))
    return refuse(
      'conflict',
      text('调解过本案的人不能当仲裁员', 'Whoever mediated this dispute cannot decide it'),
      'lma-33',
    );
  const conflict = conflictOf(
    person,
    dossier.parties,
    dossier.proceedings.flatMap(p => p.recused),
  );
  return (
    conflict && refuse('conflict', text(`需回避，不可选：${conflict.zh}`, `Must stand back: ${conflict.en}`), 'lma-33')
  );
}

function seatsRefusal(context: StepContext<unknown, ArbitrationData>, seats: Seats): Refusal | undefined {
  const { reason } = seats;
  const arbitrators = [seats.presiding, ...seats.members];
  if (new Set(arbitrators).size < arbitrators.length)
    return refuse('law', text('三名仲裁员要是不同的人', 'The three arbitrators are different people'), 'lma-31');
  for (const userId of arbitrators) {
    const refusal = seatRefusal(context, userId, 'arbitrator');
    if (refusal) return refusal;
  }
  const { presiding, clerk } = seats;
  return (
    (clerk === undefined ? undefined : seatRefusal(context, clerk, 'institute-clerk')) ??
    unexplained(context, { role: 'arbitrator', userId: presiding, reason }) ??
    (clerk === undefined ? undefined : unexplained(context, { role: 'institute-clerk', userId: clerk, reason }))
  );
}

/** The people take their seats: they reach the file, both sides are told in writing who decides (LMA 32; CR 37). */
function seated(context: StepContext<unknown, ArbitrationData>, seats: Seats): Effects<ArbitrationData> {
  const { proceeding, today } = context;
  const { reason, clerk } = seats;
  const assignment = (userId: string, role: Role): Assignment => allocated(context, { role, userId, reason });
  // The house's order suggests who presides; the other two are chosen beside them.
  const beside = (userId: string): Assignment => {
    const { insteadOf: _, ...member } = assignment(userId, 'arbitrator');
    return member;
  };
  const arbitrators = [seats.presiding, ...seats.members];
  return {
    assigned: [
      ...proceeding.assigned.filter(a => a.role !== 'arbitrator' && a.userId !== clerk),
      assignment(seats.presiding, 'arbitrator'),
      ...seats.members.map(beside),
      ...(clerk === undefined ? [] : [assignment(clerk, 'institute-clerk')]),
    ],
    data: {
      tribunal: {
        form: seats.members.length === 0 ? 'sole' : 'three',
        presiding: seats.presiding,
        members: seats.members,
        ...(clerk !== undefined && { clerk }),
        on: today,
      },
    },
    notices: [
      ...[...arbitrators, ...(clerk === undefined ? [] : [clerk])].map(userId => ({
        to: { userId },
        template: 'assigned',
      })),
      ...bothSides('arbitrator-named'),
    ],
  };
}

const clerkField = id(text('书记员', 'clerk who records'), 'person', 'institute-clerk').optional();
const reasonField = line(
  text('理由', 'reason'),
  200,
  text(
    '选建议的人可以不写；选别人，写明为什么，比如熟悉工伤',
    'Not needed for the one suggested; for another say why, for example that they know injuries',
  ),
).optional();

interface Sole {
  arbitratorId: string;
  clerkId?: string | undefined;
  reason?: string | undefined;
}

/** A sole arbitrator for a simple case; nobody who mediated this dispute or must stand back (LMA 31–33; CR 37; ZJMA 15). */
export const nameArbitrator = step<Sole>({
  title: text('指定独任仲裁员', 'Name a sole arbitrator'),
  law: ['lma-31', 'lma-32', 'cr-37', 'zjma-15'],
  by: ['institute-head'],
  from: preparing,
  input: z.strictObject({
    arbitratorId: id(text('仲裁员', 'arbitrator'), 'person', 'arbitrator'),
    clerkId: clerkField,
    reason: reasonField,
  }),
  rank: ({ data }) => (data.tribunal ? 'normal' : 'primary'),
  stops: ['DL-ARB-TRIB'],
  issues: ['arbitration-tribunal'],
  closedWhen: ({ dossier, today, facts }) =>
    needsThree(dossier, today, facts.parameters)
      ? refuse(
          'law',
          text('十名以上劳动者的案件，要三名仲裁员', 'A case of ten or more workers has three arbitrators'),
          'or-13',
        )
      : undefined,
  unless: context => seatsRefusal(context, seatsOfSole(context.input)),
  does: context => seated(context, seatsOfSole(context.input)),
});

const seatsOfSole = (input: Sole): Seats => ({
  presiding: input.arbitratorId,
  members: [],
  clerk: input.clerkId,
  reason: input.reason,
});

interface Three {
  presidingId: string;
  memberIds: string[];
  clerkId?: string | undefined;
  reason?: string | undefined;
}

/** Three arbitrators, one of whom presides (LMA 31; OR 13; ZJMA 15). */
export const formTribunal = step<Three>({
  title: text('组成三人仲裁庭', 'Form a tribunal of three'),
  help: text(
    '十名以上劳动者、集体合同、有重大影响或者疑难复杂的案件',
    'Ten or more workers, a collective contract, great impact, or a hard case',
  ),
  law: ['lma-31', 'lma-32', 'cr-37', 'or-13', 'zjma-15'],
  by: ['institute-head'],
  from: preparing,
  input: z.strictObject({
    presidingId: id(text('首席仲裁员', 'presiding arbitrator'), 'person', 'arbitrator'),
    memberIds: list(
      text('另外两名仲裁员', 'the other two arbitrators'),
      id(text('仲裁员', 'arbitrator'), 'person', 'arbitrator'),
      {
        min: 2,
        max: 2,
      },
    ),
    clerkId: clerkField,
    reason: reasonField,
  }),
  rank: ({ data }, dossier) => (!data.tribunal && dossier.parties.length > 9 ? 'primary' : 'normal'),
  stops: ['DL-ARB-TRIB'],
  issues: ['arbitration-tribunal'],
  unless: context => seatsRefusal(context, seatsOfThree(context.input)),
  does: context => seated(context, seatsOfThree(context.input)),
});

const seatsOfThree = (input: Three): Seats => ({
  presiding: input.presidingId,
  members: input.memberIds,
  clerk: input.clerkId,
  reason: input.reason,
});
