import type { ComponentType } from 'react';

/** What every page component gets: the named parts of its address. */
export interface PageProps {
  readonly params: Record<string, string>;
}

/** A page of the portal: its address and the file that is fetched when somebody goes there. */
export interface PortalPage {
  readonly path: string;
  readonly load: () => Promise<{ readonly default: ComponentType<PageProps> }>;
}

/** All pages; the first pattern that matches wins. */
export const pages: readonly PortalPage[] = [
  { path: '/', load: () => import('./pages/home.tsx') },
  { path: '/start', load: () => import('./start/who.tsx') },
  { path: '/start/story', load: () => import('./start/story.tsx') },
  { path: '/start/tasks', load: () => import('./start/tasks.tsx') },
  { path: '/start/facts', load: () => import('./start/facts.tsx') },
  { path: '/start/claims', load: () => import('./start/claims.tsx') },
  { path: '/start/check', load: () => import('./start/check.tsx') },
  { path: '/start/estimate', load: () => import('./start/estimate.tsx') },
  { path: '/start/evidence', load: () => import('./start/evidence.tsx') },
  { path: '/start/route', load: () => import('./start/route.tsx') },
  { path: '/start/you', load: () => import('./start/you.tsx') },
  { path: '/start/employer', load: () => import('./start/employer.tsx') },
  { path: '/start/review', load: () => import('./start/review.tsx') },
  { path: '/start/done', load: () => import('./start/done.tsx') },
  { path: '/start/save', load: () => import('./start/save.tsx') },
  { path: '/start/many', load: () => import('./start/many.tsx') },
  { path: '/start/employer-side', load: () => import('./start/employer-side.tsx') },
  { path: '/resume', load: () => import('./start/resume.tsx') },
  { path: '/signin', load: () => import('./pages/sign-in.tsx') },
  { path: '/elder', load: () => import('./pages/elder.tsx') },
  { path: '/places', load: () => import('./pages/places.tsx') },
  { path: '/hearings', load: () => import('./pages/hearings.tsx') },
  { path: '/contact', load: () => import('./pages/contact.tsx') },
  { path: '/privacy', load: () => import('./pages/privacy.tsx') },
  { path: '/accessibility', load: () => import('./pages/accessibility.tsx') },
  { path: '/me', load: () => import('./me/matters.tsx') },
  { path: '/me/disputes', load: () => import('./me/matters.tsx') },
  { path: '/me/disputes/:no/*', load: () => import('./me/matter.tsx') },
  { path: '/me/settings', load: () => import('./me/settings.tsx') },
  { path: '/calc', load: () => import('./calc/list.tsx') },
  { path: '/calc/:id', load: () => import('./calc/calculator.tsx') },
  { path: '/answer', load: () => import('./answer/answer.tsx') },
  { path: '/a/:code', load: () => import('./answer/answer.tsx') },
  { path: '/readback/:token', load: () => import('./readback/readback.tsx') },
  { path: '/report', load: () => import('./report/report.tsx') },
  { path: '/report/done', load: () => import('./report/done.tsx') },
  { path: '/verify', load: () => import('./verify/verify.tsx') },
  { path: '/figures', load: () => import('./figures/figures.tsx') },
];
