import { z } from 'zod';
import { refuse } from '../../dossier/refusal.ts';
import type { Day } from '../../law/day.ts';
import { holds } from '../../people/organisation.ts';
import { sideOf } from '../../people/role.ts';
import { text } from '../../text.ts';
import { choice, day, id, line, list, words } from '../fields.ts';
import { type EvidenceInput, evidenceInput, evidenceOf } from '../filing.ts';
import { stepOf } from '../procedure.ts';
import type { ArbitrationData } from './data.ts';
import type { LateEvidence } from './data-preparation.ts';
import { bothSides, onlySide, theTribunal } from './sides.ts';
import { preparing, underWay } from './stages.ts';

/** Evidence before the hearing: its period, what comes late, inquiries, and preservation of property (A14, A28). */
const step = stepOf<ArbitrationData>();

/** The tribunal sets the day until which evidence is taken, and tells both sides what is theirs to prove (CR 15–17; ZJMA 25). A later day extends it. */
export const setEvidencePeriod = step<{ until: Day; words?: string | undefined }>({
  title: text('确定举证期限', 'Set the evidence period'),
  help: text('已经确定的，写新的日期就是延长', 'Once set, a later day extends it'),
  law: ['cr-17', 'zjma-25', 'lma-6'],
  by: ['institute-clerk', 'arbitrator'],
  from: preparing,
  input: z.strictObject({
    until: day(text('举证到哪天为止', 'last day for evidence')),
    words: words(text('要单位提供的证据、别的说明', 'what the employer has to produce, other notes'), {
      max: 1000,
    }).optional(),
  }),
  issues: ['arbitration-evidence-notice'],
  closedWhen: ({ data }) =>
    data.copyServed
      ? undefined
      : refuse('law', text('先送达申请书副本', 'The copy of the application is served first'), 'cr-33'),
  unless: ({ input, data, today }) => {
    if (input.until <= today)
      return refuse('law', text('举证期限要在今天以后', 'The evidence period ends after today'), 'cr-17');
    return data.evidenceUntil !== undefined && input.until <= data.evidenceUntil
      ? refuse('law', text('只能延长，不能缩短', 'It can be extended, not shortened'), 'cr-17')
      : undefined;
  },
  does: ({ input, today }) => ({
    data: { evidenceUntil: input.until },
    starts: [{ code: 'DL-ARB-EVID', from: today, due: input.until }],
    notices: bothSides('evidence-period'),
  }),
});

/** The evidence period has run out; nothing more happens by itself. */
export const closeEvidencePeriod = step<Record<string, never>>({
  title: text('举证期限已满', 'The evidence period has ended'),
  law: ['cr-17', 'zjma-25'],
  by: ['clock'],
  from: [...underWay, 'suspended'],
  input: z.strictObject({}),
  after: ['DL-ARB-EVID'],
  does: ({ proceeding }) => ({
    halts: ['DL-ARB-EVID'],
    notices: theTribunal(proceeding, 'evidence-period-ended'),
  }),
});

const isLate = ({ evidenceUntil }: ArbitrationData, on: Day): boolean =>
  evidenceUntil !== undefined && on > evidenceUntil;

/** A side hands in evidence; the other sees it when it is exchanged. After the period a reason is needed, and the tribunal decides (CR 17; ZJMA 25). */
export const addEvidence = step<{
  evidence: EvidenceInput;
  reason?: string | undefined;
  side?: 'worker' | 'employer' | undefined;
}>({
  title: text('提交证据', 'Hand in evidence'),
  help: text(
    '举证期限满以前提交。过了期限要说明理由，由仲裁庭决定是否采纳',
    'Before the evidence period ends. Later with a reason, and the tribunal decides whether to take it',
  ),
  law: ['lma-6', 'cr-17', 'zjma-25'],
  by: ['worker', 'employer', 'institute-clerk'],
  from: [...preparing, 'suspended'],
  input: z.strictObject({
    evidence: evidenceInput.min(1),
    reason: words(text('逾期的理由（过了举证期限才填）', 'why it is late (only after the period)'), {
      max: 500,
    }).optional(),
    side: choice(text('谁交的', 'handed in by'), {
      worker: text('劳动者', 'The worker'),
      employer: text('用人单位', 'The employer'),
    })
      .meta({ staff: true })
      .optional(),
  }),
  unless: ({ input, actor, facts, data, today }) => {
    if (sideOf(actor.role) === undefined && !input.side)
      return refuse('law', text('选是谁交的', 'Choose who handed it in'), 'cr-17');
    if (input.evidence.some(e => e.fileId && !facts.file(e.fileId)))
      return refuse('law', text('有文件没有找到，重新上传', 'A file was not found; upload it again'), 'cr-17');
    return isLate(data, today) && !input.reason
      ? refuse(
          'law',
          text('举证期限已经满了，写明逾期的理由', 'The evidence period has ended; say why it is late'),
          'cr-17',
        )
      : undefined;
  },
  does: ({ input, dossier, actor, today, facts, newId, data, proceeding }) => {
    const side = sideOf(actor.role) ?? input.side!;
    const evidence = evidenceOf(input.evidence, dossier.claims, side, today, facts, newId);
    return {
      audience: side,
      evidence,
      ...(isLate(data, today) && {
        data: {
          lateEvidence: [
            ...(data.lateEvidence ?? []),
            { evidenceIds: evidence.map(e => e.id), side, on: today, reason: input.reason! },
          ],
        },
      }),
      notices: theTribunal(proceeding, 'evidence-added'),
    };
  },
});

const undecided = ({ lateEvidence }: ArbitrationData): LateEvidence | undefined => lateEvidence?.find(l => !l.decision);

/** The tribunal takes late evidence or leaves it out (CR 17; ZJMA 25). */
export const decideLateEvidence = step<{ admitted: 'yes' | 'no'; words?: string | undefined }>({
  title: text('决定是否采纳逾期证据', 'Decide on late evidence'),
  help: text('有几份的，先决定最早交的', 'Of several the earliest first'),
  law: ['cr-17', 'zjma-25'],
  by: ['arbitrator'],
  mine: true,
  from: preparing,
  input: z.strictObject({
    admitted: choice(text('决定', 'decision'), {
      yes: text('采纳', 'Taken'),
      no: text('不采纳', 'Left out'),
    }),
    words: words(text('理由', 'reasons'), { max: 500 }).optional(),
  }),
  closedWhen: ({ data }) =>
    undecided(data)
      ? undefined
      : refuse('law', text('没有等决定的逾期证据', 'No late evidence awaits a decision'), 'cr-17'),
  does: ({ input, data, today }) => {
    const first = undecided(data)!;
    const decision = { admitted: input.admitted === 'yes', on: today, ...(input.words && { words: input.words }) };
    return {
      data: { lateEvidence: data.lateEvidence!.map(l => (l === first ? { ...l, decision } : l)) },
      notices: [{ to: { side: first.side }, template: 'late-evidence-decided' }],
    };
  },
});

/** The commission inquires, two people together, where a party cannot find the evidence itself (CR 18; ZJMA 28). */
export const inquire = step<{
  on: Day;
  place: string;
  personIds: string[];
  subject: string;
  result: string;
}>({
  title: text('登记调查取证', 'Record an inquiry'),
  help: text('不少于两人，出示证件', 'By at least two people, who show their papers'),
  law: ['cr-18', 'zjma-28'],
  by: ['institute-clerk', 'arbitrator'],
  from: preparing,
  input: z.strictObject({
    on: day(text('调查日期', 'day')),
    place: line(text('地点', 'place'), 100),
    personIds: list(
      text('调查人（两人以上）', 'by (two or more)'),
      id(text('仲裁员', 'arbitrator'), 'person', 'arbitrator'),
      {
        min: 1,
        max: 5,
      },
    ),
    subject: words(text('向谁调查什么', 'whom and what about'), { max: 500 }),
    result: words(text('结果', 'result'), { max: 5000 }),
  }),
  issues: ['arbitration-inquiry'],
  unless: ({ input, proceeding, facts, today, actor }) => {
    const people = [...new Set([...input.personIds, actor.userId])];
    if (people.length < 2)
      return refuse('law', text('调查取证不少于两人', 'An inquiry is made by at least two people'), 'zjma-28');
    if (input.on > today || input.on < proceeding.openedOn)
      return refuse(
        'law',
        text('日期要在立案以后、今天或以前', 'The day lies between the application and today'),
        'cr-18',
      );
    const ofTheInstitute = (userId: string) => {
      const person = facts.directory.person(userId);
      return person !== undefined && holds(person, 'arbitrator', proceeding.organisationId ?? '', today);
    };
    return input.personIds.every(ofTheInstitute)
      ? undefined
      : refuse('law', text('选本院的仲裁员', 'Choose arbitrators of this institute'), 'cr-18');
  },
  does: ({ input, data, facts, actor }) => ({
    data: {
      inquiries: [
        ...(data.inquiries ?? []),
        {
          on: input.on,
          place: input.place,
          by: [...new Set([...input.personIds.map(p => facts.directory.person(p)!.name), actor.name])],
          subject: input.subject,
          result: input.result,
        },
      ],
    },
    notices: bothSides('inquiry-made'),
  }),
});

/** The applicant fears that the award could not be enforced: the commission passes the request to the court (ZJMA 33; CPL 104). */
export const askPreservation = step<{ words: string }>({
  title: text('申请财产保全', 'Ask for preservation of property'),
  help: text(
    '对方可能逃匿、转移财产的，可以申请。仲裁委员会转交法院，由法院决定',
    'If the other side may flee or move property. The commission passes it to the court, which decides',
  ),
  law: ['zjma-33', 'cpl-104'],
  by: ['worker', 'employer', 'institute-clerk'],
  from: [...preparing, 'suspended'],
  input: z.strictObject({
    words: words(text('财产线索和理由', 'the property and the reasons'), { min: 5, max: 2000 }),
  }),
  closedWhen: ({ data, actor }) =>
    onlySide(data.applicant, actor, 'zjma-33') ??
    (data.preservation && !data.preservation.forwarded
      ? refuse('law', text('已经申请，正在转交法院', 'It has been asked for and is being passed on'), 'zjma-33')
      : undefined),
  does: ({ input, today, proceeding, data }) => ({
    audience: data.applicant,
    data: { preservation: { on: today, words: input.words } },
    notices: proceeding.organisationId
      ? [{ to: { role: 'institute-clerk', organisationId: proceeding.organisationId }, template: 'preservation-asked' }]
      : [],
  }),
});

/** Passed on with a letter; no later than needed, also while somebody is asked to stand back (ZJMA 33; CR 12). */
export const forwardPreservation = step<{ court: string; words?: string | undefined }>({
  title: text('向法院移送保全申请', 'Pass the preservation request to the court'),
  law: ['zjma-33'],
  by: ['institute-clerk'],
  from: [...preparing, 'suspended'],
  input: z.strictObject({
    court: line(
      text('法院', 'court'),
      100,
      text('被申请人所在地或者财产所在地的基层法院', 'Of the respondent’s seat or where the property is'),
    ),
    words: words(text('说明', 'note'), { max: 500 }).optional(),
  }),
  issues: ['arbitration-preservation'],
  closedWhen: ({ data }) =>
    data.preservation && !data.preservation.forwarded
      ? undefined
      : refuse('law', text('没有等移送的保全申请', 'No preservation request waits'), 'zjma-33'),
  does: ({ input, data, today }) => ({
    audience: data.applicant,
    data: { preservation: { ...data.preservation!, forwarded: { on: today, court: input.court } } },
    notices: [{ to: { side: data.applicant }, template: 'preservation-forwarded' }],
  }),
});
