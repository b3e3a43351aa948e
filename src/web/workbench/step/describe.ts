import type { CityView } from '../../../contract/routes/city.ts';
import type { CandidateView } from '../../../contract/routes/disputes.ts';
import type { RoomView } from '../../../contract/routes/meetings.ts';
import type { DossierView, StepView } from '../../../contract/views.ts';
import type { Language } from '../../../core/text.ts';
import { formatDate, formatMoney } from '../../kit/format.ts';
import { choicesFor } from './references.ts';
import { asGroup, asList, type FieldSchema, fieldsOf, kindOf, labelOf, optionsOf, resolve } from './schema.ts';

/** One line of a check page. `depth` says how far it belongs inside another. */
export interface Line {
  readonly label: string;
  readonly value: string;
  readonly depth: number;
}

interface Known {
  readonly dossier: DossierView;
  readonly step: StepView;
  readonly city: CityView | undefined;
  readonly candidates: readonly CandidateView[];
  readonly rooms: readonly RoomView[];
  readonly language: Language;
  readonly yes: string;
  readonly no: string;
}

/** What was filled in, in words: names for ids, dates with weekdays, sums with two decimals. */
export function describe(root: FieldSchema, values: unknown, known: Known): Line[] {
  const { language, dossier } = known;
  const lines: Line[] = [];
  const walk = (given: FieldSchema, name: string, value: unknown, depth: number, heading?: string): void => {
    const schema = resolve(given, root);
    const kind = kindOf(schema, root);
    const label = heading ?? labelOf(schema, name, language);
    if (kind === 'group') {
      const group = asGroup(value);
      if (Object.keys(group).length === 0) return;
      lines.push({ label, value: '', depth });
      for (const [key, field] of fieldsOf(schema, root, group)) walk(field, key, group[key], depth + 1);
      return;
    }
    if (kind === 'list' || kind === 'plan') {
      const items = asList(value);
      if (items.length === 0) return;
      lines.push({ label, value: String(items.length), depth });
      for (const [index, item] of items.entries())
        walk(
          schema.items ?? {},
          label,
          item,
          depth + 1,
          `${labelOf(resolve(schema.items ?? {}, root), label, language)} ${index + 1}`,
        );
      return;
    }
    if (value === undefined || value === '') return;
    lines.push({ label, value: words(schema, name, value), depth });
  };
  const words = (schema: FieldSchema, name: string, value: unknown): string => {
    const kind = kindOf(schema, root);
    const id = String(value);
    const named = choicesFor(name, dossier, known.step);
    if (named) return named.find(one => one.value === id)?.label ?? id;
    switch (kind) {
      case 'yes':
        return value === true ? known.yes : known.no;
      case 'day':
        return formatDate(id, language);
      case 'money':
        return formatMoney(id, language);
      case 'choice':
        return optionsOf(schema, language).find(option => option.value === id)?.label ?? id;
      case 'choices':
        return asList(value)
          .map(
            one =>
              optionsOf(resolve(schema.items ?? {}, root), language).find(option => option.value === one)?.label ?? one,
          )
          .join(language === 'zh' ? '、' : ', ');
      case 'parties':
        return asList(value)
          .map(one => dossier.parties.find(party => party.id === one)?.name ?? one)
          .join(language === 'zh' ? '、' : ', ');
      case 'person':
        return known.candidates.find(one => one.userId === id)?.name ?? id;
      case 'party':
        return dossier.parties.find(one => one.id === id)?.name ?? id;
      case 'claim':
        return dossier.claims.find(one => one.id === id)?.title[language] ?? id;
      case 'agent':
        return dossier.parties.flatMap(one => one.agents ?? []).find(one => one.id === id)?.name ?? id;
      case 'evidence':
        return dossier.evidence.find(one => one.id === id)?.title ?? id;
      case 'room':
        return known.rooms.find(one => one.id === id)?.name[language] ?? id;
      case 'paper':
        return dossier.papers.find(one => one.id === id)?.title[language] ?? id;
      case 'place':
        return known.city?.places.find(one => String(one.code) === id)?.name[language] ?? id;
      case 'organisation':
        return known.city?.organisations.find(one => one.id === id)?.name[language] ?? id;
      case 'computation':
        return schema.properties?.calculator?.options?.[String(asGroup(value).calculator)]?.[language] ?? '';
      case 'strokes':
      case 'file':
        return known.yes;
      default:
        return id;
    }
  };
  for (const [name, field] of fieldsOf(root, root, asGroup(values))) walk(field, name, asGroup(values)[name], 0);
  return lines;
}
