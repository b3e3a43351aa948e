import { ButtonLink } from '../../kit/button.tsx';
import { Page } from '../../kit/page.tsx';
import { useStartWords } from './words.ts';

/** Ten or more people against one employer: the ways that are open. */
export default function Many() {
  const words = useStartWords();
  return (
    <Page title={words.many.title} caption={words.section} back="/start">
      <p>{words.many.text}</p>
      <ul>
        {words.many.ways.map(way => (
          <li key={way}>{way}</li>
        ))}
      </ul>
      <div className="k-actions">
        <ButtonLink to="/start/story" rank="primary">
          {words.many.mine}
        </ButtonLink>
        <ButtonLink to="/contact">{words.many.contact}</ButtonLink>
      </div>
    </Page>
  );
}
