import { calculatorsRoutes } from './routes/calculators.ts';
import { cityRoutes } from './routes/city.ts';
import { dayRoutes } from './routes/day.ts';
import { disputesRoutes } from './routes/disputes.ts';
import { divergencesRoutes } from './routes/divergences.ts';
import { draftsRoutes } from './routes/drafts.ts';
import { duplicatesRoutes } from './routes/duplicates.ts';
import { findingsRoutes } from './routes/findings.ts';
import { groupsRoutes } from './routes/groups.ts';
import { intakeRoutes } from './routes/intake.ts';
import { lawAdminRoutes } from './routes/law-admin.ts';
import { meetingsRoutes } from './routes/meetings.ts';
import { noticesRoutes } from './routes/notices.ts';
import { officeRoutes } from './routes/office.ts';
import { papersRoutes } from './routes/papers.ts';
import { partnersRoutes } from './routes/partners.ts';
import { plansRoutes } from './routes/plans.ts';
import { proceduresRoutes } from './routes/procedures.ts';
import { rosterRoutes } from './routes/roster.ts';
import { sessionRoutes } from './routes/session.ts';
import { statisticsRoutes } from './routes/statistics.ts';

/** Every address of the API with a body of JSON, from one file an area. */
export const routes = {
  ...sessionRoutes,
  ...cityRoutes,
  ...intakeRoutes,
  ...calculatorsRoutes,
  ...draftsRoutes,
  ...statisticsRoutes,
  ...disputesRoutes,
  ...groupsRoutes,
  ...dayRoutes,
  ...papersRoutes,
  ...plansRoutes,
  ...duplicatesRoutes,
  ...meetingsRoutes,
  ...noticesRoutes,
  ...officeRoutes,
  ...rosterRoutes,
  ...proceduresRoutes,
  ...lawAdminRoutes,
  ...partnersRoutes,
  ...findingsRoutes,
  ...divergencesRoutes,
};
