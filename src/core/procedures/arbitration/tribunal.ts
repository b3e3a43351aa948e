import { z } from 'zod';
import type { Assignment, Dossier } from '../../dossier/dossier.ts';
import { type Refusal, refuse } from '../../dossier/refusal.ts';
import type { Day } from '../../law/day.ts';
import { houseValue, type ParameterSet } from '../../law/parameters.ts';
import { conflictOf } from '../../people/conflict.ts';
import { holds } from '../../people/organisation.ts';
import type { Role } from '../../people/role.ts';
import { text } from '../../text.ts';
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

type Seats = { readonly presiding: string; readonly members: readonly string[]; readonly clerk?: string | undefined };

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
  const arbitrators = [seats.presiding, ...seats.members];
  if (new Set(arbitrators).size < arbitrators.length)
    return refuse('law', text('三名仲裁员要是不同的人', 'The three arbitrators are different people'), 'lma-31');
  for (const userId of arbitrators) {
    const refusal = seatRefusal(context, userId, 'arbitrator');
    if (refusal) return refusal;
  }
  return seats.clerk === undefined ? undefined : seatRefusal(context, seats.clerk, 'institute-clerk');
}

/** The people take their seats: they reach the file, both sides are told in writing who decides (LMA 32; CR 37). */
function seated(
  { proceeding, facts, today }: StepContext<unknown, ArbitrationData>,
  seats: Seats,
  reason: string,
): Effects<ArbitrationData> {
  const assignment = (userId: string, role: Role): Assignment => ({
    userId,
    name: facts.directory.person(userId)!.name,
    role,
    since: today,
    reason,
  });
  const arbitrators = [seats.presiding, ...seats.members];
  const clerk = seats.clerk;
  return {
    assigned: [
      ...proceeding.assigned.filter(a => a.role !== 'arbitrator' && a.userId !== clerk),
      ...arbitrators.map(userId => assignment(userId, 'arbitrator')),
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
  text('比如：案件较少、熟悉工伤', 'For example: few open cases, knows injuries'),
);

/** A sole arbitrator for a simple case; nobody who mediated this dispute or must stand back (LMA 31–33; CR 37; ZJMA 15). */
export const nameArbitrator = step<{ arbitratorId: string; clerkId?: string | undefined; reason: string }>({
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
  does: context => seated(context, seatsOfSole(context.input), context.input.reason),
});

const seatsOfSole = (input: { arbitratorId: string; clerkId?: string | undefined }): Seats => ({
  presiding: input.arbitratorId,
  members: [],
  clerk: input.clerkId,
});

/** Three arbitrators, one of whom presides (LMA 31; OR 13; ZJMA 15). */
export const formTribunal = step<{
  presidingId: string;
  memberIds: string[];
  clerkId?: string | undefined;
  reason: string;
}>({
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
  does: context => seated(context, seatsOfThree(context.input), context.input.reason),
});

const seatsOfThree = (input: { presidingId: string; memberIds: string[]; clerkId?: string | undefined }): Seats => ({
  presiding: input.presidingId,
  members: input.memberIds,
  clerk: input.clerkId,
});
