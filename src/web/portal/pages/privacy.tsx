import { Page } from '../../kit/page.tsx';
import { useAbout } from './words.ts';

export default function Privacy() {
  const words = useAbout().privacy;
  return (
    <Page title={words.title} back="/">
      {words.sections.map(section => (
        <section key={section.title}>
          <h2>{section.title}</h2>
          <p>{section.text}</p>
        </section>
      ))}
    </Page>
  );
}
