import { call } from '../../../contract/client.ts';
import { routes } from '../../../contract/routes.ts';
import { Button } from '../../kit/button.tsx';
import { useCity } from '../../kit/city.ts';
import { Notice } from '../../kit/notice.tsx';
import { PhoneCode } from '../../kit/phone-code.tsx';
import { useText } from '../../words/words.ts';
import { telephone } from '../pages/words.ts';
import { useReportWords } from './words.ts';

/** Who is signed in, as far as a report needs it. */
export interface Known {
  readonly phone?: string;
  readonly staff?: boolean;
}

/** The control of the number that is verified; not the one that an inspector may call. */
export const ACCOUNT = 'account';

/** Why a phone is verified, where that number goes, and how to report without one. */
export function Account({
  phone,
  known,
  error,
  onPhone,
  onKnown,
}: {
  phone: string;
  known: Known | undefined;
  error: string | undefined;
  onPhone: (phone: string) => void;
  onKnown: (known: Known | undefined) => void;
}) {
  const words = useReportWords().account;
  const city = useCity();
  const text = useText();
  const brigades = (city?.organisations ?? []).filter(one => one.kind === 'inspection');
  if (known?.staff)
    return (
      <Notice tone="warn">
        <p>{words.staff}</p>
        <div className="k-actions">
          <a className="k-button" href="/w/report" id={ACCOUNT}>
            {words.bench}
          </a>
          <Button
            onClick={() =>
              void call(routes.signOut, {}).then(
                () => onKnown(undefined),
                () => onKnown(undefined),
              )
            }
          >
            {words.signOut}
          </Button>
        </div>
      </Notice>
    );
  return (
    <>
      <p>{words.why}</p>
      <p>{words.where}</p>
      <PhoneCode
        id={ACCOUNT}
        phone={phone}
        onPhone={onPhone}
        {...(error && { error })}
        {...(known?.phone && { verified: known.phone })}
        onVerified={() => onKnown({ phone })}
        onForget={() => onKnown(undefined)}
      />
      {!known?.phone && (
        <div className="k-small">
          <p>{brigades.length > 0 ? words.other : words.noOther}</p>
          {brigades.length > 0 && (
            <ul>
              {brigades.map(one => (
                <li key={one.id}>
                  {[text(one.name), one.address, one.hours].filter(Boolean).join(' · ')}
                  {one.phone && (
                    <>
                      {' · '}
                      <a href={telephone(one.phone)}>{one.phone}</a>
                    </>
                  )}
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </>
  );
}
