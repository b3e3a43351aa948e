import type { Claim, Dossier, Proceeding } from '../../../dossier/dossier.ts';
import type { PaperBlock, PaperContent } from '../../../dossier/paper.ts';
import { claims as claimCodes } from '../../../law/claims.ts';
import { commissionOf } from '../../../law/places.ts';
import type { Side } from '../../../people/role.ts';
import { chineseDay, yuan } from '../../paper-parts.ts';
import type { PaperInput, PaperService } from '../../procedure.ts';
import type { ArbitrationData } from '../data.ts';
import { respondentOf } from '../sides.ts';

/** The body in whose name a paper of arbitration goes out. */
export const issuerOf = ({ directory, proceeding }: PaperInput): string =>
  (proceeding.organisationId && directory.organisation(proceeding.organisationId)?.name.zh) || '劳动人事争议仲裁委员会';

/** The commission, in whose name and under whose seal awards and statements go out (LMA 42, 46). */
export const commissionIn = ({ dossier }: PaperInput): string => commissionOf(String(dossier.tenant)).zh;

export const dataOf = (proceeding: Proceeding) => proceeding.data as ArbitrationData;

/** Everybody on a side, as a paper names them. */
export const namesOf = ({ parties }: Dossier, side: Side): string =>
  parties
    .filter(p => p.side === side)
    .map(p => p.name)
    .join('、');

export const applicantName = ({ dossier, proceeding }: PaperInput): string =>
  namesOf(dossier, dataOf(proceeding).applicant);

export const respondentName = ({ dossier, proceeding }: PaperInput): string =>
  namesOf(dossier, respondentOf(dataOf(proceeding)));

export const bothNames = (input: PaperInput): string => `${applicantName(input)}、${respondentName(input)}`;

export const paragraph = (text: string): PaperBlock => ({ kind: 'paragraph', text });
export const heading = (text: string): PaperBlock => ({ kind: 'heading', text });

/** Words of somebody, a paragraph for each line. */
export const paragraphs = (words: string | undefined): PaperBlock[] =>
  (words ?? '').split(/\n+/).filter(Boolean).map(paragraph);

/** A notice of the institute: to whom, what, and the seal. */
export const notice = (
  input: PaperInput,
  title: string,
  to: string,
  blocks: readonly (PaperBlock | false | undefined)[],
): PaperContent => ({
  title,
  issuer: issuerOf(input),
  ...(input.proceeding.number && { number: input.proceeding.number }),
  blocks: [
    { kind: 'paragraph', text: `${to}：`, indent: false },
    ...blocks.filter((b): b is PaperBlock => Boolean(b)),
    { kind: 'closing', issuer: issuerOf(input), date: chineseDay(input.issuedOn), sealed: true },
  ],
});

/** How a notice names the case. */
export const caseOf = (input: PaperInput): string =>
  `${applicantName(input)}与${respondentName(input)}的劳动人事争议一案`;

/** Claims as a table, of one side or as they were handed in. */
export const tableOf = (claims: readonly Pick<Claim, 'code' | 'plea' | 'amount' | 'from' | 'to'>[]): PaperBlock => ({
  kind: 'table',
  head: ['序号', '请求事项', '具体要求', '金额（元）'],
  align: ['center', 'left', 'left', 'right'],
  rows: claims.map((claim, i) => [
    String(i + 1),
    claimCodes[claim.code].title.zh,
    [claim.from && claim.to ? `${chineseDay(claim.from)}至${chineseDay(claim.to)}` : '', claim.plea ?? '']
      .filter(Boolean)
      .join('；'),
    yuan(claim.amount),
  ]),
});

/** What the applicant claims; a counterclaim stands apart. */
export const applicantClaims = ({ dossier, proceeding }: PaperInput): Claim[] =>
  dossier.claims.filter(c => (c.by ?? dataOf(proceeding).applicant) === dataOf(proceeding).applicant);

/** Written notices that are served on both sides or on one. */
export const toBoth = { to: 'both', kind: 'notice' } as const satisfies PaperService;
export const toApplicant = { to: 'applicant', kind: 'notice' } as const satisfies PaperService;
export const toRespondent = { to: 'respondent', kind: 'notice' } as const satisfies PaperService;
/** Decisions that end a case or a request are served as an award is. */
export const decisionToBoth = { to: 'both', kind: 'award' } as const satisfies PaperService;
