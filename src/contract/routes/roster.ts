import { z } from 'zod';
import { specialities } from '../../core/people/allocation.ts';
import { type Qualification, qualifications, type RemovalGround, removalGrounds } from '../../core/people/roster.ts';
import { text } from '../../core/text.ts';
import { defineRoutes } from '../route.ts';
import { Text } from '../views.ts';
import { byId, Day, t } from './common.ts';

/** The roster of invited mediators and bodies that a court keeps (TY 5–10). */

const say = (zh: string, en: string) => ({ params: { message: text(zh, en) } });
const needed = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .refine(v => v !== '', say('填写这一项', 'Enter this'))
    .refine(v => !/\p{Cc}/u.test(v), say('去掉换行和看不见的字符', 'Leave out line breaks and unseen characters'));

const Certificate = z.strictObject({
  certificate: needed(60),
  to: Day,
  specialities: z.array(z.enum(Object.keys(specialities) as [string, ...string[]])).max(40),
  capacity: z.int().min(1).max(500),
  trainedOn: Day.optional(),
});

const Fraction = { open: z.number(), accepted: z.number(), ended: z.number(), settled: z.number() };

export const RosterEntryView = z.object({
  id: z.uuid(),
  /** The mediator; absent: the body itself is entered. */
  person: z.string().optional(),
  organisation: Text,
  court: Text,
  certificate: z.string(),
  qualification: Text,
  from: z.string(),
  to: z.string(),
  specialities: z.array(z.object({ id: z.string(), label: Text })),
  capacity: z.number(),
  trainedOn: z.string().optional(),
  standing: z.object({ id: z.enum(['listed', 'ends', 'over', 'removed', 'ahead']), label: Text }),
  removed: z.object({ on: z.string(), ground: Text, words: z.string() }).optional(),
  /** Mandates: open now; accepted while the entry stood; of these ended; of these settled. */
  ...Fraction,
  /** What this reader may do with it. */
  renewable: z.boolean(),
  removable: z.boolean(),
});
export type RosterEntryView = z.infer<typeof RosterEntryView>;

export const rosterRoutes = defineRoutes({
  roster: {
    method: 'GET',
    path: '/roster',
    for: 'staff',
    summary: t('特邀调解名册', 'Roster of invited mediators'),
    ok: z.object({
      entries: z.array(RosterEntryView),
      /** Who can be entered: invited mediators of the directory, and bodies; empty for whoever only reads. */
      candidates: z.array(z.object({ organisationId: z.uuid(), personId: z.uuid().optional(), label: Text })),
      mayEdit: z.boolean(),
    }),
  },
  enterRoster: {
    method: 'POST',
    path: '/roster',
    for: 'staff',
    summary: t('登入名册', 'Enter a mediator or a body'),
    body: Certificate.extend({
      organisationId: z.uuid(),
      personId: z.uuid().optional(),
      qualification: z.enum(Object.keys(qualifications) as [Qualification, ...Qualification[]]),
      from: Day,
    }),
    ok: z.object({ id: z.uuid() }),
    status: 201,
  },
  renewRoster: {
    method: 'POST',
    path: '/roster/:id/renewals',
    for: 'staff',
    summary: t('名册续期', 'Renew an entry'),
    params: byId,
    body: Certificate,
    ok: z.object({ id: z.uuid() }),
    status: 201,
  },
  removeFromRoster: {
    method: 'PUT',
    path: '/roster/:id/removed',
    for: 'staff',
    summary: t('从名册除名', 'Remove from the roster'),
    params: byId,
    body: z.strictObject({
      ground: z.enum(Object.keys(removalGrounds) as [RemovalGround, ...RemovalGround[]]),
      words: needed(500),
      /** Confirmed: a removal is not undone. */
      sure: z.boolean().refine(v => v, say('确认后才能除名', 'Confirm it first')),
    }),
    ok: z.object({ id: z.uuid() }),
  },
});
