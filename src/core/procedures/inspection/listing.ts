import { z } from 'zod';
import { type Refusal, refuse } from '../../dossier/refusal.ts';
import type { Day } from '../../law/day.ts';
import { text } from '../../text.ts';
import { choice, day, words, yes } from '../fields.ts';
import { type InspectionData, type Listing, missedOrder } from './data.ts';
import { byTheHead, officers, step, toEmployer } from './kit.ts';

/** The list of employers in arrears (BL): notice, objection, decision, three years, early removal. */
const from = ['ordered', 'decided'];

const current = ({ listing }: InspectionData): Listing | undefined =>
  listing && !listing.spared && !listing.ended ? listing : undefined;
const none = refuse('law', text('没有在办的列入', 'No listing is under way'), 'bl-7');

/** An order to pay was missed and the amount of the crime is reached (BL 5); the employer is told before (BL 6). */
export const openListing = step<{ words: string }>({
  title: text('告知拟列入失信名单', 'Give notice of listing'),
  help: text(
    '单位收到后五个工作日内可以提出异议；二十个工作日内决定',
    'The employer may object in five working days; the decision follows in twenty',
  ),
  law: ['bl-5', 'bl-6', 'bl-7'],
  by: officers,
  from,
  input: z.strictObject({ words: words(text('事实和理由', 'facts and reasons'), { min: 10, max: 2000 }) }),
  issues: ['listing-notice'],
  starts: [{ code: 'DL-BL-20', from: ({ today }) => today }],
  closedWhen: ({ data }) => {
    if (current(data)) return refuse('law', text('已经在办', 'It is under way'), 'bl-7');
    return missedOrder(data)
      ? undefined
      : refuse('law', text('要先责令支付、到期没有付', 'An order to pay has to be missed first'), 'bl-5');
  },
  does: ({ input, today }) => ({
    audience: 'employer',
    data: { listing: { on: today, words: input.words } },
    notices: toEmployer('listing-noticed'),
  }),
});

export const listingNoticeServed = step<{ on: Day }>({
  title: text('登记列入前告知书已送达', 'Record that the notice of listing was served'),
  law: ['bl-6'],
  by: ['clock'],
  from,
  input: z.strictObject({ on: day(text('送达日期', 'day of service')) }),
  does: ({ input, data }) => {
    const listing = current(data);
    return listing
      ? {
          audience: 'employer',
          data: { listing: { ...listing, noticedOn: input.on } },
          starts: [{ code: 'DL-BL-OBJ-5', from: input.on, side: 'employer' }],
        }
      : {};
  },
});

const openTerm = (
  proceeding: { readonly deadlines: readonly { code: string; state: string; due: Day }[] },
  code: string,
) => proceeding.deadlines.find(d => d.code === code && d.state === 'open');

/** The employer objects; it is checked in five working days (BL 6). */
export const objectToListing = step<{ words: string }>({
  title: text('对列入提出异议', 'Object to being listed'),
  law: ['bl-6'],
  by: ['employer', 'inspector'],
  from,
  input: z.strictObject({ words: words(text('异议和理由', 'objection and reasons'), { min: 5, max: 2000 }) }),
  rank: 'primary',
  stops: ['DL-BL-OBJ-5'],
  starts: [{ code: 'DL-BL-CHECK-5', from: ({ today }) => today }],
  closedWhen: ({ data, proceeding, today }) => {
    const listing = current(data);
    if (!listing || listing.listedOn || listing.objection) return none;
    const term = openTerm(proceeding, 'DL-BL-OBJ-5');
    return term && today <= term.due
      ? undefined
      : refuse(
          'law',
          text('五个工作日没有在走，或者已经过了', 'The five working days are not running, or have passed'),
          'bl-6',
        );
  },
  does: ({ input, data, today }) => ({
    audience: 'employer',
    data: { listing: { ...current(data)!, objection: { on: today, words: input.words } } },
  }),
});

export const checkObjection = step<{ upheld: 'yes' | 'no'; words: string }>({
  title: text('核查异议', 'Check the objection'),
  law: ['bl-6'],
  by: officers,
  from,
  input: z.strictObject({
    upheld: choice(text('结果', 'result'), {
      yes: text('异议成立，不列入', 'Upheld: not listed'),
      no: text('异议不成立', 'Not upheld'),
    }),
    words: words(text('理由', 'reasons'), { max: 1000 }),
  }),
  rank: 'primary',
  stops: ['DL-BL-CHECK-5'],
  closedWhen: ({ data }) => {
    const objection = current(data)?.objection;
    return objection && !objection.checked ? undefined : none;
  },
  does: ({ input, data, today }) => {
    const listing = current(data)!;
    const upheld = input.upheld === 'yes';
    const objection = { ...listing.objection!, checked: { upheld, words: input.words, on: today } };
    return {
      audience: 'employer',
      data: { listing: { ...listing, objection, ...(upheld && { spared: { on: today, words: input.words } }) } },
      ...(upheld && { stops: ['DL-BL-20'] }),
      notices: toEmployer('listing-answered'),
    };
  },
});

/** Put right before the decision, and promised in writing: it may stay off the list (BL 7). */
export const spare = step<{ paid: boolean; promised: boolean; words: string }>({
  title: text('改正并承诺，不列入', 'Put right and promised: not listed'),
  law: ['bl-7'],
  by: ['inspection-head'],
  from,
  input: z.strictObject({
    paid: yes(text('已经改正、付清', 'Put right and paid in full')),
    promised: yes(text('已经作出书面信用承诺', 'Promised in writing')),
    words: words(text('核实情况', 'what was checked'), { max: 1000 }),
  }),
  stops: ['DL-BL-20', 'DL-BL-OBJ-5', 'DL-BL-CHECK-5'],
  closedWhen: ({ data }) => (current(data) && !current(data)!.listedOn ? undefined : none),
  unless: ({ input }) =>
    input.paid && input.promised
      ? undefined
      : refuse('law', text('付清和书面承诺两样都要有', 'Both payment and the written promise are needed'), 'bl-7'),
  does: ({ input, data, today }) => ({
    audience: 'employer',
    data: { listing: { ...current(data)!, spared: { on: today, words: input.words } } },
    notices: toEmployer('listing-answered'),
  }),
});

/** Twenty working days more, with approval (BL 7). */
export const extendListing = step<{ words: string }>({
  title: text('延长列入决定期限', 'Extend the time to decide on listing'),
  law: ['bl-7'],
  by: ['inspection-head'],
  from,
  input: z.strictObject({ words: words(text('理由', 'reasons'), { max: 500 }) }),
  closedWhen: ({ data, proceeding, today }) => {
    const term = openTerm(proceeding, 'DL-BL-20');
    return current(data) && !current(data)!.extended && term && today <= term.due ? undefined : none;
  },
  does: ({ data }) => ({
    audience: 'employer',
    data: { listing: { ...current(data)!, extended: true } },
    starts: [{ code: 'DL-BL-20', from: current(data)!.on, extended: true }],
  }),
});

function notYetHeard({
  data,
  proceeding,
  today,
}: {
  data: InspectionData;
  proceeding: Parameters<typeof openTerm>[0];
  today: Day;
}): Refusal | undefined {
  const listing = current(data);
  if (!listing || listing.listedOn) return none;
  if (!listing.noticedOn)
    return refuse('law', text('列入前告知书还没有送达', 'The notice of listing has not been served'), 'bl-6');
  if (listing.objection) {
    return listing.objection.checked
      ? undefined
      : refuse('law', text('异议还没有核查', 'The objection has not been checked'), 'bl-6');
  }
  const term = openTerm(proceeding, 'DL-BL-OBJ-5');
  return term && today <= term.due
    ? refuse('law', text(`单位还可以提出异议，最晚${term.due}`, `The employer may object until ${term.due}`), 'bl-6')
    : undefined;
}

/** The decision, for three years (BL 7–8, 11). */
export const decideListing = step<{ words: string }>({
  title: text('决定列入失信名单', 'Decide to list the employer'),
  law: ['bl-7', 'bl-8', 'bl-11'],
  by: officers,
  approval: byTheHead('决定是否列入失信名单', 'Decide on the listing'),
  from,
  input: z.strictObject({ words: words(text('事实、理由和期限', 'facts, reasons and time'), { min: 10, max: 2000 }) }),
  final: true,
  issues: ['listing-decision'],
  stops: ['DL-BL-20', 'DL-BL-OBJ-5'],
  starts: [
    { code: 'DL-BL-3Y', from: ({ today }) => today },
    { code: 'DL-BL-6M', from: ({ today }) => today },
  ],
  closedWhen: notYetHeard,
  does: ({ data, today }) => ({
    audience: 'employer',
    data: { listing: { ...current(data)!, listedOn: today } },
    notices: toEmployer('listing-made'),
  }),
});

/** After six months: paid, promised and no new arrears (BL 12); decided in fifteen working days (BL 13). */
export const askRemoval = step<{ paid: boolean; promised: boolean; clean: boolean; words: string }>({
  title: text('申请提前移出失信名单', 'Ask to be removed early'),
  law: ['bl-12', 'bl-13'],
  by: ['employer', 'inspector'],
  from,
  input: z.strictObject({
    paid: yes(text('已经改正、付清', 'Put right and paid in full')),
    promised: yes(text('已经作出书面信用承诺', 'Promised in writing')),
    clean: yes(text('没有新的欠薪', 'No new arrears')),
    words: words(text('说明', 'note'), { max: 1000 }),
  }),
  starts: [{ code: 'DL-BL-OUT-15', from: ({ today }) => today }],
  closedWhen: ({ data, proceeding, today }) => {
    const listing = current(data);
    if (!listing?.listedOn || listing.removal) return none;
    const half = openTerm(proceeding, 'DL-BL-6M');
    return half && today <= half.due
      ? refuse(
          'law',
          text(`列入满六个月以后才能申请，${half.due}以后`, `Only after six months, after ${half.due}`),
          'bl-12',
        )
      : undefined;
  },
  unless: ({ input }) =>
    input.paid && input.promised && input.clean
      ? undefined
      : refuse(
          'law',
          text('付清、承诺、没有新欠薪三样都要有', 'All three are needed: paid, promised, no new arrears'),
          'bl-12',
        ),
  does: ({ input, data, today }) => ({
    audience: 'employer',
    data: { listing: { ...current(data)!, removal: { on: today, words: input.words } } },
    stops: ['DL-BL-6M'],
  }),
});

export const decideRemoval = step<{ remove: 'yes' | 'no'; words: string }>({
  title: text('决定是否提前移出', 'Decide on early removal'),
  law: ['bl-13'],
  by: ['inspection-head'],
  from,
  input: z.strictObject({
    remove: choice(text('决定', 'decision'), { yes: text('移出', 'Removed'), no: text('不移出', 'Stays') }),
    words: words(text('核查情况', 'what was checked'), { max: 1000 }),
  }),
  rank: 'primary',
  stops: ['DL-BL-OUT-15'],
  closedWhen: ({ data }) => (current(data)?.removal ? undefined : none),
  does: ({ input, data, today }) => {
    const { removal: _, ...listing } = current(data)!;
    const out = input.remove === 'yes';
    return {
      audience: 'employer',
      data: { listing: out ? { ...listing, ended: { on: today, how: 'early' } } : listing },
      ...(out && { stops: ['DL-BL-3Y'], issues: ['listing-removal'] }),
      notices: toEmployer('listing-answered'),
    };
  },
});

/** The three years are over (BL 11). */
export const endListing = step<Record<string, never>>({
  title: text('列入期满移出', 'Removed after three years'),
  law: ['bl-11'],
  by: ['clock'],
  from,
  input: z.strictObject({}),
  after: ['DL-BL-3Y'],
  stops: ['DL-BL-3Y', 'DL-BL-6M'],
  issues: ['listing-removal'],
  does: ({ data, today }) => ({
    audience: 'employer',
    data: { listing: { ...data.listing!, ended: { on: today, how: 'over' } } },
    notices: toEmployer('listing-answered'),
  }),
});
