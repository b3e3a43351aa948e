import { ButtonLink } from '../../kit/button.tsx';
import { Page } from '../../kit/page.tsx';
import { Link } from '../../kit/router.tsx';
import { useStartWords } from './words.ts';

/** An employer either answers what it was told of, or makes a claim of its own: the same way as a worker’s. */
export default function EmployerSide() {
  const words = useStartWords();
  return (
    <Page title={words.employer.title} caption={words.section} back="/start">
      <section className="k-card">
        <h2>{words.employer.answerTitle}</h2>
        <p>{words.employer.text}</p>
        <ButtonLink to="/answer" rank="primary">
          {words.employer.answer}
        </ButtonLink>
      </section>
      <section className="k-card">
        <h2>{words.employer.claimTitle}</h2>
        <p>{words.employer.claim}</p>
        <ButtonLink to="/start/story">{words.employer.file}</ButtonLink>
      </section>
      <p>
        <Link to="/contact">{words.employer.contact}</Link>
      </p>
    </Page>
  );
}
