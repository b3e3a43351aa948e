import { Button, Input } from 'antd';
import { type FormEvent, useEffect, useId, useState } from 'react';
import { call } from '../../../contract/client.ts';
import type { SessionView } from '../../../contract/routes/session.ts';
import { routes } from '../../../contract/routes.ts';
import type { Problem, Text } from '../../../contract/views.ts';
import { useCity } from '../../kit/city.ts';
import { recallForTab, rememberForTab } from '../../kit/device.ts';
import { problemOf } from '../../kit/use-api.ts';
import { getLanguage, useLanguage, useWords } from '../../words/words.ts';
import { ProblemView } from '../problem.tsx';
import { withNote } from '../punctuation.ts';
import { bench } from '../words.ts';

interface DemoAccount {
  readonly login: string;
  readonly password: string;
  readonly name: string;
  readonly role: Text;
}

const LOGIN = 'hejie.login';

/** Login and password; in the demonstration city the invented accounts stand below, to be tried with one click. */
export function SignInForm({ onDone }: { readonly onDone: (session: SessionView) => void }) {
  const words = useWords(bench);
  const language = useLanguage();
  const city = useCity();
  const id = useId();
  const [login, setLogin] = useState(recallForTab(LOGIN) ?? '');
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<Problem>();
  const [missing, setMissing] = useState('');
  /** A password that was handed over lets in once an own one is set. */
  const [isFirst, setFirst] = useState(false);
  const [own, setOwn] = useState({ once: '', again: '' });
  const [isSending, setSending] = useState(false);
  const accounts = useDemoAccounts(city?.demo === true);

  const enter = async (name: string, secret: string) => {
    if (!name.trim()) return setMissing(words.signIn.needLogin);
    if (!secret) return setMissing(words.signIn.needPassword);
    if (isFirst && ([...own.once].length < 10 || own.once === secret)) return setMissing(words.signIn.short);
    if (isFirst && own.once !== own.again) return setMissing(words.signIn.differ);
    setMissing('');
    setProblem(undefined);
    setSending(true);
    try {
      const session = await call(
        routes.signIn,
        { body: { login: name.trim(), password: secret, ...(isFirst && { newPassword: own.once }) } },
        { language: getLanguage() },
      );
      rememberForTab(LOGIN, name.trim());
      onDone(session);
    } catch (error) {
      const found = problemOf(error);
      if (found.type === '/problems/password-first') setFirst(true);
      else setProblem(found);
    } finally {
      setSending(false);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void enter(login, password);
  };
  return (
    <>
      <form className="wb-form" onSubmit={submit} noValidate>
        {missing && (
          <p className="wb-error" role="alert">
            {missing}
          </p>
        )}
        {problem &&
          (problem.status === 401 || problem.status === 422 ? (
            <p className="wb-error" role="alert">
              {words.signIn.wrong}
            </p>
          ) : (
            <ProblemView problem={problem} />
          ))}
        <div className="wb-field">
          <label htmlFor={`${id}-login`}>{words.signIn.login}</label>
          <Input
            id={`${id}-login`}
            size="large"
            autoComplete="username"
            autoCapitalize="none"
            value={login}
            onChange={event => setLogin(event.target.value)}
          />
        </div>
        <div className="wb-field">
          <label htmlFor={`${id}-password`}>{words.signIn.password}</label>
          <Input
            id={`${id}-password`}
            size="large"
            type="password"
            autoComplete="current-password"
            value={password}
            onChange={event => setPassword(event.target.value)}
          />
        </div>
        {isFirst && (
          <>
            <p role="status">{words.signIn.first}</p>
            <div className="wb-field">
              <label htmlFor={`${id}-own`}>{words.signIn.newPassword}</label>
              <span className="wb-help wb-line" id={`${id}-own-hint`}>
                {words.signIn.newPasswordHint}
              </span>
              <Input
                id={`${id}-own`}
                aria-describedby={`${id}-own-hint`}
                size="large"
                type="password"
                autoComplete="new-password"
                value={own.once}
                onChange={event => setOwn({ ...own, once: event.target.value })}
              />
            </div>
            <div className="wb-field">
              <label htmlFor={`${id}-again`}>{words.signIn.again}</label>
              <Input
                id={`${id}-again`}
                size="large"
                type="password"
                autoComplete="new-password"
                value={own.again}
                onChange={event => setOwn({ ...own, again: event.target.value })}
              />
            </div>
          </>
        )}
        <Button type="primary" size="large" htmlType="submit" loading={isSending}>
          {isFirst ? words.signIn.setAndEnter : words.signIn.enter}
        </Button>
      </form>
      {accounts.length > 0 && (
        <section className="wb-accounts">
          <h2>{words.signIn.demo}</h2>
          <p className="wb-help">{words.signIn.demoText}</p>
          <ul>
            {accounts.map(account => (
              <li key={account.login}>
                <Button disabled={isSending} onClick={() => void enter(account.login, account.password)}>
                  {withNote(account.name, account.role[language], language)}
                </Button>
                <span className="wb-help">{account.login}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function useDemoAccounts(isDemo: boolean): readonly DemoAccount[] {
  const [accounts, setAccounts] = useState<readonly DemoAccount[]>([]);
  useEffect(() => {
    if (!isDemo) return;
    const abort = new AbortController();
    fetch('/api/v1/public/demo-accounts', { headers: { accept: 'application/json' }, signal: abort.signal })
      .then(async response => {
        if (response.ok) setAccounts(((await response.json()) as { accounts: DemoAccount[] }).accounts);
      })
      .catch(() => undefined);
    return () => abort.abort();
  }, [isDemo]);
  return accounts;
}
