import { z } from 'zod';
import { refuse } from '../../dossier/refusal.ts';
import type { Side } from '../../people/role.ts';
import { text } from '../../text.ts';
import { choice, line, list, words } from '../fields.ts';
import { stepOf } from '../procedure.ts';
import type { ArbitrationData } from './data.ts';
import {
  absenceOf,
  type Hearing,
  type HearingRecord,
  type RecordSignature,
  runningHearing,
  withHearing,
} from './data-hearing.ts';
import { sides, toBoth } from './hearing-set.ts';

const step = stepOf<ArbitrationData>();

const recordOf = (data: ArbitrationData): HearingRecord | undefined => runningHearing(data)?.record;
const needsRecord = (data: ArbitrationData) =>
  recordOf(data) ? undefined : refuse('law', text('还没有庭审笔录', 'There is no record yet'), 'lma-40');
const withRecord = (data: ArbitrationData, record: HearingRecord) =>
  withHearing(data, { ...(runningHearing(data) as Hearing), record });

/** Written anew it is signed anew; requests that were open count as met by the new text (LMA 40; CR 43). */
export const writeRecord = step<{ words: string; finalViews: { side: Side; statement: string }[] }>({
  title: text('写庭审笔录', 'Write the record'),
  law: ['lma-40', 'cr-43'],
  by: ['institute-clerk', 'arbitrator'],
  from: ['hearing'],
  input: z.strictObject({
    words: words(text('庭审经过', 'what happened'), {
      min: 10,
      max: 20_000,
      help: text(
        '到庭的人、质证意见和双方确认的事实会自动写进笔录，这里写调查和辩论的经过',
        'Who was present, what was said to evidence and agreed facts enter by themselves; here stand inquiry and argument',
      ),
    }),
    finalViews: list(
      text('最后意见', 'last words'),
      z.strictObject({
        side: choice(text('哪一方', 'side'), sides),
        statement: words(text('最后意见', 'last words'), { max: 2000 }),
      }),
      { max: 2 },
    ),
  }),
  rank: 'primary',
  issues: ['arbitration-hearing-record'],
  closedWhen: ({ data }) =>
    runningHearing(data) ? undefined : refuse('law', text('现在没有在开庭', 'No hearing is running'), 'cr-43'),
  does: ({ input, data, today }) => ({
    data: withRecord(data, {
      ...input,
      writtenOn: today,
      corrections: (recordOf(data)?.corrections ?? []).map(c => (c.outcome ? c : { ...c, outcome: 'corrected' })),
      signatures: [],
    }),
    notices: toBoth({ template: 'record-to-sign' }),
  }),
});

/** Whoever finds an omission or a mistake in their own words may ask for correction before signing (LMA 40). */
export const askCorrection = step<{ words: string }>({
  title: text('申请补正笔录', 'Ask to correct the record'),
  law: ['lma-40', 'cr-43'],
  by: ['worker', 'employer'],
  from: ['hearing'],
  input: z.strictObject({
    words: words(text('哪里有遗漏或者差错', 'what is missing or wrong'), { min: 5, max: 1000 }),
  }),
  closedWhen: ({ data, actor }) =>
    needsRecord(data) ??
    (recordOf(data)!.signatures.some(s => s.as === actor.role)
      ? refuse('law', text('您已经签了笔录', 'You have signed the record'), 'lma-40')
      : undefined),
  does: ({ input, data, today, actor, proceeding }) => {
    const record = recordOf(data)!;
    return {
      data: withRecord(data, {
        ...record,
        corrections: [...record.corrections, { by: actor.role as Side, on: today, words: input.words }],
      }),
      notices: proceeding.assigned.map(a => ({ to: { userId: a.userId }, template: 'correction-asked' })),
    };
  },
});

/** A request that is not followed is noted in the record (LMA 40). */
export const noteCorrection = step<Record<string, never>>({
  title: text('记录补正申请', 'Note the request'),
  help: text(
    '认为笔录没有差错的，记下申请。有差错的，重新写笔录',
    'If the record is right, the request is noted. If it is wrong, write the record anew',
  ),
  law: ['lma-40', 'cr-43'],
  by: ['institute-clerk', 'arbitrator'],
  from: ['hearing'],
  input: z.strictObject({}),
  closedWhen: ({ data }) =>
    recordOf(data)?.corrections.some(c => !c.outcome)
      ? undefined
      : refuse('law', text('没有等处理的补正申请', 'No request awaits an answer'), 'lma-40'),
  does: ({ data }) => {
    const record = recordOf(data)!;
    return {
      data: withRecord(data, {
        ...record,
        corrections: record.corrections.map(c => (c.outcome ? c : { ...c, outcome: 'noted' })),
      }),
      notices: toBoth({ template: 'record-to-sign' }),
    };
  },
});

/** Signed from the own device. */
export const signRecord = step<{ fullName: string }>({
  title: text('签庭审笔录', 'Sign the record'),
  law: ['lma-40', 'cr-43'],
  by: ['worker', 'employer'],
  from: ['hearing'],
  input: z.strictObject({ fullName: line(text('您的姓名', 'your full name'), 60) }),
  rank: 'primary',
  final: true,
  closedWhen: ({ data, actor }) => {
    const none = needsRecord(data);
    if (none) return none;
    if (absenceOf(data, actor.role as Side))
      return refuse('law', text('没有到庭的一方不签笔录', 'A side that was away does not sign'), 'cr-43');
    return recordOf(data)!.signatures.some(s => s.as === actor.role)
      ? refuse('law', text('已经签了', 'It is signed'), 'lma-40')
      : undefined;
  },
  does: ({ input, data, today, actor }) => {
    const record = recordOf(data)!;
    const signature: RecordSignature = { as: actor.role as Side, fullName: input.fullName, way: 'typed', on: today };
    return { data: withRecord(data, { ...record, signatures: [...record.signatures, signature] }) };
  },
});

/** Signed on paper in the room, or refused; a refusal is noted and stops nothing (CR 43). */
export const recordSignatures = step<{
  signatures: {
    as: RecordSignature['as'];
    fullName: string;
    way: 'paper' | 'refused';
    words?: string | undefined;
  }[];
}>({
  title: text('登记笔录签名', 'Record the signatures'),
  law: ['lma-40', 'cr-43'],
  by: ['institute-clerk', 'arbitrator'],
  from: ['hearing'],
  input: z.strictObject({
    signatures: list(
      text('签名', 'signatures'),
      z.strictObject({
        as: choice(text('身份', 'as'), {
          ...sides,
          arbitrator: text('仲裁员', 'Arbitrator'),
          clerk: text('书记员', 'Clerk'),
        }),
        fullName: line(text('姓名', 'name'), 60),
        way: choice(text('方式', 'way'), {
          paper: text('在纸质笔录上签了', 'Signed on paper'),
          refused: text('拒绝签名', 'Refused to sign'),
        }),
        words: line(text('说明', 'note'), 200).optional(),
      }),
      { min: 1, max: 40 },
    ),
  }),
  closedWhen: ({ data }) => needsRecord(data),
  unless: ({ input, data }) => {
    const away = input.signatures.find(s => (s.as === 'worker' || s.as === 'employer') && absenceOf(data, s.as));
    return away
      ? refuse('law', text('没有到庭的一方不签笔录', 'A side that was away does not sign'), 'cr-43')
      : undefined;
  },
  does: ({ input, data, today }) => {
    const record = recordOf(data)!;
    const added = input.signatures.map(({ words: note, ...s }) => ({ ...s, on: today, ...(note && { words: note }) }));
    return { data: withRecord(data, { ...record, signatures: [...record.signatures, ...added] }) };
  },
});
