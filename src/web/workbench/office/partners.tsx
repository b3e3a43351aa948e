import { useQuery } from '@tanstack/react-query';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { call } from '../../../contract/client.ts';
import type { TokenView } from '../../../contract/routes/partners.ts';
import { routes } from '../../../contract/routes.ts';
import { todayOf, useCity } from '../../kit/city.ts';
import { formatDay } from '../../kit/format.ts';
import { getLanguage, type Language, useLanguage, useWords } from '../../words/words.ts';
import { failure } from '../api.ts';
import { Skeleton } from '../later.tsx';
import { ProblemView } from '../problem.tsx';
import { useTitle } from '../use-title.ts';
import './office.css';
import { benchPartners } from './partner-words.ts';
import { HookForm, RevokeForm, type Secret, SecretView, TokenForm } from './partners-form.tsx';
import { useSave } from './use-office.ts';

const inLanguage = () => ({ language: getLanguage() });

const instant = (at: string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Asia/Shanghai',
  }).format(new Date(at));

type Open =
  | { readonly make: true }
  | { readonly hook: TokenView }
  | { readonly revoke: TokenView }
  | { readonly secret: Secret };

/** `/w/partners`: the systems of other bodies, for the security administrator. */
export default function PartnersPage() {
  const w = useWords(benchPartners);
  const language = useLanguage();
  useTitle(w.title);
  const list = useQuery({
    queryKey: ['office', 'partners'],
    queryFn: () => call(routes.listPartners, {}, inLanguage()),
  });
  const [open, setOpen] = useState<Open>();
  const problem = failure(list);
  const tokens = list.data?.tokens ?? [];
  return (
    <div className="wb-sheet">
      <h1>{w.title}</h1>
      <p className="wb-help">{w.lead}</p>
      <div className="wb-office-head">
        <Button type="primary" disabled={!list.data} onClick={() => setOpen({ make: true })}>
          {w.add}
        </Button>
      </div>
      {problem && <ProblemView problem={problem} onAgain={() => void list.refetch()} />}
      {!list.data && !problem && <Skeleton />}
      {list.data && tokens.length === 0 && <p>{w.empty}</p>}
      {tokens.length > 0 && (
        <table className="wb-table wb-office">
          <thead>
            <tr>
              {[w.name, w.body, w.scopes, w.used, w.state, w.hook].map(one => (
                <th key={one} scope="col">
                  {one}
                </th>
              ))}
              <th scope="col">
                <span className="wb-office-hidden">{w.setHook}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {tokens.map(token => (
              <TokenRow key={token.id} token={token} language={language} onOpen={setOpen} />
            ))}
          </tbody>
        </table>
      )}
      {open && list.data && (
        <Drawer open size={480} title={titleOf(open, w)} destroyOnHidden onClose={() => setOpen(undefined)}>
          {'make' in open && <TokenForm bodies={list.data.bodies} onMade={secret => setOpen({ secret })} />}
          {'hook' in open && <HookForm token={open.hook} onSet={secret => setOpen({ secret })} />}
          {'revoke' in open && <RevokeForm token={open.revoke} onDone={() => setOpen(undefined)} />}
          {'secret' in open && <SecretView secret={open.secret} onDone={() => setOpen(undefined)} />}
        </Drawer>
      )}
    </div>
  );
}

const titleOf = (open: Open, w: (typeof benchPartners)['zh' | 'en']): string => {
  if ('make' in open) return w.add;
  if ('hook' in open) return w.setHookOf(open.hook.name);
  return 'revoke' in open ? w.revokeOf(open.revoke.name) : w[open.secret.kind];
};

function TokenRow({
  token,
  language,
  onOpen,
}: {
  readonly token: TokenView;
  readonly language: Language;
  readonly onOpen: (open: Open) => void;
}) {
  const w = useWords(benchPartners);
  const today = todayOf(useCity());
  const { save, busy, problem } = useSave();
  const ended = token.revokedAt !== undefined || token.expiresOn < today;
  const params = { id: token.id };
  return (
    <tr className={ended ? 'wb-office-gone' : undefined}>
      <th scope="row">{token.name}</th>
      <td data-label={w.body}>
        {token.organisation[language]}
        <span className="wb-help wb-line">{token.roleLabel[language]}</span>
      </td>
      <td data-label={w.scopes}>
        {token.scopes.map(scope => w.scopeNames[scope]).join(language === 'zh' ? '、' : ', ')}
      </td>
      <td data-label={w.used}>{token.usedAt ? instant(token.usedAt, language) : w.never}</td>
      <td data-label={w.state}>
        {token.revokedAt
          ? w.revoked(instant(token.revokedAt, language))
          : token.expiresOn < today
            ? w.expired
            : w.working}
        <span className="wb-help wb-line">
          {w.expires} {formatDay(token.expiresOn, language)}
        </span>
      </td>
      <td data-label={w.hook}>
        <Hook token={token} language={language} />
      </td>
      <td>
        {!ended && (
          <div className="wb-office-acts">
            <Button size="small" aria-label={w.setHookOf(token.name)} onClick={() => onOpen({ hook: token })}>
              {w.setHook}
            </Button>
            {token.webhook?.pausedAt && (
              <Button
                size="small"
                loading={busy}
                aria-label={w.resumeOf(token.name)}
                onClick={() => void save(() => call(routes.resumeWebhook, { params, body: {} }, inLanguage()))}
              >
                {w.resume}
              </Button>
            )}
            {token.webhook && (
              <Button
                size="small"
                loading={busy}
                aria-label={w.removeHookOf(token.name)}
                onClick={() => void save(() => call(routes.removeWebhook, { params }, inLanguage()))}
              >
                {w.removeHook}
              </Button>
            )}
            <Button size="small" danger aria-label={w.revokeOf(token.name)} onClick={() => onOpen({ revoke: token })}>
              {w.revoke}
            </Button>
          </div>
        )}
        {problem && <ProblemView problem={problem} />}
      </td>
    </tr>
  );
}

function Hook({ token, language }: { readonly token: TokenView; readonly language: Language }) {
  const w = useWords(benchPartners);
  const { webhook } = token;
  if (!webhook) return <>{w.noHook}</>;
  const { pausedAt, failures, deliveredAt, error } = webhook;
  return (
    <>
      {pausedAt
        ? w.hookPaused(instant(pausedAt, language))
        : failures > 0
          ? w.hookFailing(failures)
          : deliveredAt
            ? w.hookOk(instant(deliveredAt, language))
            : w.hookNew}
      <span className="wb-help wb-line">{webhook.url}</span>
      {error && (
        <span className="wb-help wb-line">
          {w.error} {error}
        </span>
      )}
    </>
  );
}
