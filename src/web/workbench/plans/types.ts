import type { Reply as ReplyOf } from '../../../contract/route.ts';
import type { routes } from '../../../contract/routes.ts';

export type { DossierView, Problem } from '../../../contract/views.ts';
export type ComparedPlan = Reply['plans'][number];
export type Reply = ReplyOf<(typeof routes)['comparePlans']>;
