import { useEffect } from 'react';
import { useCity } from '../kit/city.ts';
import { useLanguage } from '../words/words.ts';

/** The title of the window is the heading of the page, then the name of the deployment. */
export function useTitle(title: string): void {
  const city = useCity();
  const language = useLanguage();
  useEffect(() => {
    document.title = city ? `${title} · ${city.name[language]}` : title;
  }, [title, city, language]);
}
