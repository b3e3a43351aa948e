import type { DossierView, StepView } from '../../../contract/views.ts';
import { formatDay, formatFen, formatMoney } from '../../kit/format.ts';
import { getLanguage } from '../../words/words.ts';
import { asGroup, asList } from './schema.ts';

export interface Reference {
  readonly value: string;
  readonly label: string;
}

/**
 * Things of the dossier that a step names by an id and that are no party, claim or paper: an offer, a fact, a payment, a
 * session. By the name of the field.
 */
const sources: Readonly<Record<string, (dossier: DossierView, step: StepView) => Reference[]>> = {
  offerId: (dossier, step) =>
    itemsOf(dossier, step, 'offer').map(item => ({
      value: item.id,
      label: `${formatDay(item.on, getLanguage())} ${item.author.roleLabel[getLanguage()]} ${moneyOf(item.body.total)}`,
    })),
  deadlineId: (dossier, step) =>
    dossier.clocks
      .filter(clock => clock.proceedingId === step.proceedingId && clock.state !== 'done' && clock.state !== 'stopped')
      .map(clock => ({
        value: clock.id,
        label: `${clock.label[getLanguage()]} ${formatDay(clock.from, getLanguage())}–${formatDay(clock.due, getLanguage())}`,
      })),
  factId: (dossier, step) =>
    itemsOf(dossier, step, 'fact').map(item => ({
      value: item.id,
      label: String(item.body.words ?? item.body.statement ?? ''),
    })),
  paymentId: (dossier, step) =>
    listOf(dossier, step, 'payments').map(payment => ({
      value: String(payment.id),
      label: `${formatDay(String(payment.on), getLanguage())} ${moneyOf(payment.amount)}`,
    })),
  sessionId: (dossier, step) =>
    listOf(dossier, step, 'sessions').map(session => ({
      value: String(session.id),
      label: `${formatDay(String(session.on), getLanguage())} ${String(session.time ?? '')} ${String(session.place ?? '')}`,
    })),
};

const proceedingOf = (dossier: DossierView, step: StepView) =>
  dossier.proceedings.find(proceeding => proceeding.id === step.proceedingId);
const itemsOf = (dossier: DossierView, step: StepView, kind: string) =>
  (proceedingOf(dossier, step)?.wall.items ?? []).filter(item => item.kind === kind);
const listOf = (dossier: DossierView, step: StepView, name: string) =>
  asList(asGroup(proceedingOf(dossier, step)?.data)[name]).map(asGroup);

/** Sums inside a proceeding are fen as integers; sums of the views are yuan as strings. */
export const moneyOf = (value: unknown): string =>
  typeof value === 'number' ? formatFen(value, getLanguage()) : formatMoney(String(value ?? ''), getLanguage());

/** The choices of a field that names such a thing, or nothing if the field is an ordinary one. */
export const choicesFor = (name: string, dossier: DossierView, step: StepView): Reference[] | undefined =>
  Object.hasOwn(sources, name) ? sources[name]?.(dossier, step) : undefined;

/** People of the dossier that a list of names begins with: one touch each instead of typing. */
export function suggestionsFor(name: string, dossier: DossierView): string[] {
  if (name !== 'attended') return [];
  return [
    ...dossier.parties.flatMap(party => [party.name, ...(party.contactName ? [party.contactName] : [])]),
    ...dossier.proceedings.flatMap(one => one.assigned.map(person => `${person.name}（${person.roleLabel.zh}）`)),
  ].filter((one, index, all) => all.indexOf(one) === index);
}
