import { Button } from 'antd';
import { useNavigate, useSearchParams } from 'react-router';
import { useCity } from '../../kit/city.ts';
import { setLanguage, useLanguage, useWords } from '../../words/words.ts';
import { keys, queryClient, setLocked } from '../api.ts';
import { useTitle } from '../use-title.ts';
import { bench } from '../words.ts';
import { SignInForm } from './sign-in-form.tsx';

/** `/w/signin`. `to` names the page to return to: only an address of the workbench itself. */
export function SignInPage() {
  const words = useWords(bench);
  const language = useLanguage();
  const city = useCity();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  useTitle(words.signIn.title);
  const to = search.get('to') ?? '/';
  const target = to.startsWith('/') && !to.startsWith('//') ? to : '/';
  return (
    <main className="wb-signin">
      <p className="wb-signin-top">
        <span>{city?.name[language] ?? words.shell.brand}</span>
        <Button type="text" onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}>
          {language === 'zh' ? 'English' : '中文'}
        </Button>
      </p>
      {city?.demo && <p className="wb-demo">{words.shell.demo}</p>}
      <div className="wb-sheet">
        <h1>{words.signIn.title}</h1>
        <p className="wb-help">{words.signIn.who}</p>
        <SignInForm
          onDone={session => {
            queryClient.clear();
            queryClient.setQueryData(keys.session, session);
            setLocked(false);
            navigate(target, { replace: true });
          }}
        />
        <p>
          <a href="/">{words.signIn.portal}</a>
        </p>
      </div>
    </main>
  );
}
