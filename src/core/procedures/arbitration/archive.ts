import { z } from 'zod';
import { refuse } from '../../dossier/refusal.ts';
import { addMonths, type Day } from '../../law/day.ts';
import { parameterOn } from '../../law/parameters.ts';
import { text } from '../../text.ts';
import { stepOf } from '../procedure.ts';
import { awardsOf } from './award-rules.ts';
import type { ArbitrationData } from './data.ts';
import { stages } from './stages.ts';

const step = stepOf<ArbitrationData>();

/** A file is closed once the case is over; what was only offered and came back never became a case. */
export const closedStages = Object.entries(stages).flatMap(([name, stage]) =>
  stage.terminal && name !== 'returned' ? [name] : [],
);

/** The file is closed: an open volume that the parties may read, an internal one that they never do, kept for years (CR 22 to 24). */
export const archiveFile = step<Record<string, never>>({
  title: text('归档', 'Close the file'),
  help: text(
    '列出正卷和副卷的目录，算出保存到哪一天。副卷不给当事人看',
    'Lists the open and the internal volume and the day until which they are kept; the internal one is never shown to a party',
  ),
  law: ['cr-22', 'cr-23', 'cr-24'],
  by: ['institute-clerk'],
  from: closedStages,
  input: z.strictObject({}),
  issues: ['archive-open', 'archive-internal'],
  closedWhen: ({ dossier, data }) => {
    if (data.archive) return refuse('law', text('已经归档', 'The file has been closed'), 'cr-22');
    return awardsOf(data).some(a => dossier.parties.some(p => !a.served.some(s => s.partyId === p.id)))
      ? refuse('law', text('裁决书送达双方以后归档', 'The award is served on everybody first'), 'cr-22')
      : undefined;
  },
  does: ({ data, actor, today, dossier, facts }) => {
    const name = awardsOf(data).length > 0 ? 'archiveYearsAward' : 'archiveYearsOther';
    const years = Number(parameterOn(name, String(dossier.tenant), today, facts.parameters)?.value);
    const keepUntil: Day = addMonths(today, years * 12);
    return { data: { archive: { on: today, by: actor.name, years, keepUntil } }, audience: 'staff' };
  },
});
