import { Button, Drawer, Dropdown, Input, type InputRef } from 'antd';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Navigate, NavLink, Outlet, useLocation, useNavigate } from 'react-router';
import { call } from '../../../contract/client.ts';
import type { SessionView } from '../../../contract/routes/session.ts';
import { routes } from '../../../contract/routes.ts';
import { useCity } from '../../kit/city.ts';
import { setLanguage, useLanguage, useWords } from '../../words/words.ts';
import { failure, queryClient, useLocked, useNotices, useSession } from '../api.ts';
import { Skeleton } from '../later.tsx';
import { ProblemView } from '../problem.tsx';
import { isTable } from '../queue/tables.ts';
import { forgetDrafts } from '../step/take-step.ts';
import { bench } from '../words.ts';
import { IdleWatch } from './idle.tsx';
import { LockScreen } from './lock-screen.tsx';
import { type Entry, furtherOf, hasCalendar, menuOf } from './nav.ts';
import { NoticeList } from './notice-list.tsx';
import { Palette } from './palette.tsx';
import { RoleSwitch } from './role-switch.tsx';
import { setShortcuts, useShortcut, useShortcuts } from './shortcuts.ts';

/** The frame around every page: who I am, where I can go, what I am told. */
export function Shell() {
  const session = useSession();
  const location = useLocation();
  const problem = failure(session);
  if (session.data) return <Frame session={session.data} />;
  if (problem?.status === 401)
    return <Navigate to={`/signin?to=${encodeURIComponent(location.pathname + location.search)}`} replace />;
  if (problem)
    return (
      <main className="wb-sheet wb-message">
        <ProblemView problem={problem} onAgain={() => void session.refetch()} />
      </main>
    );
  return <Skeleton />;
}

function Frame({ session }: { readonly session: SessionView }) {
  const words = useWords(bench);
  const language = useLanguage();
  const city = useCity();
  const isLocked = useLocked();
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  const before = useRef(pathname);
  useEffect(() => {
    // A new page begins at its top, for the eye and for the reading voice.
    const page = (path: string) => path.split('/').slice(0, 3).join('/');
    if (page(before.current) !== page(pathname)) {
      main.current?.focus({ preventScroll: true });
      scrollTo(0, 0);
    }
    before.current = pathname;
  }, [pathname]);
  return (
    <div className="wb-frame">
      <a className="wb-skip" href="#main">
        {words.shell.skip}
      </a>
      <header className="wb-top">
        <NavLink to="/" className="wb-brand">
          {city?.name[language] ?? words.shell.brand}
        </NavLink>
        <SearchBox />
        <span className="wb-top-end">
          <RoleSwitch session={session} />
          {hasCalendar(session.actor.role) && (
            <NavLink to="/calendar" className="wb-top-link">
              {words.nav['/calendar']}
            </NavLink>
          )}
          <JumpTo role={session.actor.role} />
          <Bell />
          <Button
            type="text"
            lang={language === 'zh' ? 'en' : 'zh'}
            onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
          >
            {language === 'zh' ? 'English' : '中文'}
          </Button>
          <PersonMenu session={session} />
        </span>
      </header>
      {city?.demo && <p className="wb-demo">{words.shell.demo}</p>}
      <div className="wb-body">
        <nav className="wb-nav" aria-label={words.shell.nav}>
          {menuOf(session.actor.role).map(entry => (
            <NavLink key={entry} to={entry}>
              {entryTitle(entry, words)}
            </NavLink>
          ))}
        </nav>
        <main id="main" ref={main} tabIndex={-1}>
          <Outlet />
        </main>
      </div>
      <IdleWatch />
      {isLocked && <LockScreen session={session} />}
    </div>
  );
}

function entryTitle(entry: Entry, words: { nav: Record<string, string>; queues: Record<string, string> }): string {
  const table = entry.startsWith('/q/') ? entry.slice(3) : '';
  return (isTable(table) ? words.queues[table] : words.nav[entry]) ?? entry;
}

/** Opens with Ctrl or Cmd and K on every page, or with its button. */
function JumpTo({ role }: { readonly role: string }) {
  const words = useWords(bench);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
      event.preventDefault();
      setOpen(before => !before);
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
  const entries: readonly Entry[] = [
    ...new Set([...menuOf(role), ...furtherOf(role), ...(hasCalendar(role) ? calendar : []), ...always]),
  ];
  return (
    <>
      <Button type="text" aria-keyshortcuts="Control+K Meta+K" onClick={() => setOpen(true)}>
        {words.palette.button}
      </Button>
      {isOpen && (
        <Palette
          pages={entries.map(entry => [entry, entryTitle(entry, words)] as const)}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

const calendar: readonly Entry[] = ['/calendar'];
const always: readonly Entry[] = ['/notices'];

function SearchBox() {
  const words = useWords(bench);
  const navigate = useNavigate();
  const box = useRef<InputRef>(null);
  const [text, setText] = useState('');
  useShortcut('/', () => box.current?.focus());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim()) navigate(`/search?q=${encodeURIComponent(text.trim())}`);
  };
  return (
    <search>
      <form className="wb-search" onSubmit={submit}>
        <Input
          ref={box}
          aria-label={words.search.label}
          placeholder={words.search.placeholder}
          value={text}
          onChange={event => setText(event.target.value)}
        />
        <Button htmlType="submit">{words.search.find}</Button>
      </form>
    </search>
  );
}

function Bell() {
  const words = useWords(bench);
  const notices = useNotices();
  const [isOpen, setOpen] = useState(false);
  const unread = notices.data?.unread ?? 0;
  return (
    <>
      <Button type="text" onClick={() => setOpen(true)}>
        {words.nav['/notices']}
        {unread > 0 && <span className="wb-count">{unread}</span>}
      </Button>
      <Drawer open={isOpen} size={420} title={words.nav['/notices']} onClose={() => setOpen(false)} destroyOnHidden>
        <NoticeList onLeave={() => setOpen(false)} />
      </Drawer>
    </>
  );
}

function PersonMenu({ session }: { readonly session: SessionView }) {
  const words = useWords(bench);
  const navigate = useNavigate();
  const hasShortcuts = useShortcuts();
  const leave = async () => {
    await call(routes.signOut, {}).catch(() => undefined);
    forgetDrafts();
    queryClient.clear();
    navigate('/signin');
  };
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          {
            key: 'keys',
            label: hasShortcuts ? words.shell.keysOff : words.shell.keysOn,
            onClick: () => setShortcuts(!hasShortcuts),
          },
          { key: 'help', label: words.shell.keysHelp, disabled: true },
          { type: 'divider' },
          { key: 'leave', label: words.shell.signOut, onClick: () => void leave() },
        ],
      }}
    >
      <Button type="text">{session.user.name}</Button>
    </Dropdown>
  );
}
