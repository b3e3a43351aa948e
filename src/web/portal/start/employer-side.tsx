import { ButtonLink } from '../../kit/button.tsx';
import { Page } from '../../kit/page.tsx';
import { useStartWords } from './words.ts';

/** An employer that came through the worker’s door. */
export default function EmployerSide() {
  const words = useStartWords();
  return (
    <Page title={words.employer.title} caption={words.section} back="/start">
      <p>{words.employer.text}</p>
      <p>{words.employer.claim}</p>
      <div className="k-actions">
        <ButtonLink to="/answer" rank="primary">
          {words.employer.answer}
        </ButtonLink>
        <ButtonLink to="/contact">{words.employer.contact}</ButtonLink>
      </div>
    </Page>
  );
}
