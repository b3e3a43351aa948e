import { nextActs } from '../src/core/law/after-award.ts';
import { citation } from '../src/core/law/articles.ts';
import { defaultCalendar } from '../src/core/law/calendar.ts';
import { deadlineOf } from '../src/core/law/deadline.ts';
import { jurisdictionOf } from '../src/core/law/jurisdiction.ts';
import { scopeOf } from '../src/core/law/scope.ts';
import { calculators } from '../src/core/pay/index.ts';

/** The last day to sue over an award received on 2 March 2026: `2026-03-17`. */
export const lastDay = deadlineOf('DL-SUE-15', '2026-03-02', defaultCalendar).due;

/** A dispute about wages is in; who asks for recognition of an injury is led to the HR bureau. */
export const wages = scopeOf({ relation: 'employee', matter: 'QQ02', on: '2026-03-02' });
export const injury = scopeOf({ relation: 'employee', matter: 'injury-recognition', on: '2026-03-02' });

/** The commission of the workplace: 慈溪市劳动人事争议仲裁委员会. */
export const venue = jurisdictionOf({ performedAt: ['330282'], seat: '330203' });

/** Against a final award the employer may ask the court of Ningbo to revoke it until `2026-05-06`. */
export const [revocation] = nextActs('final', 'employer', '2026-04-03', '330282', defaultCalendar);
export const basis = revocation?.articles.map(id => citation(id).en);

/** The day, the calendar and the place are given; a wrong input comes back as problems, nothing is thrown. */
const here = { today: '2026-11-25', calendar: defaultCalendar, place: '330282' };
export const compensation = calculators['economic-compensation'].run(
  { start: '2019-03-11', end: '2026-06-30', averageMonthlyWage: '7200', ground: 'art-40' },
  here,
);
export const mistaken = calculators['work-injury'].run({ grade: 11, insured: 'yes' }, here);
