import type { ReactNode } from 'react';
import { findContact, useCity } from '../kit/city.ts';
import { type ElderSize, setElder, useElder } from '../kit/elder.ts';
import { ReadAloud } from '../kit/read-aloud.tsx';
import { Link } from '../kit/router.tsx';
import { useKitWords } from '../kit/words.ts';
import { home as en } from '../words/en/home.ts';
import { setLanguage, useLanguage, useText, useWords } from '../words/words.ts';
import { home as zh } from '../words/zh/home.ts';

const telephone = (number: string) => `tel:${number.replace(/[^\d+]/g, '')}`;

/** What stands around every page: skip link, name, larger view, language, and how to go on without the web. */
export function Frame({ children }: { children: ReactNode }) {
  const city = useCity();
  const words = useWords({ zh, en });
  const kit = useKitWords();
  const language = useLanguage();
  const text = useText();
  const elder = useElder();
  const main = findContact(city, 'main', 'arb', 'hrss');
  return (
    <>
      <a className="p-skip" href="#main">
        {words.skip}
      </a>
      <header className="p-top">
        <div className="p-bar">
          <Link to="/" className="p-name">
            <svg aria-hidden="true" width="26" height="26" viewBox="0 0 26 26" fill="none">
              <path d="M3 8.5 13 3l10 5.5v9L13 23 3 17.5Z" stroke="#0f5c9c" strokeWidth="2" strokeLinejoin="round" />
              <path d="M3 8.5 13 14l10-5.5M13 14v9" stroke="#0f5c9c" strokeWidth="2" strokeLinejoin="round" />
            </svg>
            {city ? text(city.name) : words.service}
          </Link>
          <div className="p-modes">
            <button type="button" onClick={() => setElder(elder === 0 ? 22 : 0)} aria-pressed={elder !== 0}>
              {elder === 0 ? words.elderOn : words.elderOff}
            </button>
            <button
              type="button"
              lang={language === 'zh' ? 'en' : 'zh-CN'}
              onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
            >
              {words.otherLanguage}
            </button>
          </div>
        </div>
        {elder !== 0 && (
          <div className="p-bar p-elder">
            <span>{words.textSize}</span>
            {([22, 26, 30] as const satisfies readonly ElderSize[]).map(size => (
              <button key={size} type="button" aria-pressed={elder === size} onClick={() => setElder(size)}>
                {size}
              </button>
            ))}
            <ReadAloud />
          </div>
        )}
        {elder !== 0 && main && (
          <a className="p-call" href={telephone(main.number)}>
            {words.footer.callButton(text(main.label))} {main.number}
          </a>
        )}
        {city?.demo && (
          <div className="p-demo">
            <span>
              <strong>{kit.demo}</strong> {kit.demoLong}
            </span>
          </div>
        )}
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <footer className="p-foot">
        <div className="p-foot-inner">
          <div>
            <p className="p-foot-title">{words.footer.offline}</p>
            {main ? (
              <p>
                <a href={telephone(main.number)}>{words.footer.call(main.number)}</a>
                {main.hours && <span className="p-foot-line">{words.footer.hours(main.hours)}</span>}
                {main.place && <span className="p-foot-line">{words.footer.place(main.place)}</span>}
              </p>
            ) : (
              <p>{words.footer.counter}</p>
            )}
          </div>
          <nav aria-label={words.footer.nav}>
            <ul>
              <li>
                <Link to="/contact">{words.footer.contact}</Link>
              </li>
              <li>
                <Link to="/places">{words.footer.places}</Link>
              </li>
              <li>
                <Link to="/hearings">{words.footer.hearings}</Link>
              </li>
              <li>
                <Link to="/figures">{words.footer.figures}</Link>
              </li>
              <li>
                <Link to="/privacy">{words.footer.privacy}</Link>
              </li>
              <li>
                <Link to="/accessibility">{words.footer.accessibility}</Link>
              </li>
            </ul>
          </nav>
          {language === 'en' && <p className="p-foot-line">{kit.translation}</p>}
        </div>
      </footer>
    </>
  );
}
