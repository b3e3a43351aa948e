import { useEffect, useState } from 'react';
import { call } from '../../../contract/client.ts';
import type { SessionView } from '../../../contract/routes/session.ts';
import { routes } from '../../../contract/routes.ts';
import { findContact, useCity } from '../../kit/city.ts';
import { formatDate } from '../../kit/format.ts';
import { Notice } from '../../kit/notice.tsx';
import { Link } from '../../kit/router.tsx';
import { getLanguage, useLanguage, useText } from '../../words/words.ts';
import { useMeWords } from './words.ts';

type Printed = SessionView['printedCodes'];

/** Tells the owner of the phone which offices printed a sign-in code for it: whoever holds such a paper can sign in as they. */
export function PrintedCodes() {
  const words = useMeWords().codes;
  const text = useText();
  const language = useLanguage();
  const main = findContact(useCity(), 'main', 'arb');
  const printed = usePrinted();
  const newest = printed[0];
  if (!newest) return null;
  const number = newest.call?.phone ?? main?.number;
  return (
    <Notice tone="warn" title={words.title}>
      <ul>
        {printed.map(({ at, office }) => (
          <li key={at}>{words.line(formatDate(at.slice(0, 10), language), office ? text(office) : words.unknown)}</li>
        ))}
      </ul>
      <p>
        {words.why} {number ? words.call(newest.call ? text(newest.call.name) : text(main!.label), number) : words.go}{' '}
        {!number && <Link to="/contact">{words.contact}</Link>}
      </p>
    </Notice>
  );
}

/** What the session says; when it does not answer, the page itself says why. */
function usePrinted(): Printed {
  const [printed, setPrinted] = useState<Printed>([]);
  useEffect(() => {
    const abort = new AbortController();
    call(routes.whoAmI, {}, { language: getLanguage(), signal: abort.signal }).then(
      session => setPrinted(session.printedCodes),
      () => undefined,
    );
    return () => abort.abort();
  }, []);
  return printed;
}
