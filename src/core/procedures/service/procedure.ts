import { z } from 'zod';
import { type Dossier, findProceeding, type Paper } from '../../dossier/dossier.ts';
import { refuse } from '../../dossier/refusal.ts';
import type { Day } from '../../law/day.ts';
import type { Actor } from '../../people/actor.ts';
import type { Side } from '../../people/role.ts';
import { text } from '../../text.ts';
import { choice, day, id, line, words } from '../fields.ts';
import { defineProcedure, stepOf } from '../procedure.ts';

/** Service of one paper on one party (送达): CR 20; CPL 88–95; domain.md 1.7. */
export interface ServiceData {
  readonly paperId: string;
  readonly paperTitle: string;
  readonly partyId: string;
  readonly side: Side;
  readonly method: keyof typeof methods;
  readonly failed?: { readonly on: Day; readonly words: string };
  readonly served?: { readonly on: Day; readonly receiver: string; readonly way: string };
}

const step = stepOf<ServiceData>();

export const methods = {
  personal: text('直接送达', 'In person'),
  post: text('邮寄送达', 'By post'),
  electronic: text('电子送达', 'Electronically'),
  left: text('留置送达', 'Left at the address'),
  entrusted: text('委托送达', 'Entrusted'),
};

/** A paper behind the wall is served by those who are inside: the mediator and the head of the body. */
function isInside(dossier: Dossier, paper: Paper, actor: Actor): boolean {
  const origin = findProceeding(dossier, paper.proceedingId);
  return actor.role === 'mediation-head'
    ? origin?.organisationId !== undefined && origin.organisationId === actor.organisationId
    : origin?.assigned.some(a => a.role === actor.role && a.userId === actor.userId) === true;
}

const staff = ['mediator', 'mediation-head', 'institute-clerk'] as const;

/** Electronic service needs consent; it counts on the day the system sent it (CPL 90; CPI 135). */
const send = step<{ paperId: string; partyId: string; method: keyof typeof methods }>({
  title: text('送达文书', 'Serve a paper'),
  law: ['cr-20', 'cpl-88'],
  by: staff,
  from: 'opening',
  outcomes: { sent: 'sent', served: 'served' },
  input: z.strictObject({
    paperId: id(text('文书', 'paper'), 'paper'),
    partyId: id(text('受送达人', 'addressee'), 'party'),
    method: choice(text('方式', 'method'), methods),
  }),
  closedWhen: ({ dossier }) =>
    dossier.papers.length > 0 ? undefined : refuse('law', text('还没有文书', 'There are no papers yet'), 'cr-20'),
  unless: ({ dossier, input, actor }) => {
    const found = dossier.papers.find(p => p.id === input.paperId);
    if (!found || (found.channel && !isInside(dossier, found, actor)))
      return refuse('law', text('没有这份文书', 'There is no such paper'), 'cr-20');
    const party = dossier.parties.find(p => p.id === input.partyId);
    if (!party) return refuse('law', text('没有这个当事人', 'There is no such party'), 'cr-20');
    const paper = found;
    if (paper.side && paper.side !== party.side)
      return refuse('law', text('这份文书不给这一方', 'This paper is not for that side'), 'cr-20');
    return input.method === 'electronic' && !party.electronicService
      ? refuse('law', text('当事人没有同意电子送达', 'The party has not consented to electronic service'), 'cpl-90')
      : undefined;
  },
  does: ({ dossier, input, today, actor }) => {
    const paper = dossier.papers.find(p => p.id === input.paperId)!;
    const party = dossier.parties.find(p => p.id === input.partyId)!;
    const electronic = input.method === 'electronic';
    const origin = dossier.proceedings.find(p => p.id === paper.proceedingId);
    return {
      outcome: electronic ? 'served' : 'sent',
      counts: electronic ? ['served'] : [],
      data: {
        paperId: paper.id,
        paperTitle: paper.title,
        partyId: party.id,
        side: party.side,
        method: input.method,
        ...(electronic && { served: { on: today, receiver: party.name, way: 'electronic' } }),
      },
      assigned: [{ userId: actor.userId, name: actor.name, role: actor.role, since: today, reason: '' }],
      ...(origin?.organisationId && { organisationId: origin.organisationId }),
      notices: [{ to: { side: party.side }, template: electronic ? 'served' : 'paper-sent' }],
    };
  },
});

/** The return receipt (W42). */
const prove = step<{ on: Day; receiver: string; way: string }>({
  title: text('登记送达结果', 'Record that it was served'),
  law: ['cr-20', 'cpl-88'],
  by: staff,
  mine: true,
  from: ['sent'],
  to: 'served',
  input: z.strictObject({
    on: day(text('送达日期', 'day of service')),
    receiver: line(text('签收人', 'received by'), 60),
    way: choice(text('签收方式', 'way'), {
      signed: text('本人签收', 'Signed by the addressee'),
      household: text('同住家属或单位收发签收', 'Signed by household or office'),
      left: text('留置，有见证或拍照', 'Left, with witness or photo'),
    }),
  }),
  rank: 'primary',
  counts: ['served'],
  unless: ({ input, today, proceeding }) =>
    input.on > today || input.on < proceeding.openedOn
      ? refuse(
          'law',
          text('送达日期要在寄出之后、今天以前', 'The day of service lies between sending and today'),
          'cr-20',
        )
      : undefined,
  does: ({ input }) => ({ data: { served: input } }),
});

const fail = step<{ words: string }>({
  title: text('没有送到', 'Not served'),
  law: ['cr-20'],
  by: staff,
  mine: true,
  from: ['sent'],
  to: 'failed',
  input: z.strictObject({ words: words(text('原因', 'reason'), { max: 500 }) }),
  rank: 'danger',
  does: ({ input, today }) => ({ data: { failed: { on: today, words: input.words } } }),
});

export const service = defineProcedure({
  id: 'service',
  on: 'dispute',
  title: text('送达', 'Service'),
  stages: {
    sent: { title: text('已寄出', 'Sent'), public: text('文书已经寄出', 'The paper has been sent') },
    served: {
      title: text('已送达', 'Served'),
      public: text('文书已经送达', 'The paper has been served'),
      terminal: true,
    },
    failed: {
      title: text('未送达', 'Not served'),
      public: text('没有送到，会换一种方式', 'Not served; another way will be tried'),
      terminal: true,
    },
  },
  steps: { send, prove, fail },
  reach: {
    mediator: { by: 'assigned', sees: 'proceeding' },
    'institute-clerk': { by: 'assigned', sees: 'proceeding' },
    'mediation-head': { by: 'organisation', sees: 'proceeding' },
  },
  papers: {},
});
