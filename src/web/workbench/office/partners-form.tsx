import { Button, Input } from 'antd';
import { useState } from 'react';
import { call } from '../../../contract/client.ts';
import type { TokenView } from '../../../contract/routes/partners.ts';
import { routes } from '../../../contract/routes.ts';
import type { Text } from '../../../core/text.ts';
import { getLanguage, useLanguage, useWords } from '../../words/words.ts';
import { DayRow, SelectRow, TextRow } from '../intake/controls.tsx';
import { ProblemView } from '../problem.tsx';
import { benchPartners } from './partner-words.ts';
import { SaveForm } from './save-form.tsx';
import { TickList } from './tick-list.tsx';
import { useSave } from './use-office.ts';

type Scope = TokenView['scopes'][number];

export interface Body {
  readonly id: string;
  readonly name: Text;
  readonly roles: readonly { readonly role: TokenView['role']; readonly label: Text }[];
}

/** What is shown once: a token or a signing key. */
export interface Secret {
  readonly kind: 'token' | 'key';
  readonly value: string;
}

const inLanguage = () => ({ language: getLanguage() });

export function TokenForm({
  bodies,
  onMade,
}: {
  readonly bodies: readonly Body[];
  readonly onMade: (secret: Secret) => void;
}) {
  const w = useWords(benchPartners);
  const language = useLanguage();
  const { save, busy, problem, errorAt } = useSave();
  const [bodyId, setBodyId] = useState(bodies[0]?.id ?? '');
  const body = bodies.find(one => one.id === bodyId);
  const [role, setRole] = useState<string>(body?.roles[0]?.role ?? '');
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<Scope[]>(['read']);
  const [days, setDays] = useState('180');
  const submit = async () => {
    const sent = {
      organisationId: bodyId,
      name,
      role: role as TokenView['role'],
      scopes: [...scopes],
      days: Number(days) || 0,
    };
    const made = await save(() => call(routes.makeToken, { body: sent }, inLanguage()), null);
    if (made) onMade({ kind: 'token', value: made.token });
  };
  return (
    <SaveForm busy={busy} problem={problem} onSave={submit}>
      <TextRow
        id="partner-name"
        label={w.name}
        hint={w.nameHint}
        maxLength={60}
        error={errorAt('name')}
        value={name}
        onChange={setName}
      />
      <SelectRow
        id="partner-body"
        label={w.body}
        value={bodyId}
        options={bodies.map(one => ({ value: one.id, label: one.name[language] }))}
        onChange={id => {
          setBodyId(id);
          setRole(bodies.find(one => one.id === id)?.roles[0]?.role ?? '');
        }}
      />
      <SelectRow
        id="partner-role"
        label={w.role}
        value={role}
        options={(body?.roles ?? []).map(one => ({ value: one.role, label: one.label[language] }))}
        onChange={setRole}
      />
      <TickList
        id="partner-scopes"
        label={w.scopes}
        hint={w.scopesHint}
        options={(['read', 'file', 'step'] as const).map(value => ({ value, label: w.scopeNames[value] }))}
        value={scopes}
        onChange={setScopes}
      />
      <TextRow
        id="partner-days"
        label={w.days}
        hint={w.daysHint}
        inputMode="numeric"
        maxLength={3}
        error={errorAt('days')}
        value={days}
        onChange={setDays}
      />
    </SaveForm>
  );
}

export function HookForm({ token, onSet }: { readonly token: TokenView; readonly onSet: (secret: Secret) => void }) {
  const w = useWords(benchPartners);
  const { save, busy, problem, errorAt } = useSave();
  const [url, setUrl] = useState(token.webhook?.url ?? '');
  const [from, setFrom] = useState('');
  const submit = async () => {
    const body = { url: url.trim(), ...(from && { from }) };
    const set = await save(() => call(routes.setWebhook, { params: { id: token.id }, body }, inLanguage()), null);
    if (set) onSet({ kind: 'key', value: set.key });
  };
  return (
    <SaveForm busy={busy} problem={problem} onSave={submit}>
      <TextRow
        id="hook-url"
        label={w.url}
        hint={w.urlHint}
        maxLength={300}
        error={errorAt('url')}
        value={url}
        onChange={setUrl}
      />
      <DayRow id="hook-from" label={w.from} hint={w.fromHint} error={errorAt('from')} value={from} onChange={setFrom} />
    </SaveForm>
  );
}

export function SecretView({ secret, onDone }: { readonly secret: Secret; readonly onDone: () => void }) {
  const w = useWords(benchPartners);
  const [copied, setCopied] = useState(false);
  return (
    <div className="wb-form">
      <p className="wb-note" role="status">
        {w.shownOnce}
      </p>
      <label htmlFor="partner-secret">{w[secret.kind]}</label>
      <Input.TextArea id="partner-secret" readOnly autoSize value={secret.value} onFocus={e => e.target.select()} />
      <div className="wb-office-acts">
        <Button
          onClick={() => {
            void navigator.clipboard?.writeText(secret.value).then(() => setCopied(true));
          }}
        >
          {copied ? w.copied : w.copy}
        </Button>
        <Button type="primary" onClick={onDone}>
          {w.done}
        </Button>
      </div>
    </div>
  );
}

export function RevokeForm({ token, onDone }: { readonly token: TokenView; readonly onDone: () => void }) {
  const w = useWords(benchPartners);
  const { save, busy, problem } = useSave();
  const revoke = async () => {
    if (await save(() => call(routes.revokeToken, { params: { id: token.id } }, inLanguage()))) onDone();
  };
  return (
    <div className="wb-form">
      <p>{w.revokeSure}</p>
      {problem && <ProblemView problem={problem} />}
      <div className="wb-office-acts">
        <Button danger type="primary" loading={busy} aria-label={w.revoke} onClick={() => void revoke()}>
          {w.revoke}
        </Button>
        <Button aria-label={w.cancel} onClick={onDone}>
          {w.cancel}
        </Button>
      </div>
    </div>
  );
}
