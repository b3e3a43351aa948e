import type { ArticleId } from '../../law/articles.ts';
import type { Role } from '../../people/role.ts';
import { sheetStep } from '../computation-sheet.ts';
import { showEvidence } from '../evidence.ts';
import type { Step } from '../procedure.ts';
import { supplement } from './accept.ts';
import { confirmIdentity, draft, redraft, seal, sign } from './agree.ts';
import { challenge } from './assign.ts';
import { expire, fail, reportSham, stop } from './conclude.ts';
import { confirmFact, extend, offer, proposeFact, respond, say } from './mediate.ts';
import { cancelSession, hold, schedule } from './sessions.ts';

/** How talks are led, from the first session to the seal, whoever gave them to the mediator: behind one wall, in two stages. */
const conduct: Readonly<Record<string, Step>> = {
  challenge,
  supplement,
  'show-evidence': showEvidence({ law: ['lma-6'], from: ['accepted', 'agreed'] }),
  schedule,
  'cancel-session': cancelSession,
  hold,
  say,
  offer,
  respond,
  'propose-fact': proposeFact,
  'confirm-fact': confirmFact,
  extend,
  draft,
  redraft,
  'confirm-identity': confirmIdentity,
  sign,
  seal,
  fail,
  stop,
  expire,
  'report-sham': reportSham,
  compute: sheetStep({
    law: ['ent-24'],
    by: ['mediator', 'mediation-head'],
    mine: true,
    walled: true,
    from: ['accepted', 'agreed'],
  }),
};

const talking = ['accepted', 'agreed'];

/**
 * The same talks led by another role, under articles of its own. `ends`: the stage to which talks without an agreement lead there;
 * they keep the stages `accepted`, `agreed` and `settled`.
 */
export function ledBy(
  leader: Role,
  { ends, law }: { readonly ends: string; readonly law: Readonly<Record<string, readonly ArticleId[]>> },
): Readonly<Record<string, Step>> {
  const without = ['failed', 'expired', 'sham-reported'];
  return Object.fromEntries(
    Object.entries(conduct).map(([name, step]) => [
      name,
      {
        ...step,
        by: step.by.map(role => (role === 'mediator' ? leader : role)),
        from: step.from === 'opening' ? step.from : step.from.filter(stage => talking.includes(stage)),
        ...(step.to && without.includes(step.to) && { to: ends }),
        ...(law[name] && { law: law[name] }),
      },
    ]),
  );
}
