import type { Text } from '../text.ts';
import type { Person } from './organisation.ts';

interface Named {
  readonly name: string;
  readonly phone?: string;
  readonly contactPhone?: string;
  readonly creditCode?: string;
}

/**
 * Why a person must stand back from a dispute (回避), or nothing. Private details stay out of the reason.
 * Sources: LMA 33, TY 15 and the system checks of domain.md 7.4.
 */
export function conflictOf(person: Person, parties: readonly Named[], recused: readonly string[]): Text | undefined {
  if (recused.includes(person.id)) return { zh: '已经在本案回避', en: 'Has already stood back in this matter' };
  for (const party of parties) {
    if (person.name === party.name && person.phone !== undefined && person.phone === party.phone)
      return { zh: '本人是当事人', en: 'Is a party' };
    if (person.phone !== undefined && (person.phone === party.phone || person.phone === party.contactPhone))
      return { zh: '与当事人使用同一联系方式', en: 'Shares contact details with a party' };
    if (
      person.relations.includes(party.name) ||
      (party.creditCode !== undefined && person.relations.includes(party.creditCode))
    )
      return { zh: '申报过与当事人的关系', en: 'Has declared a relation with a party' };
  }
  return undefined;
}
