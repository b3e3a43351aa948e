import { z } from 'zod';
import { type Refusal, refuse } from '../dossier/refusal.ts';
import { strokesLimit, strokesOf } from '../dossier/strokes.ts';
import { text } from '../text.ts';
import type { Facts } from './procedure.ts';

/** How somebody signs who does not sign on paper (OM 19). */
export const signingWays = {
  drawn: text('手写签名', 'Drawn by hand'),
  typed: text('输入姓名和验证码', 'Typed name with a code'),
};

export const strokesField = z
  .string()
  .max(strokesLimit)
  .meta({
    label: text('手写签名', 'drawn signature'),
    help: text('选手写签名时，在框里写下姓名', 'When the signature is drawn, write the name in the field'),
    widget: 'strokes',
  });

/** Spent when it is checked, so it is no secret in the ledger. */
export const codeField = z
  .string()
  .max(20)
  .meta({
    label: text('验证码', 'one-time code'),
    help: text('选输入姓名时，填手机收到的验证码', 'When the name is typed, the code sent to the phone'),
    widget: 'code',
  });

/** What is wrong with a drawn signature, or with the code of a typed name. */
export function codeRefusal(
  input: { readonly way: string; readonly strokes?: string | undefined },
  facts: Pick<Facts, 'signingCode'>,
): Refusal | undefined {
  if (input.way === 'drawn')
    return input.strokes !== undefined && strokesOf(input.strokes)
      ? undefined
      : refuse('law', text('在框里写下完整的姓名', 'Write the whole name in the field'), 'om-19');
  if (input.way !== 'typed') return undefined;
  if (facts.signingCode === 'none')
    return refuse(
      'law',
      text(
        '输入姓名签字要填手机收到的验证码，也可以手写签名',
        'A typed name needs the code sent to the phone; or sign by hand',
      ),
      'om-19',
    );
  return facts.signingCode === 'wrong'
    ? refuse(
        'law',
        text('验证码不对或者已经过期，重新获取', 'The code is wrong or has expired; ask for a new one'),
        'om-19',
      )
    : undefined;
}
