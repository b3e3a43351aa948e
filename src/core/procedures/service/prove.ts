import { z } from 'zod';
import type { Dossier } from '../../dossier/dossier.ts';
import { type Refusal, refuse } from '../../dossier/refusal.ts';
import type { Day } from '../../law/day.ts';
import { publicationLimit, type ServiceMethod, servedDay, serviceMethods } from '../../law/service.ts';
import { text } from '../../text.ts';
import { choice, day, line, list, words } from '../fields.ts';
import { type Effects, type Facts, stepOf } from '../procedure.ts';
import { awaitingService } from '../serving.ts';
import { methodRefusal, notOurs, outOfTime, ownAddressee, paperOf, permission, type ServiceData } from './data.ts';
import { type failures, photo, receivedAs, serviceDay, whyNot } from './fields.ts';
import { servers } from './send.ts';

const step = stepOf<ServiceData>();

/** The receipt of a paper that lies behind a wall would tell those outside of it. */
const receiptOf = (dossier: Dossier, { paperId }: ServiceData): { issues?: readonly string[] } =>
  paperOf(dossier, paperId)?.channel ? {} : { issues: ['service-receipt'] };

function counted(
  dossier: Dossier,
  data: ServiceData,
  served: NonNullable<ServiceData['served']>,
): Effects<ServiceData> {
  const { on, receiver, way } = served;
  return {
    data: { served },
    served: { paperId: data.paperId, partyId: data.partyId, side: data.side, on, receiver, way },
    ...receiptOf(dossier, data),
  };
}

const lost = (fileId: string | undefined, facts: Facts): Refusal | undefined =>
  fileId && !facts.file(fileId)
    ? refuse('law', text('有文件没有找到，重新上传', 'A file was not found; upload it again'), 'cr-20')
    : undefined;

const lastWay = ({ attempts }: ServiceData): ServiceMethod => attempts.at(-1)?.method ?? 'personal';

interface Proof {
  on: Day;
  receiver: string;
  as: keyof typeof receivedAs;
  fileId?: string | undefined;
}

/** The return receipt (W42): signed for by whom and when (CPL 88). */
export const prove = step<Proof>({
  title: text('登记已送达', 'Record that it was served'),
  law: ['cr-20', 'cpl-88'],
  by: servers,
  from: ['sent'],
  to: 'served',
  input: z.strictObject({
    on: serviceDay,
    receiver: line(text('签收人', 'received by'), 60),
    as: choice(text('签收人是', 'the person is'), receivedAs),
    fileId: photo,
  }),
  rank: 'primary',
  counts: ['served'],
  closedWhen: ({ proceeding, actor }) => notOurs(proceeding, actor),
  unless: context => {
    const { input, today, proceeding, data, dossier, facts } = context;
    const found = permission(context, lastWay(data));
    const named = dossier.parties.find(p => p.id === data.partyId)?.confirmedAddress?.receiver;
    if (found.open && found.signed && input.as !== 'self' && !(input.as === 'named' && named === input.receiver))
      return refuse(
        'law',
        text(
          '调解书由本人签收，或者由送达地址确认书上的代收人签收',
          'The addressee signs for a statement, or the person named in the confirmation of address',
        ),
        'cr-72',
      );
    return outOfTime(input.on, proceeding, today) ?? lost(input.fileId, facts);
  },
  does: ({ input, data, dossier, facts }) => {
    const way = lastWay(data);
    const { on, why } = servedDay(way, input.on, facts.calendar);
    const { receiver, as, fileId } = input;
    return counted(dossier, data, { on, receiver, way, as, why, ...(fileId && { fileId }) });
  },
});

interface Left {
  on: Day;
  receiver: string;
  place: string;
  words: string;
  witnesses: { fullName: string; post: string }[];
  fileId?: string | undefined;
}

/** Left where it was refused: before a witness of the neighbourhood or the firm, or on a recording (CPL 89). */
export const leave = step<Left>({
  title: text('留置送达', 'Leave at the address'),
  help: text(
    '要有基层组织或单位的见证人，或者拍照、录像',
    'With a witness of the neighbourhood or firm, or a photo or recording',
  ),
  law: ['cpl-89', 'cr-20'],
  by: servers,
  from: ['ready', 'sent', 'returned'],
  to: 'served',
  input: z.strictObject({
    on: serviceDay,
    receiver: line(text('拒收的人', 'who refused it'), 60),
    place: line(text('留置地点', 'where it was left'), 200),
    words: words(text('拒收理由', 'reason for refusing'), { max: 500 }),
    witnesses: list(
      text('见证人', 'witnesses'),
      z.strictObject({
        fullName: line(text('姓名', 'name'), 60),
        post: line(text('单位和职务', 'body and post'), 100),
      }),
      { max: 5 },
    ),
    fileId: photo,
  }),
  counts: ['served'],
  closedWhen: context => notOurs(context.proceeding, context.actor) ?? methodRefusal(context, 'left'),
  unless: ({ input, today, proceeding, facts }) =>
    input.witnesses.length === 0 && !input.fileId
      ? refuse('law', text('要有见证人，或者照片、录像', 'A witness, or a photo or recording, is needed'), 'cpl-89')
      : (outOfTime(input.on, proceeding, today) ?? lost(input.fileId, facts)),
  does: ({ input, data, dossier, facts }) => {
    const { on, why } = servedDay('left', input.on, facts.calendar);
    const { receiver, place, words: said, witnesses, fileId } = input;
    return {
      ...counted(dossier, data, {
        on,
        receiver,
        way: 'left',
        place,
        words: said,
        witnesses,
        why,
        ...(fileId && { fileId }),
      }),
      notices: [{ to: { side: data.side }, template: 'served' }],
    };
  },
});

export const fail = step<{ ground: keyof typeof failures; words?: string | undefined }>({
  title: text('没有送到', 'Not served'),
  law: ['cr-20'],
  by: servers,
  from: ['sent'],
  to: 'returned',
  input: whyNot,
  closedWhen: ({ proceeding, actor }) => notOurs(proceeding, actor),
  does: ({ input, today, data }) => {
    const { ground, words: said } = input;
    const failed = { on: today, ground, ...(said && { words: said }) };
    return { data: { attempts: data.attempts.map((a, i, all) => (i === all.length - 1 ? { ...a, failed } : a)) } };
  },
});

const { notice, posting } = serviceMethods;

interface Publication {
  method: 'notice' | 'posting';
  on: Day;
  place: string;
  fileId?: string | undefined;
}

/**
 * Published, or posted at the premises with a photo: it counts as served when the days have passed (CR 20; ZJMA 35, 41; CPL 95). They
 * run from the last publication or posting (CPI 138).
 */
export const publish = step<Publication>({
  title: text('公告或张贴', 'Publish or post'),
  help: text(
    '公告30日视为送达，集体争议10日；十人以上的，在经营场所张贴满3个工作日视为送达',
    'Served 30 days after publication, 10 in a collective dispute; with ten or more workers 3 working days after posting at the premises',
  ),
  law: ['zjma-35', 'cr-20', 'cpl-95'],
  by: servers,
  from: ['returned'],
  to: 'published',
  input: z.strictObject({
    method: choice(text('方式', 'method'), { notice, posting }),
    on: day(text('最后一次登出或张贴的日期', 'day of the last publication or posting')),
    place: line(text('登在哪里、贴在哪里', 'where it was published or posted'), 200),
    fileId: photo,
  }),
  closedWhen: context =>
    notOurs(context.proceeding, context.actor) ??
    (methodRefusal(context, 'notice') && methodRefusal(context, 'posting')),
  unless: context => {
    const { input, today, proceeding, facts } = context;
    if (input.method === 'posting' && !input.fileId)
      return refuse('law', text('张贴要拍照或者录像', 'Posting is photographed or filmed'), 'cr-20');
    return methodRefusal(context, input.method) ?? outOfTime(input.on, proceeding, today) ?? lost(input.fileId, facts);
  },
  does: context => {
    const { method, on, place, fileId } = context.input;
    const limit = publicationLimit(method, ownAddressee(context))!;
    return {
      data: { published: { method, on, place, limit, ...(fileId && { fileId }) } },
      starts: [{ code: limit, from: on }],
    };
  },
});

/** The days after publication or posting have passed. */
export const deem = step<Record<string, never>>({
  title: text('期满视为送达', 'Counts as served'),
  law: ['zjma-35', 'cr-20', 'cpl-95'],
  by: ['clock'],
  from: ['published'],
  to: 'served',
  input: z.strictObject({}),
  after: ['DL-PUB-30', 'DL-PUB-10', 'DL-PUB-3'],
  counts: ['served'],
  stops: ['DL-PUB-30', 'DL-PUB-10', 'DL-PUB-3'],
  does: ({ data, dossier, facts }) => {
    const { method, on: from, place, limit, fileId } = data.published!;
    const { on, why } = servedDay(method, from, facts.calendar, { limit });
    const receiver = dossier.parties.find(p => p.id === data.partyId)!.name.slice(0, 60);
    return {
      ...counted(dossier, data, { on, receiver, way: method, place, why, ...(fileId && { fileId }) }),
      notices: [{ to: { side: data.side }, template: 'served' }],
    };
  },
});

/** Recorded in the case itself, by whoever handed it over: the service that was made ready is closed with the same proof. */
export const noteServed = step<{ on: Day; receiver: string; way: ServiceMethod | 'phone' }>({
  title: text('已另行登记送达', 'Recorded as served in the case'),
  law: ['cr-20'],
  by: ['clock'],
  from: awaitingService,
  to: 'served',
  input: z.strictObject({
    on: serviceDay,
    receiver: line(text('签收人', 'received by'), 60),
    way: choice(text('方式', 'way'), { ...serviceMethods, phone: text('电话、短信', 'By phone or message') }),
  }),
  counts: ['served'],
  stops: ['DL-PUB-30', 'DL-PUB-10', 'DL-PUB-3'],
  does: ({ input: { on, receiver, way }, data, dossier }) => ({
    data: {
      served: {
        on,
        receiver,
        way: way === 'phone' ? 'electronic' : way,
        why: [text(`${on}，承办人登记送达。`, `${on}: recorded by whoever handed it over.`)],
      },
    },
    ...receiptOf(dossier, data),
  }),
});

/**
 * What was sent electronically counts as arrived on the day on which the system shows it as sent, unless the addressee proves another day
 * (CPI 135(2)): then everything that runs from it is counted from that day.
 */
export const proveArrival = step<{ on: Day; words: string; fileId?: string | undefined }>({
  title: text('登记证明的到达日期', 'Record the day of arrival that was proved'),
  help: text(
    '电子送达以系统显示发送成功的日期为准；受送达人证明是另一天到达的，以证明的日期为准，期限跟着改',
    'Electronic service counts from successful sending; where the addressee proves another day, that day counts and the limits follow',
  ),
  law: ['cpi-135'],
  by: servers,
  from: ['served'],
  input: z.strictObject({
    on: day(text('证明的到达日期', 'day of arrival that was proved')),
    words: words(text('怎么证明的', 'how it was proved'), { min: 5, max: 500 }),
    fileId: photo,
  }),
  closedWhen: ({ proceeding, actor, data }) =>
    notOurs(proceeding, actor) ??
    (data.served?.way === 'electronic' && data.attempts.length > 0 && !data.served.words
      ? undefined
      : refuse('law', text('没有等证明到达日期的电子送达', 'No electronic service is in question'), 'cpi-135')),
  unless: ({ input, data, today, facts }) =>
    input.on > today || input.on < data.attempts.at(-1)!.on || input.on === data.served!.on
      ? refuse(
          'law',
          text(
            '证明的日期在发送以后、今天以前，和原来的不同',
            'The day proved lies between sending and today, and is another',
          ),
          'cpi-135',
        )
      : lost(input.fileId, facts),
  does: ({ input, data, dossier, facts }) => {
    const { on, why } = servedDay('electronic', data.attempts.at(-1)!.on, facts.calendar, { arrived: input.on });
    const { receiver, way } = data.served!;
    const after = counted(dossier, data, {
      on,
      receiver,
      way,
      words: input.words,
      why,
      ...(input.fileId && { fileId: input.fileId }),
    });
    return {
      ...after,
      served: { ...after.served!, moved: true },
      notices: [{ to: { side: data.side }, template: 'service-moved' }],
    };
  },
});

/** Not to be served any more: it was corrected, withdrawn, or served otherwise. */
export const end = step<{ words: string }>({
  title: text('不再送达', 'Stop serving'),
  law: ['cr-20'],
  by: servers,
  from: awaitingService,
  to: 'failed',
  input: z.strictObject({ words: words(text('原因', 'reason'), { max: 500 }) }),
  rank: 'danger',
  closedWhen: ({ proceeding, actor }) => notOurs(proceeding, actor),
  does: ({ input, today }) => ({ data: { ended: { on: today, words: input.words } } }),
});
