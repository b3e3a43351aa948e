import { call } from '../../../contract/client.ts';
import { routes } from '../../../contract/routes.ts';
import { formatDate } from '../../kit/format.ts';
import { Page } from '../../kit/page.tsx';
import { Loaded } from '../../kit/states.tsx';
import { useApi } from '../../kit/use-api.ts';
import { getLanguage, useLanguage, useText } from '../../words/words.ts';
import { useMeetingWords } from '../me/meetings.tsx';

/** `/hearings`: open hearings of the days ahead, for anybody who wants to listen. No names. */
export default function Hearings() {
  const words = useMeetingWords();
  const language = useLanguage();
  const text = useText();
  const api = useApi('hearings', signal => call(routes.listHearings, {}, { language: getLanguage(), signal }));
  return (
    <Page title={words.notice.title} back="/">
      <Loaded api={api}>
        {({ days, hearings }) => (
          <>
            <p className="k-muted">{days > 0 ? words.notice.lead(days) : words.notice.off}</p>
            {days > 0 && hearings.length === 0 && <p>{words.notice.none}</p>}
            {hearings.map(hearing => (
              <article className="k-card" key={`${hearing.number}${hearing.on}${hearing.from}`}>
                <h2 style={{ marginTop: 0 }}>{hearing.number}</h2>
                <p>{words.when(formatDate(hearing.on, language), hearing.from)}</p>
                <p>
                  {text(hearing.organisation)} · {hearing.place}
                </p>
              </article>
            ))}
          </>
        )}
      </Loaded>
    </Page>
  );
}
