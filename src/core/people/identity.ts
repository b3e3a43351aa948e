import { type Text, text } from '../text.ts';
import type { Actor } from './actor.ts';
import type { Role, Side } from './role.ts';

/** What is known of who a party is, from weak to strong. Absent on a party is `claimed`. */
export const identityProofs = {
  /** The phone was typed by somebody else, or by nobody who proved it. */
  claimed: text('身份未核实', 'Identity not checked'),
  /** The person used a code that was delivered to the phone. */
  phone: text('手机号已验证', 'Phone number verified'),
  /** A mediator or clerk saw the identity paper. */
  confirmed: text('身份证件已核对', 'Identity paper seen'),
} as const satisfies Record<string, Text>;

export type IdentityProof = keyof typeof identityProofs;

const order = Object.keys(identityProofs) as IdentityProof[];

/** The stronger of two proofs: what was once confirmed stays confirmed. */
export const strongerProof = (a: IdentityProof = 'claimed', b: IdentityProof = 'claimed'): IdentityProof =>
  order.indexOf(a) >= order.indexOf(b) ? a : b;

/** What the session of a party proves by itself; a code on paper proves who handed it over, an agent's phone proves the agent. */
export const proofOf = (actor: Pick<Actor, 'vouch' | 'mandate'>): IdentityProof =>
  actor.vouch?.by === 'phone' && !actor.mandate ? 'phone' : 'claimed';

/** Who sees an identity paper and says so. Never a party, and never an administrator. */
const confirmers: readonly Role[] = [
  'mediator',
  'mediation-head',
  'invited-mediator',
  'hall-window',
  'institute-clerk',
  'arbitrator',
];

export const mayConfirmIdentity = (role: Role): boolean => confirmers.includes(role);

/** `answer`: says something that binds nobody yet. `bind`: signs, settles, or has an agreement sealed. */
export type IdentityAct = 'answer' | 'bind';

/**
 * Why the proof of a party's identity does not carry an act, or nothing. To bind, whoever filed for themselves needs the own phone; a
 * person whom the other side named has at most a phone that the other side typed, so a mediator or clerk sees the paper first
 * (PM 29; ENT 26: the parties to an agreement are named and sign themselves).
 */
export function identityProblem(
  proof: IdentityProof | undefined,
  { filedBy, signer, act }: { readonly filedBy: Side; readonly signer: Side; readonly act: IdentityAct },
): Text | undefined {
  if (act === 'answer' || proof === 'confirmed') return undefined;
  const who = signer === 'worker' ? text('劳动者', 'the worker') : text('用人单位签字人', 'the employer’s signer');
  if (signer !== filedBy)
    return text(
      `${who.zh}的联系方式由对方填写，先由调解员或窗口人员核对身份证件`,
      `The other side gave the contact details of ${who.en}; a mediator or clerk has to see the identity paper first`,
    );
  return proof === 'phone'
    ? undefined
    : text(
        `${who.zh}的身份还没有核实：用手机收到的验证码登录，或者由调解员、窗口人员核对身份证件`,
        `The identity of ${who.en} is not checked: sign in with a code sent to the phone, or show the identity paper to a mediator or clerk`,
      );
}

/** `identityProblem` as a question. */
export const identitySuffices = (...args: Parameters<typeof identityProblem>): boolean =>
  identityProblem(...args) === undefined;
