import type { Dossier } from '../../dossier/dossier.ts';
import { type Text, text } from '../../text.ts';
import type { HandedIn } from './basis.ts';

/** A piece of the package that goes with an application (CR 74; CPI 353; CPL 225), and what is still missing of it. */
export interface Material {
  readonly kind: MaterialKind;
  readonly ready: boolean;
}

/** What each piece is, and what somebody has to do where it is missing. */
export const materialKinds = {
  application: {
    title: text('申请书', 'Application'),
    missing: text('要双方都同意申请', 'Both sides have to join the application'),
  },
  agreement: {
    title: text('调解协议', 'Mediated agreement'),
    missing: text('没有协议编号，请调解组织补上', 'It has no number; ask the mediation body'),
  },
  proof: {
    title: text('调解组织主持调解的证明', 'Proof that a body led the mediation'),
    missing: text('写明调解组织和调解员', 'Name the mediation body and the mediator'),
  },
  'identity-worker': {
    title: text('劳动者身份证件', 'Identity paper of the worker'),
    missing: text('劳动者补身份证号，带上身份证', 'The worker adds the ID number and brings the card'),
  },
  'identity-employer': {
    title: text('用人单位主体证明', 'Proof of who the employer is'),
    missing: text(
      '单位补统一社会信用代码，带上营业执照',
      'The employer adds its credit code and brings the business licence',
    ),
  },
  address: {
    title: text('双方送达地址', 'Addresses for service of both sides'),
    missing: text('补上可以送达的地址', 'Add an address at which papers can be served'),
  },
} as const satisfies Record<string, { title: Text; missing: Text }>;
export type MaterialKind = keyof typeof materialKinds;

/** The package as the file fills it today. `joined`: everybody who has to apply has done so. */
export function materialsOf(dossier: Dossier, handedIn: HandedIn, joined: boolean): Material[] {
  const worker = dossier.parties.find(p => p.side === 'worker');
  const employer = dossier.parties.find(p => p.side === 'employer');
  const ready: Record<MaterialKind, boolean> = {
    application: joined,
    agreement: handedIn.number !== null,
    proof: handedIn.bodyId !== undefined && handedIn.mediators.length > 0,
    'identity-worker': worker?.idNumber !== undefined,
    'identity-employer': employer?.creditCode !== undefined,
    address: dossier.parties.every(p => Boolean(p.mailingAddress ?? p.address ?? p.electronicService)),
  };
  return (Object.keys(materialKinds) as MaterialKind[]).map(kind => ({ kind, ready: ready[kind] }));
}
