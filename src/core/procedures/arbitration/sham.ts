import { z } from 'zod';
import type { Dossier } from '../../dossier/dossier.ts';
import { refuse } from '../../dossier/refusal.ts';
import { text } from '../../text.ts';
import { choice, id, list, words } from '../fields.ts';
import { stepOf } from '../procedure.ts';
import { stopsPerformance } from '../settlement/data.ts';
import { awardsOf } from './award-rules.ts';
import type { ArbitrationData } from './data.ts';
import type { Award } from './data-award.ts';

const step = stepOf<ArbitrationData>();

/** To whom a sham is handed over for investigation. */
export const shamReceivers = {
  police: text('公安机关', 'The police'),
  procuratorate: text('人民检察院', 'The procuratorate'),
  court: text('人民法院', 'The court'),
};

const revocable = ['award-final', 'award-non-final', 'arbitration-statement'];

/** Numbers, or titles, of the papers of a case that would lose effect. */
const papersOf = (dossier: Dossier, proceedingId: string): readonly string[] =>
  dossier.papers
    .filter(p => p.proceedingId === proceedingId && revocable.includes(p.template) && !p.withdrawn)
    .map(p => `${p.title}${p.number ?? ''}`);

/**
 * An invented dispute was taken through arbitration: its award or statement is revoked (ZJMA 42), what it set going stops, those who did it
 * are noted in the record of integrity (ZJMA 45), and the matter is handed over. The head of the institute decides.
 */
export const revokeSham = step<{
  found: string;
  partyIds: { partyId: string }[];
  sentTo: keyof typeof shamReceivers;
}>({
  title: text('发现虚假仲裁，撤销并移送', 'Revoke a sham and hand it over'),
  help: text(
    '裁决书、调解书撤销，履行停止，记入诚信档案，并写移送函',
    'The award or statement is revoked, performance stops, it is put on record, and a letter hands it over',
  ),
  law: ['zjma-42', 'zjma-45'],
  by: ['institute-clerk', 'arbitrator', 'institute-head'],
  approval: {
    by: ['institute-head'],
    within: 'DL-HOUSE-APPROVAL',
    public: text('复核已经作出的文书', 'Look again at what was issued'),
  },
  from: ['awarded', 'effective', 'mediated'],
  to: 'revoked',
  input: z.strictObject({
    found: words(text('查明了什么', 'what was found'), { min: 10, max: 2000 }),
    partyIds: list(
      text('记入谁的诚信档案', 'in whose record of integrity'),
      z.strictObject({ partyId: id(text('当事人', 'party'), 'party') }).meta({ label: text('一个当事人', 'party') }),
      { min: 1, max: 20 },
    ),
    sentTo: choice(text('移送到', 'handed over to'), shamReceivers),
  }),
  rank: 'danger',
  final: true,
  undoes: true,
  issues: ['sham-revocation', 'sham-transfer'],
  closedWhen: ({ dossier, proceeding }) =>
    papersOf(dossier, proceeding.id).length > 0
      ? undefined
      : refuse('law', text('没有裁决书或者调解书可以撤销', 'There is no award or statement to revoke'), 'zjma-42'),
  unless: ({ dossier, input }) =>
    input.partyIds.every(({ partyId }) => dossier.parties.some(p => p.id === partyId))
      ? undefined
      : refuse('law', text('选本案的当事人', 'Choose parties of this case'), 'zjma-45'),
  does: ({ dossier, proceeding, data, input, today }) => ({
    counts: proceeding.stage === 'awarded' ? ['closed'] : [],
    code: 'sham',
    data: {
      awards: awardsOf(data).map(
        (a): Award => ({ ...a, state: 'without-effect', ruling: { kind: 'sham', on: today } }),
      ),
      sham: {
        on: today,
        found: input.found,
        partyIds: [...new Set(input.partyIds.map(p => p.partyId))],
        sentTo: input.sentTo,
        papers: papersOf(dossier, proceeding.id),
      },
    },
    claims: dossier.claims.flatMap(claim => {
      const { result, ...open } = claim;
      return result?.proceedingId === proceeding.id ? [open] : [];
    }),
    also: stopsPerformance(dossier, proceeding.id),
    notices: (['worker', 'employer'] as const).map(side => ({ to: { side }, template: 'award-revoked' })),
  }),
});
