import { App } from 'antd';
import { useId } from 'react';
import { useNavigate } from 'react-router';
import { call } from '../../../contract/client.ts';
import type { SessionView } from '../../../contract/routes/session.ts';
import { routes } from '../../../contract/routes.ts';
import { problemOf } from '../../kit/use-api.ts';
import { getLanguage, useLanguage, useWords } from '../../words/words.ts';
import { keys, queryClient } from '../api.ts';
import { afterColon } from '../punctuation.ts';
import { bench } from '../words.ts';

/** The membership in which a session acts. */
export const membershipOf = ({ actor, memberships }: SessionView) =>
  memberships.find(one => one.role === actor.role && one.organisation?.zh === actor.organisation?.name.zh) ??
  memberships.find(one => one.role === actor.role);

/** 当前身份: a person with several roles acts in one at a time; the ledger records which. */
export function RoleSwitch({ session }: { readonly session: SessionView }) {
  const words = useWords(bench);
  const language = useLanguage();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const id = useId();
  const current = membershipOf(session);
  const name = (one: SessionView['memberships'][number]) =>
    one.organisation ? words.shell.roleAt(one.label[language], one.organisation[language]) : one.label[language];
  const change = async (index: number) => {
    try {
      const next = await call(routes.switchRole, { body: { index } }, { language: getLanguage() });
      queryClient.removeQueries({
        predicate: query => query.queryKey[0] !== 'session' && query.queryKey[0] !== 'city',
      });
      queryClient.setQueryData(keys.session, next);
      navigate('/');
    } catch (error) {
      void message.error(problemOf(error).detail ?? words.problem.server);
    }
  };
  if (session.memberships.length < 2)
    return (
      <span className="wb-role">
        {afterColon(words.shell.role, current ? name(current) : session.actor.label[language], language)}
      </span>
    );
  return (
    <span className="wb-role">
      <label htmlFor={id}>{words.shell.role}</label>
      <select
        id={id}
        className="wb-select"
        value={current?.index ?? ''}
        onChange={event => void change(Number(event.target.value))}
      >
        {session.memberships.map(one => (
          <option key={one.index} value={one.index}>
            {name(one)}
          </option>
        ))}
      </select>
    </span>
  );
}
