import { claims as claimCodes } from '../law/claims.ts';
import { type Text, text } from '../text.ts';
import type { Claim, Dossier, Party } from './dossier.ts';

/**
 * The same worker against the same employer on the same matter, told twice: at the window and online, by the grid, by a hand-over.
 * `partyKeys` are what the store looks up by index; `likenessOf` says for two files whether, how far and why. A person decides.
 */
export interface PartyKeys {
  readonly worker: readonly string[];
  readonly employer: readonly string[];
}

/** A file that names no worker (a lead) is looked up by its employer. */
export const noWorker = 'w:none';

/**
 * Keys of the people and firms of a file. `digest` turns numbers that are not for lists into what can only be compared: identity and
 * phone numbers stand in no index.
 */
export function partyKeys(dossier: Dossier, digest: (value: string) => string): PartyKeys {
  const workers = dossier.parties.filter(p => p.side === 'worker');
  const employers = dossier.parties.filter(p => p.side === 'employer');
  const lead = leadOf(dossier);
  const phones = [...workers.map(p => p.phone), lead?.contactPhone].filter(p => p !== undefined && p !== '');
  const worker = [
    ...workers.flatMap(p => (p.idNumber ? [`i:${digest(p.idNumber)}`] : [])),
    ...phones.map(phone => `p:${digest(phone!)}`),
    ...workers.map(p => `n:${foldName(p.name)}`),
  ];
  return {
    worker: workers.length === 0 ? [...worker, noWorker] : worker,
    employer: [
      ...employers.flatMap(p => (p.creditCode ? [`c:${p.creditCode.toUpperCase()}`] : [])),
      ...[...employers.map(p => p.name), lead?.employerName].flatMap(name => (name ? [`e:${foldFirm(name)}`] : [])),
    ],
  };
}

interface LeadFacts {
  readonly employerName?: string;
  readonly contactPhone?: string;
}

/** What a lead says of whom it concerns; nothing once it has parties. */
const leadOf = (dossier: Dossier): LeadFacts | undefined =>
  dossier.parties.length === 0 && dossier.proceedings[0]?.procedure === 'lead'
    ? (dossier.proceedings[0].data as LeadFacts)
    : undefined;

const foldName = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s·.]/g, '');

/** A firm’s name without what people leave out: spaces, brackets, the kind of company, and the marks of county and city. */
export function foldFirm(name: string): string {
  const bare = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s()（）[\]【】·.,，。“”"'-]/g, '')
    .replace(/(股份有限公司|有限责任公司|有限公司|公司)$/, '');
  return bare.slice(0, 6).replace(/[省市县区]/g, '') + bare.slice(6);
}

export interface Likeness {
  /** `same`: the person by number, the employer, and a claim for the same time; `likely`: short of one; `related`: worth a look. */
  readonly strength: 'same' | 'likely' | 'related';
  readonly reasons: readonly Text[];
}

/** How two files are alike, or nothing: other numbers mean other people, whatever they are called. */
export function likenessOf(a: Dossier, b: Dossier): Likeness | undefined {
  const employer = employerReason(a, b);
  if (!employer) return undefined;
  if (leadOf(a) || leadOf(b))
    return a.place !== undefined && a.place === b.place
      ? {
          strength: 'related',
          reasons: [employer, text('线索说的是同一个镇街的这家单位', 'A lead about this employer in the same town')],
        }
      : undefined;
  const worker = workerReason(a, b);
  if (!worker) return undefined;
  const matter = matterReason(a.claims, b.claims);
  const strength = matter && worker.certain ? 'same' : matter || worker.certain ? 'likely' : 'related';
  return {
    strength,
    reasons: [
      worker.reason,
      employer,
      matter ?? text('请求不一样，可能是另一件事', 'Other claims; it may be another matter'),
    ],
  };
}

const of = (dossier: Dossier, side: Party['side']) => dossier.parties.filter(p => p.side === side);

function workerReason(a: Dossier, b: Dossier): { reason: Text; certain: boolean } | undefined {
  let found: { reason: Text; certain: boolean } | undefined;
  for (const one of of(a, 'worker'))
    for (const other of of(b, 'worker')) {
      if (one.idNumber && other.idNumber) {
        if (one.idNumber === other.idNumber)
          return { reason: text('身份证号相同', 'Same identity number'), certain: true };
        continue;
      }
      if (one.phone && one.phone === other.phone)
        return {
          reason: text('手机号相同', 'Same phone number'),
          certain: foldName(one.name) === foldName(other.name),
        };
      if (foldName(one.name) === foldName(other.name))
        found = {
          reason: text('劳动者同名，没有号码可以核对', 'Same name of the worker; no number to compare'),
          certain: false,
        };
    }
  return found;
}

function employerReason(a: Dossier, b: Dossier): Text | undefined {
  const names = (d: Dossier) => {
    const lead = leadOf(d)?.employerName;
    return [
      ...of(d, 'employer').map(p => ({ name: p.name, code: p.creditCode })),
      ...(lead ? [{ name: lead, code: undefined }] : []),
    ];
  };
  let found: Text | undefined;
  for (const one of names(a))
    for (const other of names(b)) {
      if (one.code && other.code) {
        if (one.code.toUpperCase() === other.code.toUpperCase())
          return text('统一社会信用代码相同', 'Same credit code of the employer');
        continue;
      }
      if (foldFirm(one.name) === foldFirm(other.name)) found = text('单位名称相同', 'Same name of the employer');
    }
  return found;
}

/** A claim of the same kind for the same time; a claim without days is for any time. */
export const isSameClaim = (a: Claim, b: Claim): boolean =>
  a.code === b.code &&
  (a.from === undefined || b.to === undefined || a.from <= b.to) &&
  (b.from === undefined || a.to === undefined || b.from <= a.to);

function matterReason(a: readonly Claim[], b: readonly Claim[]): Text | undefined {
  const shared = a.filter(one => b.some(other => isSameClaim(one, other)));
  if (shared.length === 0) return undefined;
  const names = [...new Set(shared.map(c => c.code))].map(code => claimCodes[code].title);
  return text(
    `请求相同、期间重合：${names.map(n => n.zh).join('、')}`,
    `Same claims for the same time: ${names.map(n => n.en).join(', ')}`,
  );
}
