import type { AwardView, ProceedingView } from '../contract/views.ts';
import type { Dossier, Party, Proceeding } from '../core/dossier/dossier.ts';
import { afterAward } from '../core/law/after-award.ts';
import { serviceMethods } from '../core/law/service.ts';
import { formatYuan } from '../core/pay/money.ts';
import type { ArbitrationData } from '../core/procedures/arbitration/data.ts';
import type { Award } from '../core/procedures/arbitration/data-award.ts';
import { actsOf, situationOf } from '../core/procedures/arbitration/next-acts.ts';
import { type Text, text } from '../core/text.ts';
import type { Reader } from './present.ts';
import { articleView } from './words.ts';

/** The awards of an arbitration: to a party those that were served on it, with what it may do; to the house all, for both sides. */
export function presentAwards(
  reader: Reader,
  dossier: Dossier,
  proceeding: Proceeding,
  me: Party | undefined,
): Pick<ProceedingView, 'awards'> {
  const { awards } = proceeding.data as ArbitrationData;
  const shown = awards?.filter(a => me === undefined || a.served.some(s => s.partyId === me.id));
  return shown && shown.length > 0 ? { awards: shown.map(a => presentAward(reader, dossier, a, me)) } : {};
}

function presentAward({ world, today }: Reader, dossier: Dossier, award: Award, me: Party | undefined): AwardView {
  const paper = dossier.papers.find(p => p.template === award.paper && p.issuedOn === award.on);
  const parties = me ? [me] : dossier.parties;
  return {
    id: award.id,
    kind: award.kind,
    title: titleOf(award),
    ...(paper && { paperId: paper.id }),
    ...(paper?.number && { number: paper.number }),
    on: award.on,
    amount: formatYuan(award.amount),
    claimIds: [...award.claimIds],
    state: award.state,
    effect: effectOf(award),
    ...(award.effectiveOn && { effectiveOn: award.effectiveOn }),
    served: award.served
      .filter(s => me === undefined || s.partyId === me.id)
      .map(s => ({
        partyId: s.partyId,
        name: dossier.parties.find(p => p.id === s.partyId)?.name ?? '',
        on: s.on,
        way: serviceMethods[s.way],
      })),
    acts: parties.flatMap(party =>
      actsOf(award, party, String(dossier.tenant), world.calendar).map(act => ({
        side: party.side,
        title: act.title,
        court: act.court,
        ...(act.deadline && { due: act.deadline.due }),
        over: act.deadline !== undefined && act.deadline.due < today,
        ...(act.note && { note: act.note }),
        basis: act.articles.map(articleView),
      })),
    ),
  };
}

const kinds: Readonly<Record<Award['kind'], Text>> = {
  final: text('终局裁决', 'Final award'),
  'non-final': text('非终局裁决', 'Award that is not final'),
  single: text('裁决（按非终局）', 'Award, treated as not final'),
};

function titleOf({ kind, part, byDefault }: Award): Text {
  const more = [...(part ? [text('先行裁决', 'in part')] : []), ...(byDefault ? [text('缺席裁决', 'by default')] : [])];
  return more.length === 0
    ? kinds[kind]
    : text(
        `${kinds[kind].zh}（${more.map(m => m.zh).join('，')}）`,
        `${kinds[kind].en} (${more.map(m => m.en).join(', ')})`,
      );
}

/** What becomes of it, in the words of the law's table; where one side alone has sued the table has no line of its own. */
function effectOf(award: Award): Text {
  if (award.ruling?.kind === 'sham')
    return text('因虚假仲裁被撤销，不再履行', 'Revoked as a sham; nothing is owed under it');
  const situation = situationOf(award);
  return situation
    ? afterAward[situation].effect
    : text('有一方按时起诉，裁决不生效', 'A side sued in time, so the award has no effect');
}
