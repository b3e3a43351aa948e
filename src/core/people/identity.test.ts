import { expect, test } from 'vitest';
import {
  type IdentityProof,
  identityProblem,
  identitySuffices,
  mayConfirmIdentity,
  proofOf,
  strongerProof,
} from './identity.ts';
import { administrators, type Role, roles } from './role.ts';

const proofs: (IdentityProof | undefined)[] = [undefined, 'claimed', 'phone', 'confirmed'];

test.each([
  ['worker', 'worker'],
  ['employer', 'employer'],
] as const)('the %s who filed binds themselves once their own phone is proven', (filedBy, signer) => {
  expect(proofs.map(proof => identitySuffices(proof, { filedBy, signer, act: 'bind' }))).toEqual([
    false,
    false,
    true,
    true,
  ]);
});

test.each([
  ['worker', 'employer'],
  ['employer', 'worker'],
] as const)('when the %s filed, the %s whom they named is not confirmed by a phone code alone', (filedBy, signer) => {
  expect(proofs.map(proof => identitySuffices(proof, { filedBy, signer, act: 'bind' }))).toEqual([
    false,
    false,
    false,
    true,
  ]);
  expect(identityProblem('phone', { filedBy, signer, act: 'bind' })?.zh).toContain('核对身份证件');
});

test('anybody answers without a proof, since an answer binds nobody', () => {
  for (const proof of proofs)
    expect(identitySuffices(proof, { filedBy: 'worker', signer: 'employer', act: 'answer' })).toBe(true);
});

test('a delivered code proves a phone; a code on paper and no code prove nothing', () => {
  expect(proofOf({ vouch: { by: 'phone' } })).toBe('phone');
  expect(proofOf({ vouch: { by: 'body', organisationId: 'o', kind: 'mediation' } })).toBe('claimed');
  expect(proofOf({})).toBe('claimed');
});

test('what was once confirmed is not weakened by a later sign-in', () => {
  expect(strongerProof('confirmed', 'phone')).toBe('confirmed');
  expect(strongerProof(undefined, 'phone')).toBe('phone');
  expect(strongerProof('phone', 'confirmed')).toBe('confirmed');
});

test('no party and no administrator confirms an identity', () => {
  const may = (Object.keys(roles) as Role[]).filter(mayConfirmIdentity);
  for (const role of ['worker', 'employer', 'agent', 'clock', 'public', ...administrators] as Role[])
    expect(may).not.toContain(role);
  expect(may).toContain('mediator');
  expect(may).toContain('institute-clerk');
});
