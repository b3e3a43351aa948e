import './me.css';
import { useState } from 'react';
import { call } from '../../../contract/client.ts';
import { routes } from '../../../contract/routes.ts';
import type { Problem } from '../../../contract/views.ts';
import { Button } from '../../kit/button.tsx';
import { Choice } from '../../kit/choice.tsx';
import { findContact, useCity } from '../../kit/city.ts';
import { type ElderSize, setElder, useElder } from '../../kit/elder.ts';
import { maskPhone } from '../../kit/format.ts';
import { SummaryList } from '../../kit/lists.tsx';
import { Page } from '../../kit/page.tsx';
import { navigate } from '../../kit/router.tsx';
import { Loaded, ProblemNotice } from '../../kit/states.tsx';
import { problemOf, useApi } from '../../kit/use-api.ts';
import { getLanguage, setLanguage, useLanguage } from '../../words/words.ts';
import { clearDraft, getDraft } from '../start/draft.ts';
import { Feed } from './meetings.tsx';
import { useMeWords } from './words.ts';

/** Language and large type of this device, and signing out. */
export default function Settings() {
  const words = useMeWords();
  const language = useLanguage();
  const elder = useElder();
  const main = findContact(useCity(), 'main', 'arb');
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const api = useApi('session', signal => call(routes.whoAmI, {}, { language: getLanguage(), signal }));
  const leave = async () => {
    setBusy(true);
    try {
      await call(routes.signOut, {}, { language: getLanguage() });
      // A draft on the server opens again by its return code; here, nothing is left of it nor of the matters.
      if (getDraft().draft) clearDraft();
      location.assign('/');
    } catch (cause) {
      const found = problemOf(cause);
      if (found.status === 401) navigate('/', { replace: true });
      else setProblem(found);
    }
    setBusy(false);
  };
  return (
    <Page title={words.settings.title} back="/me/disputes">
      <Loaded api={api}>
        {session => (
          <SummaryList
            rows={[
              { key: words.settings.name, value: session.user.name },
              {
                key: words.settings.phone,
                value: session.user.phone ? maskPhone(session.user.phone) : words.settings.noPhone,
              },
            ]}
          />
        )}
      </Loaded>
      <Choice
        id="language"
        label={words.settings.language}
        row
        options={[
          { value: 'zh', label: <span lang="zh-CN">中文</span> },
          { value: 'en', label: <span lang="en">English</span> },
        ]}
        value={language}
        onChange={setLanguage}
      />
      <Choice
        id="elder"
        label={words.settings.elder}
        hint={words.settings.elderHint}
        row
        options={[
          { value: '0', label: words.settings.elderOff },
          { value: '22', label: '22' },
          { value: '26', label: '26' },
          { value: '30', label: '30' },
        ]}
        value={String(elder)}
        onChange={size => setElder(Number(size) as ElderSize)}
      />
      <p className="k-small">{words.settings.here}</p>
      {api.data?.user.phone && <Feed />}
      <h2>{words.settings.data}</h2>
      <p>
        {words.settings.dataText} {main && <a href={`tel:${main.number}`}>{main.number}</a>}
      </p>
      {problem && <ProblemNotice problem={problem} />}
      <div className="k-actions">
        <Button busy={busy} onClick={() => void leave()}>
          {words.settings.signOut}
        </Button>
      </div>
      <p className="k-small">{words.settings.signOutHint}</p>
    </Page>
  );
}
