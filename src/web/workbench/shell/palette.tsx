import { type Ref, useEffect, useId, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { DossierView, QueueRow } from '../../../contract/views.ts';
import { getLanguage, setLanguage, useLanguage, useWords } from '../../words/words.ts';
import { keys, queryClient, useQueue } from '../api.ts';
import { caseAddress } from '../queue/queue-table.tsx';
import { isNumber, ranked } from '../queue/rank.ts';
import { stepPath } from '../step/take-step.ts';
import { bench } from '../words.ts';

/** What can be chosen: a page, something to be done, or a case. */
interface Item {
  readonly key: string;
  readonly kind: 'action' | 'page' | 'case';
  readonly label: string;
  readonly about?: string | undefined;
  readonly act: () => void;
}

const most = 8;

/** The steps that are open on the case that stands on the page, as the server last said. */
function stepsHere(pathname: string): { no: string; dossier: DossierView } | undefined {
  const no = /^\/disputes\/([^/]+)/.exec(pathname)?.[1];
  if (!no) return undefined;
  const name = decodeURIComponent(no);
  const id = queryClient.getQueryData<string>(keys.number(name)) ?? name;
  const dossier = queryClient.getQueryData<DossierView>(keys.dossier(id));
  return dossier && { no, dossier };
}

/**
 * Ctrl or Cmd and K: one line that leads to a case by number or name, to a page, or to what can be done. A combobox with a list, so that
 * arrows, Enter, Escape and a reading voice work as in every other.
 */
export function Palette({ pages, onClose }: { pages: readonly (readonly [string, string])[]; onClose: () => void }) {
  const words = useWords(bench).palette;
  const language = useLanguage();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const [text, setText] = useState('');
  const [sought, setSought] = useState('');
  const [at, setAt] = useState(0);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  useEffect(() => {
    const timer = setTimeout(() => setSought(text.trim()), 200);
    return () => clearTimeout(timer);
  }, [text]);
  const found = useQueue(isNumber(sought) ? { number: sought, limit: 20 } : { q: sought, limit: 20 }, sought !== '');
  const go = (address: string) => () => navigate(address);
  const here = stepsHere(pathname);
  const typed = text.trim().toLowerCase();
  const fits = ({ label }: Item) => typed === '' || label.toLowerCase().includes(typed);
  const actions: Item[] = [
    ...(here?.dossier.open ?? []).map(step => ({
      key: stepPath(step),
      kind: 'action' as const,
      label: step.label[language],
      about: here?.dossier.number ?? undefined,
      act: go(`/disputes/${here?.no}/steps/${stepPath(step)}`),
    })),
    {
      key: 'language',
      kind: 'action',
      label: language === 'zh' ? 'English' : '中文',
      act: () => setLanguage(getLanguage() === 'zh' ? 'en' : 'zh'),
    },
  ];
  const places: Item[] = pages.map(([address, label]) => ({ key: address, kind: 'page', label, act: go(address) }));
  const cases: Item[] = (sought === text.trim() ? ranked(distinct(found.data?.rows ?? []), sought) : [])
    .slice(0, most)
    .map(row => ({
      key: row.id,
      kind: 'case',
      label: row.title[language],
      about: [row.number, row.stage[language]].filter(Boolean).join(' · '),
      act: go(caseAddress(row)),
    }));
  const items = [
    ...(sought === '' ? [] : cases),
    ...actions.filter(fits).slice(0, most),
    ...places.filter(fits).slice(0, most),
  ];
  const chosen = Math.min(at, items.length - 1);
  const choose = (item: Item | undefined) => {
    if (!item) return;
    onClose();
    item.act();
  };
  const optionId = (n: number) => `${id}-${n}`;
  const isSearching = typed !== '' && (sought !== text.trim() || found.isFetching);
  return (
    <dialog
      ref={dialog as Ref<HTMLDialogElement>}
      className="wb-palette"
      aria-label={words.title}
      onClose={onClose}
      onClick={event => event.target === dialog.current && onClose()}
      onKeyDown={() => undefined}
    >
      <input
        autoFocus
        role="combobox"
        aria-label={words.title}
        aria-expanded={items.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        {...(chosen >= 0 && { 'aria-activedescendant': optionId(chosen) })}
        placeholder={words.placeholder}
        autoComplete="off"
        value={text}
        onChange={event => {
          setText(event.target.value);
          setAt(0);
        }}
        onKeyDown={event => {
          if (event.nativeEvent.isComposing) return;
          const to = { ArrowDown: chosen + 1, ArrowUp: chosen - 1, Home: 0, End: items.length - 1 }[event.key];
          if (to !== undefined && items.length > 0) {
            event.preventDefault();
            setAt((to + items.length) % items.length);
          } else if (event.key === 'Enter') {
            event.preventDefault();
            choose(items[chosen]);
          }
        }}
      />
      <div role="listbox" id={`${id}-list`} aria-label={words.title}>
        {items.map((item, n) => (
          <div
            key={`${item.kind}${item.key}`}
            id={optionId(n)}
            role="option"
            tabIndex={-1}
            aria-selected={n === chosen}
            onMouseMove={() => setAt(n)}
            onClick={() => choose(item)}
            onKeyDown={() => undefined}
            ref={n === chosen ? element => element?.scrollIntoView({ block: 'nearest' }) : undefined}
          >
            <span>{item.label}</span>
            <span className="wb-help">{[words.kinds[item.kind], item.about].filter(Boolean).join(' · ')}</span>
          </div>
        ))}
      </div>
      <p role="status" className="wb-help">
        {isSearching ? words.searching : items.length === 0 ? words.nothing : words.count(items.length)}
      </p>
      <p className="wb-help">{words.help}</p>
    </dialog>
  );
}

/** A case has a line for each of its proceedings; here it is one. */
const distinct = (rows: readonly QueueRow[]): readonly QueueRow[] =>
  rows.filter((row, i) => rows.findIndex(other => other.id === row.id) === i);
