import { useState } from 'react';
import { TextField } from '../../kit/field.tsx';
import { Page } from '../../kit/page.tsx';
import { PhoneCode } from '../../kit/phone-code.tsx';
import { Link, navigate, useSearch } from '../../kit/router.tsx';
import { useAbout } from './words.ts';

/** Only addresses of this face: a link made by somebody else cannot send the reader away after signing in. */
const insideOnly = (to: string | null): string => (to && /^\/(?![/\\])/.test(to) ? to : '/me/disputes');

/** Signing in by mobile number and one-time code; goes back to where the reader was. */
export default function SignIn() {
  const words = useAbout().signIn;
  const to = insideOnly(useSearch().get('to'));
  const [phone, setPhone] = useState('');
  const [name, setName] = useState('');
  return (
    <Page title={words.title} back="/">
      <p>{words.text}</p>
      <TextField
        id="name"
        label={words.name}
        hint={words.nameHint}
        optional
        autoComplete="name"
        size="medium"
        value={name}
        onChange={setName}
      />
      <PhoneCode
        id="phone"
        phone={phone}
        onPhone={setPhone}
        name={name}
        onVerified={() => navigate(to, { replace: true })}
      />
      <p className="k-small">
        {words.code} <Link to="/answer">{words.codeLink}</Link>
      </p>
    </Page>
  );
}
