import { type ReactNode, useEffect, useRef } from 'react';
import { useLanguage } from '../words/words.ts';
import { useCity } from './city.ts';
import { isPrivate } from './device.ts';
import { goBack } from './router.tsx';
import { useKitWords } from './words.ts';

interface PageProps {
  /** The h1; also the title of the window. */
  readonly title: string;
  readonly caption?: string;
  /** Address for Back when there is no page before; absent = no back link. */
  readonly back?: string;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/**
 * One page: back link, section, heading, content. A new page moves the focus to its heading, so that a screen reader
 * reads it. While nothing is to be left on the device, the window is only called by the name of the service.
 */
export function Page({ title, caption, back, wide = false, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const city = useCity();
  const language = useLanguage();
  const service = city?.name[language] ?? (language === 'zh' ? '和解通' : 'Hejie');
  useEffect(() => {
    document.title = isPrivate() ? service : `${title} · ${service}`;
  }, [title, service]);
  useEffect(() => {
    if (!isFirstPage) {
      scrollTo(0, 0);
      heading.current?.focus({ preventScroll: true });
    }
    isFirstPage = false;
  }, []);
  return (
    <div className={`k-page${wide ? ' k-wide' : ''}`}>
      {back && <BackLink to={back} />}
      {caption && <p className="k-caption">{caption}</p>}
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </div>
  );
}
/** The browser itself announces the first page of a visit. */
let isFirstPage = true;

/** Back to the page before; to `to` if the reader came straight here. */
export function BackLink({ to }: { to: string }) {
  const words = useKitWords();
  return (
    <button type="button" className="k-back" onClick={() => goBack(to)}>
      <svg
        aria-hidden="true"
        width="9"
        height="14"
        viewBox="0 0 9 14"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
      >
        <path d="M7.5 1 1.5 7l6 6" />
      </svg>
      {words.back}
    </button>
  );
}

/** A form with one question: Enter submits, native bubbles are off, the page says what is missing. */
export function Question({ onSubmit, children }: { onSubmit: () => void; children: ReactNode }) {
  return (
    <form
      noValidate
      onSubmit={event => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
    </form>
  );
}
