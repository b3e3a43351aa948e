import { Choice } from './choice.tsx';
import { Field, TextField } from './field.tsx';
import { SignaturePad, type Signed, type SignedFault, SigningCode, usePaperWords } from './signature.tsx';

/** A signature: drawn, or a typed name with the code that was sent to the phone. */
export function SigningFields({
  id,
  value,
  onChange,
  fault,
  nameLabel,
  nameHint,
}: {
  id: string;
  value: Signed;
  onChange: (value: Signed) => void;
  fault?: SignedFault | undefined;
  nameLabel?: string;
  nameHint?: string | undefined;
}) {
  const { sign: words } = usePaperWords();
  const put = (part: Partial<Signed>) => onChange({ ...value, ...part });
  const faults = { fullName: words.nameMissing, strokes: words.padEmpty };
  const errorFor = (name: SignedFault) => (fault === name ? { error: faults[name] } : {});
  return (
    <>
      <TextField
        id={`${id}-fullName`}
        label={nameLabel ?? words.name}
        hint={nameHint}
        value={value.fullName}
        size="medium"
        autoComplete="name"
        maxLength={60}
        onChange={fullName => put({ fullName })}
        {...errorFor('fullName')}
      />
      <Choice
        id={`${id}-way`}
        label={words.way}
        options={(['drawn', 'typed'] as const).map(way => ({ value: way, label: words.ways[way] }))}
        value={value.way}
        onChange={way => put({ way })}
      />
      {value.way === 'drawn' ? (
        <Field id={`${id}-strokes`} label={words.pad} hint={words.padHelp} {...errorFor('strokes')}>
          <SignaturePad id={`${id}-strokes`} value={value.strokes} onChange={strokes => put({ strokes })} />
        </Field>
      ) : (
        <>
          <TextField
            id={`${id}-oneTimeCode`}
            label={words.code}
            value={value.oneTimeCode}
            size="short"
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={20}
            onChange={oneTimeCode => put({ oneTimeCode })}
          />
          <SigningCode />
        </>
      )}
    </>
  );
}
