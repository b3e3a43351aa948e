import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { formatInstant } from '../../kit/format.ts';
import { useLanguage, useWords } from '../../words/words.ts';
import type { Waiting } from './outbox.ts';
import type { useOutbox } from './use-outbox.ts';
import { benchField } from './words.ts';

/** What is still on this phone, and why. Nothing is shown when everything is sent. */
export function Outbox({
  outbox,
  onEdit,
}: {
  readonly outbox: ReturnType<typeof useOutbox>;
  readonly onEdit: (report: Waiting) => void;
}) {
  const words = useWords(benchField);
  const language = useLanguage();
  const navigate = useNavigate();
  const { waiting, isLasting, isSending, stop } = outbox;
  if (waiting.length === 0) return null;
  const open = waiting.filter(report => !report.refused);
  return (
    <section className="wb-outbox" aria-label={words.waiting(waiting.length)}>
      <p role="status">
        <b>{words.waiting(waiting.length)}</b>
        {isSending && ` ${words.sending}`}
        {!isSending && stop === 'offline' && ` ${words.offline}`}
      </p>
      {!isLasting && <p>{words.noStore}</p>}
      <ul>
        {waiting.map(report => (
          <li key={report.key}>
            <span>
              {report.input.employerName}
              <span className="wb-help wb-line">
                {formatInstant(report.at, language, { seconds: false })}
                {report.photos.length > 0 && ` ${words.photos(report.photos.length)}`}
              </span>
            </span>
            {report.refused && (
              <>
                <p className="wb-error">{words.refused(report.refused.detail ?? report.refused.title)}</p>
                <div className="wb-buttons">
                  <Button onClick={() => onEdit(report)}>{words.edit}</Button>
                  <Button onClick={() => void outbox.drop(report.key)}>{words.drop}</Button>
                </div>
              </>
            )}
          </li>
        ))}
      </ul>
      {stop === 'signed-out' ? (
        <p>
          {words.signIn} <Button onClick={() => navigate('/signin?to=%2Ffield')}>{words.signInNow}</Button>
        </p>
      ) : (
        open.length > 0 && (
          <Button size="large" block loading={isSending} onClick={() => void outbox.send()}>
            {words.sendNow}
          </Button>
        )
      )}
    </section>
  );
}
