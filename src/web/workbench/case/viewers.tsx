import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { call } from '../../../contract/client.ts';
import { routes } from '../../../contract/routes.ts';
import { getLanguage, useLanguage, useWords } from '../../words/words.ts';
import { withNote } from '../punctuation.ts';
import { bench } from '../words.ts';

/** How often a page says that it is open; whoever is silent for a minute has gone. */
const every = 20_000;

/** Which step is filled in on this page, by case. */
const doing = new Map<string, string>();
/** How many parts of this page show who else is there, by case. */
const shown = new Map<string, number>();

const tell = (id: string, body: { step?: string; leave?: boolean }) =>
  call(routes.seeViewers, { params: { id }, body }, { language: getLanguage() });

interface Props {
  readonly dossierId: string;
  /** The step whose form this is. */
  readonly step?: string;
}

/** Colleagues who have this case open now, and what they fill in; nothing where one is alone. */
export function Viewers({ dossierId, step }: Props) {
  const words = useWords(bench).viewers;
  const language = useLanguage();
  useEffect(() => {
    if (step === undefined) return;
    doing.set(dossierId, step);
    return () => {
      doing.delete(dossierId);
    };
  }, [dossierId, step]);
  useEffect(() => {
    shown.set(dossierId, (shown.get(dossierId) ?? 0) + 1);
    return () => {
      const left = (shown.get(dossierId) ?? 1) - 1;
      shown.set(dossierId, left);
      if (left > 0) return;
      shown.delete(dossierId);
      tell(dossierId, { leave: true }).catch(() => undefined);
    };
  }, [dossierId]);
  const { data } = useQuery({
    queryKey: ['viewers', dossierId, step],
    queryFn: () => {
      const name = step ?? doing.get(dossierId);
      return tell(dossierId, name ? { step: name } : {});
    },
    refetchInterval: every,
    staleTime: every,
    retry: false,
  });
  const viewers = data?.viewers ?? [];
  if (viewers.length === 0) return null;
  return (
    <p className="wb-viewers" aria-live="polite">
      <span className="wb-hidden">{words.title}</span>
      {viewers.map(({ name, role, doing: what }) => {
        const who = withNote(name, role[language], language);
        return <span key={`${name}${role.en}`}>{what ? words.does(who, what[language]) : words.sees(who)}</span>;
      })}
    </p>
  );
}
