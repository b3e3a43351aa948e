import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

/** One page of the workbench. `path` is below `/w`; the page is loaded when it is first opened. */
export interface BenchPage {
  readonly path: string;
  readonly page: LazyExoticComponent<ComponentType>;
}

/** Every page inside the frame. Navigation shows an entry only when its page stands here. */
export const pages: readonly BenchPage[] = [
  { path: 'day', page: lazy(() => import('./day/day.tsx')) },
  { path: 'q/:table', page: lazy(() => import('./queue/queue.tsx')) },
  { path: 'stuck', page: lazy(() => import('./stuck/stuck.tsx')) },
  { path: 'search', page: lazy(() => import('./queue/search.tsx')) },
  { path: 'figures', page: lazy(() => import('./figures/figures.tsx')) },
  { path: 'divergences', page: lazy(() => import('./divergence/divergences.tsx')) },
  { path: 'organisations', page: lazy(() => import('./office/organisations.tsx')) },
  { path: 'county', page: lazy(() => import('./office/county.tsx')) },
  { path: 'places', page: lazy(() => import('./office/places.tsx')) },
  { path: 'staff', page: lazy(() => import('./office/staff.tsx')) },
  { path: 'partners', page: lazy(() => import('./office/partners.tsx')) },
  { path: 'log', page: lazy(() => import('./office/log.tsx')) },
  { path: 'notices', page: lazy(() => import('./shell/notices-page.tsx')) },
  { path: 'calendar', page: lazy(() => import('./calendar/calendar.tsx')) },
  { path: 'rooms', page: lazy(() => import('./office/rooms.tsx')) },
  { path: 'roster', page: lazy(() => import('./office/roster.tsx')) },
  { path: 'intake', page: lazy(() => import('./intake/intake.tsx')) },
  { path: 'report', page: lazy(() => import('./report/report.tsx')) },
  { path: 'field', page: lazy(() => import('./field/field.tsx')) },
  { path: 'handovers', page: lazy(() => import('./handovers/handovers.tsx')) },
  { path: 'new-group', page: lazy(() => import('./groups/new-group.tsx')) },
  { path: 'groups/:no/:part?', page: lazy(() => import('./groups/group.tsx')) },
  { path: 'plans/:no', page: lazy(() => import('./plans/plans.tsx')) },
  { path: 'calculators', page: lazy(() => import('./sheets/calculators.tsx')) },
  { path: 'disputes/:no/sheets/:claimId', page: lazy(() => import('./sheets/sheets.tsx')) },
  { path: 'parameters', page: lazy(() => import('./law/parameters.tsx')) },
  { path: 'holidays', page: lazy(() => import('./law/holidays.tsx')) },
  { path: 'statutes', page: lazy(() => import('./law/statutes.tsx')) },
  { path: 'disputes/:no/papers/:paperId', page: lazy(() => import('./paper/paper-page.tsx')) },
  { path: 'disputes/:no/steps/:proceedingId/:step', page: lazy(() => import('./step/step-page.tsx')) },
  { path: 'disputes/:no/:section?', page: lazy(() => import('./case/case.tsx')) },
];
