import { call } from '../../../contract/client.ts';
import { routes } from '../../../contract/routes.ts';
import { Button, ButtonLink } from '../../kit/button.tsx';
import { Copyable } from '../../kit/copy.tsx';
import { formatDate } from '../../kit/format.ts';
import { Notice } from '../../kit/notice.tsx';
import { Page } from '../../kit/page.tsx';
import { useSearch } from '../../kit/router.tsx';
import { Loaded } from '../../kit/states.tsx';
import { useApi } from '../../kit/use-api.ts';
import { useLanguage, useText } from '../../words/words.ts';
import { useReportWords } from './words.ts';

/** The receipt of a report: its number, and what comes next. It says neither who reported nor what. */
export default function ReportDone() {
  const words = useReportWords().done;
  const text = useText();
  const language = useLanguage();
  const id = useSearch().get('id') ?? undefined;
  const api = useApi(id, signal => call(routes.getDispute, { params: { id: id! } }, { signal }));
  if (id === undefined)
    return (
      <Page title={words.title} back="/">
        <Notice>
          <p>{words.missing}</p>
          <ButtonLink to="/me/disputes">{words.mine}</ButtonLink>
        </Notice>
      </Page>
    );
  return (
    <Page title={words.title}>
      <Loaded api={api}>
        {({ number, openedOn, proceedings }) => {
          const brigade = proceedings[0]?.organisation;
          return (
            <>
              <section className="k-card">
                <p className="k-small">{words.number}</p>
                <p className="p-number">{number ? <Copyable value={number} /> : words.none}</p>
                <p className="k-small">{words.on}</p>
                <p>{formatDate(openedOn, language)}</p>
                {brigade && (
                  <>
                    <p className="k-small">{words.by}</p>
                    <p>{text(brigade.name)}</p>
                  </>
                )}
              </section>
              <h2>{words.next}</h2>
              <ol>
                {words.steps.map(line => (
                  <li key={line}>{line}</li>
                ))}
              </ol>
              <Notice tone="secret">{words.secret}</Notice>
              <div className="k-actions">
                <ButtonLink to={`/me/disputes/${id}`} rank="primary">
                  {words.open}
                </ButtonLink>
                <Button onClick={() => print()}>{words.print}</Button>
              </div>
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
