import { z } from 'zod';
import { type Dossier, findProceeding, type Paper, type Party } from '../../dossier/dossier.ts';
import { type Refusal, refuse } from '../../dossier/refusal.ts';
import type { Day } from '../../law/day.ts';
import { mayServe, servedDay } from '../../law/service.ts';
import type { Actor } from '../../people/actor.ts';
import type { Role } from '../../people/role.ts';
import { text } from '../../text.ts';
import { id } from '../fields.ts';
import { type Effects, type Facts, stepOf } from '../procedure.ts';
import { addresseeOf, methodRefusal, notOurs, paperOf, type ServiceData } from './data.ts';
import { method, type SendMethod, through, tracking } from './fields.ts';

const step = stepOf<ServiceData>();

/** Who serves papers. */
export const servers: readonly Role[] = [
  'mediator',
  'mediation-head',
  'institute-clerk',
  'court-docket',
  'inspector',
  'prosecutor',
  'union-officer',
  'enforcement-officer',
];

/** A paper behind the wall is served by those who are inside: the mediator and the head of the body. */
function isInside(dossier: Dossier, paper: Paper, actor: Actor): boolean {
  const origin = findProceeding(dossier, paper.proceedingId);
  return actor.role === 'mediation-head'
    ? origin?.organisationId !== undefined && origin.organisationId === actor.organisationId
    : origin?.assigned.some(a => a.role === actor.role && a.userId === actor.userId) === true;
}

const aboutOf = (paper: Paper, party: Party): Partial<ServiceData> => ({
  paperId: paper.id,
  paperTitle: paper.title,
  kind: paper.kind ?? 'notice',
  partyId: party.id,
  side: party.side,
  attempts: [],
});

/** Made ready with the paper that is to be served, for whoever of the house serves it. */
export const prepare = step<{ paperId: string; partyId: string }>({
  title: text('待送达', 'Make ready for service'),
  law: ['cr-20'],
  by: ['clock'],
  from: 'opening',
  to: 'ready',
  input: z.strictObject({
    paperId: id(text('文书', 'paper'), 'paper'),
    partyId: id(text('受送达人', 'addressee'), 'party'),
  }),
  unless: ({ dossier, input }) =>
    paperOf(dossier, input.paperId) && dossier.parties.some(p => p.id === input.partyId)
      ? undefined
      : refuse('law', text('没有这份文书或这个当事人', 'There is no such paper or party'), 'cr-20'),
  does: ({ dossier, input }) => {
    const paper = paperOf(dossier, input.paperId)!;
    const origin = findProceeding(dossier, paper.proceedingId);
    return {
      data: aboutOf(paper, dossier.parties.find(p => p.id === input.partyId)!),
      assigned: (origin?.assigned ?? []).filter(a => a.role === 'mediator' || a.role === 'enforcement-officer'),
      ...(origin?.organisationId && { organisationId: origin.organisationId }),
    };
  },
});

interface Sending {
  method: SendMethod;
  tracking?: string | undefined;
  through?: string | undefined;
}

/** What goes out by post, by hand or through another body is on its way; what goes out electronically has arrived (CPL 90; CPI 135). */
function sent(
  data: ServiceData,
  party: Party,
  { method: way, tracking: number, through: body }: Sending,
  today: Day,
  facts: Facts,
): Effects<ServiceData> {
  const electronic = way === 'electronic';
  const { on, why } = servedDay(way, today, facts.calendar);
  const attempt = { method: way, on: today, ...(number && { tracking: number }), ...(body && { through: body }) };
  const served = { on, receiver: party.name.slice(0, 60), way };
  return {
    outcome: electronic ? 'served' : 'sent',
    counts: electronic ? ['served'] : [],
    data: { attempts: [...data.attempts, attempt], ...(electronic && { served: { ...served, why } }) },
    ...(electronic && { served: { ...served, paperId: data.paperId, partyId: party.id, side: party.side } }),
    notices: [{ to: { side: party.side }, template: electronic ? 'served' : 'paper-sent' }],
  };
}

/** What is still being changed, or was taken back, is not served. */
function unsettled(paper: Paper | undefined): Refusal | undefined {
  if (paper?.withdrawn) return refuse('law', text('这份文书已经撤回', 'This paper was withdrawn'), 'house-paper');
  return paper?.state === 'draft'
    ? refuse(
        'law',
        text('这份文书还在修改，先定稿发出', 'This paper is still being changed; send it out first'),
        'house-paper',
      )
    : undefined;
}

/** What is on its way to a party stands: nothing edits it any more. */
const settled = (paper: Paper | undefined): Pick<Effects, 'papers'> =>
  paper && paper.state !== 'final' ? { papers: [{ paper: { ...paper, state: 'final' } }] } : {};

const needsBody = ({ method: way, through: body }: Sending): Refusal | undefined =>
  way === 'entrusted' && !body
    ? refuse('law', text('写明受委托送达的单位', 'Name the body that is to serve it'), 'cpl-91')
    : undefined;

/** A paper of which nobody has to prove service by itself is served because somebody wants the proof. */
export const send = step<Sending & { paperId: string; partyId: string }>({
  title: text('送达文书', 'Serve a paper'),
  law: ['cr-20', 'cpl-88'],
  by: servers,
  from: 'opening',
  outcomes: { sent: 'sent', served: 'served' },
  input: z.strictObject({
    paperId: id(text('文书', 'paper'), 'paper'),
    partyId: id(text('受送达人', 'addressee'), 'party'),
    method,
    tracking,
    through,
  }),
  closedWhen: ({ dossier }) =>
    dossier.papers.length > 0 ? undefined : refuse('law', text('还没有文书', 'There are no papers yet'), 'cr-20'),
  unless: ({ dossier, input, actor, today, facts }) => {
    const paper = paperOf(dossier, input.paperId);
    if (!paper || (paper.channel && !isInside(dossier, paper, actor)))
      return refuse('law', text('没有这份文书', 'There is no such paper'), 'cr-20');
    const open = unsettled(paper);
    if (open) return open;
    const party = dossier.parties.find(p => p.id === input.partyId);
    if (!party) return refuse('law', text('没有这个当事人', 'There is no such party'), 'cr-20');
    if (paper.side && paper.side !== party.side)
      return refuse('law', text('这份文书不给这一方', 'This paper is not for that side'), 'cr-20');
    const addressee = addresseeOf(dossier, party, paper, [], today, facts.parameters);
    const found = mayServe(paper.kind ?? 'notice', input.method, addressee);
    return found.open ? needsBody(input) : refuse('law', found.because, found.article);
  },
  does: ({ dossier, input, today, actor, facts }) => {
    const paper = paperOf(dossier, input.paperId)!;
    const party = dossier.parties.find(p => p.id === input.partyId)!;
    const about = aboutOf(paper, party);
    const effects = sent(about as ServiceData, party, input, today, facts);
    const origin = findProceeding(dossier, paper.proceedingId);
    return {
      ...effects,
      ...settled(paper),
      data: { ...about, ...effects.data },
      assigned: [{ userId: actor.userId, name: actor.name, role: actor.role, since: today, reason: '' }],
      ...(origin?.organisationId && { organisationId: origin.organisationId }),
    };
  },
});

/** Sends what is ready, or tries again what came back. */
export const dispatch = step<Sending>({
  title: text('送出', 'Send'),
  help: text(
    '电子送达要当事人同意；调解书由本人或指定的代收人签收',
    'Electronic service needs consent; a mediation statement is signed for by the addressee or the person they named',
  ),
  law: ['cr-20', 'cpl-88'],
  by: servers,
  from: ['ready', 'returned'],
  outcomes: { sent: 'sent', served: 'served' },
  input: z.strictObject({ method, tracking, through }),
  rank: 'primary',
  closedWhen: ({ proceeding, actor }) => notOurs(proceeding, actor),
  unless: context =>
    unsettled(paperOf(context.dossier, context.data.paperId)) ??
    methodRefusal(context, context.input.method) ??
    needsBody(context.input),
  does: ({ data, dossier, input, today, facts }) => ({
    ...sent(data, dossier.parties.find(p => p.id === data.partyId)!, input, today, facts),
    ...settled(paperOf(dossier, data.paperId)),
  }),
});
