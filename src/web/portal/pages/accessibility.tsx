import { ButtonLink } from '../../kit/button.tsx';
import { Page } from '../../kit/page.tsx';
import { useAbout } from './words.ts';

export default function Accessibility() {
  const words = useAbout().accessibility;
  return (
    <Page title={words.title} back="/">
      {words.sections.map(section => (
        <section key={section.title}>
          <h2>{section.title}</h2>
          <p>{section.text}</p>
        </section>
      ))}
      <div className="k-actions">
        <ButtonLink to="/elder">{words.elder}</ButtonLink>
        <ButtonLink to="/contact">{words.contact}</ButtonLink>
      </div>
    </Page>
  );
}
