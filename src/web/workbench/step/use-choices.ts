import { useCity } from '../../kit/city.ts';
import { formatMoney } from '../../kit/format.ts';
import { useLanguage } from '../../words/words.ts';
import { useForm } from './form-context.ts';

/** What can be picked for a field that names something of the dossier or of the city. */
export function useChoices(kind: 'organisation' | 'place' | 'party' | 'claim' | 'evidence' | 'paper' | 'agent') {
  const { dossier } = useForm();
  const city = useCity();
  const language = useLanguage();
  switch (kind) {
    case 'claim':
      return dossier.claims.map(claim => ({
        value: claim.id,
        label: claim.title[language],
        ...(claim.amount && { hint: formatMoney(claim.amount, language) }),
      }));
    case 'party':
      return dossier.parties.map(party => ({ value: party.id, label: party.name }));
    case 'agent':
      return dossier.parties.flatMap(party =>
        (party.agents ?? []).map(agent => ({ value: agent.id, label: agent.name, hint: party.name })),
      );
    case 'evidence':
      return dossier.evidence.map(item => ({ value: item.id, label: item.title }));
    case 'paper':
      return dossier.papers.map(paper => ({ value: paper.id, label: `${paper.title[language]} ${paper.issuedOn}` }));
    case 'place':
      return (city?.places ?? []).map(place => ({ value: String(place.code), label: place.name[language] }));
    case 'organisation':
      return (city?.organisations ?? [])
        .filter(one => one.kind === 'mediation')
        .map(one => ({ value: one.id, label: one.name[language] }));
  }
}
