import { ButtonLink } from '../../kit/button.tsx';
import { Page } from '../../kit/page.tsx';
import { home as en } from '../../words/en/home.ts';
import { useWords } from '../../words/words.ts';
import { home as zh } from '../../words/zh/home.ts';

export default function NotFound() {
  const words = useWords({ zh, en }).notFound;
  return (
    <Page title={words.title}>
      <p>{words.text}</p>
      <div className="k-actions">
        <ButtonLink to="/" rank="primary">
          {words.home}
        </ButtonLink>
        <ButtonLink to="/me/disputes">{words.mine}</ButtonLink>
      </div>
    </Page>
  );
}
