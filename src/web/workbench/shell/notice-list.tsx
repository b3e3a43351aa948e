import { Button } from 'antd';
import { Link } from 'react-router';
import { call } from '../../../contract/client.ts';
import type { NoticeView } from '../../../contract/routes/notices.ts';
import { routes } from '../../../contract/routes.ts';
import { formatInstant } from '../../kit/format.ts';
import { getLanguage, useLanguage, useWords } from '../../words/words.ts';
import { failure, keys, queryClient, useNotices } from '../api.ts';
import { Skeleton } from '../later.tsx';
import { ProblemView } from '../problem.tsx';
import { bench } from '../words.ts';

const markRead = async (ids: readonly string[]) => {
  if (ids.length === 0) return;
  await call(routes.readNotices, { body: { ids: ids.slice(0, 200) } }, { language: getLanguage() }).catch(
    () => undefined,
  );
  await queryClient.invalidateQueries({ queryKey: keys.notices });
};

/** Notices in two groups: what to act upon, and what is good to know. */
export function NoticeList({ onLeave }: { readonly onLeave?: () => void }) {
  const words = useWords(bench);
  const query = useNotices();
  const problem = failure(query);
  if (problem && !query.data) return <ProblemView problem={problem} onAgain={() => void query.refetch()} />;
  if (!query.data) return <Skeleton rows={4} />;
  const { notices } = query.data;
  if (notices.length === 0) return <p className="wb-empty">{words.notices.empty}</p>;
  const unread = notices.filter(notice => !notice.read).map(notice => notice.id);
  const groups = [
    { id: 'act', title: words.notices.act, rows: notices.filter(notice => notice.needsAction) },
    { id: 'know', title: words.notices.know, rows: notices.filter(notice => !notice.needsAction) },
  ];
  return (
    <>
      {unread.length > 0 && <Button onClick={() => void markRead(unread)}>{words.notices.allRead}</Button>}
      {groups
        .filter(group => group.rows.length > 0)
        .map(group => (
          <section key={group.id}>
            <h2>{group.title}</h2>
            <ul className="wb-notices">
              {group.rows.map(notice => (
                <Notice key={notice.id} notice={notice} {...(onLeave && { onLeave })} />
              ))}
            </ul>
          </section>
        ))}
    </>
  );
}

function Notice({ notice, onLeave }: { readonly notice: NoticeView; readonly onLeave?: () => void }) {
  const words = useWords(bench);
  const language = useLanguage();
  const open = () => {
    if (!notice.read) void markRead([notice.id]);
    onLeave?.();
  };
  const title = notice.title[language];
  return (
    <li className={notice.read ? undefined : 'wb-unread'}>
      {notice.dossierId ? (
        <Link to={`/disputes/${notice.dossierId}`} onClick={open}>
          {title}
        </Link>
      ) : (
        <b>{title}</b>
      )}
      {!notice.read && <span className="wb-tag">{words.notices.unread}</span>}
      <span>{notice.text[language]}</span>
      <span className="wb-help">
        {formatInstant(notice.at, language, { seconds: false })} · {notice.why[language]}
      </span>
    </li>
  );
}
