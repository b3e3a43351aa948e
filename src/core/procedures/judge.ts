import type { Dossier } from '../dossier/dossier.ts';
import { type Refusal, refuse } from '../dossier/refusal.ts';
import type { Day } from '../law/day.ts';
import { conflictOf } from '../people/conflict.ts';
import { holds } from '../people/organisation.ts';
import { text } from '../text.ts';
import type { Effects, Facts } from './procedure.ts';

interface Giving {
  readonly dossier: Dossier;
  readonly proceeding: { readonly organisationId?: string | undefined };
  readonly facts: Pick<Facts, 'directory'>;
  readonly today: Day;
}

/**
 * Why a matter cannot be given to this judge, or nothing: no judge of the court today, worked on the matter in another part, or has to
 * stand back (CPL 47).
 */
export function judgeRefusal({ dossier, proceeding, facts, today }: Giving, judgeId: string): Refusal | undefined {
  const judge = facts.directory.person(judgeId);
  if (!judge || !holds(judge, 'judge', proceeding.organisationId ?? '', today))
    return refuse('law', text('这个人现在不是本院的法官', 'This person is not a judge here today'), 'cpl-47');
  if (dossier.proceedings.some(p => p.assigned.some(a => a.userId === judge.id && a.role !== 'judge')))
    return refuse(
      'conflict',
      text('办过本案的人不能当法官', 'Whoever worked on this matter before cannot judge it'),
      'cpl-47',
    );
  const found = conflictOf(
    judge,
    dossier.parties,
    dossier.proceedings.flatMap(p => p.recused),
  );
  return found && refuse('conflict', text(`需回避，不可选：${found.zh}`, `Must stand back: ${found.en}`), 'cpl-47');
}

/** The matter given to the judge. */
export const givenTo = (
  judgeId: string,
  { facts, today }: Pick<Giving, 'facts' | 'today'>,
): NonNullable<Effects['assigned']> => [
  { userId: judgeId, name: facts.directory.person(judgeId)!.name, role: 'judge', since: today, reason: '' },
];
