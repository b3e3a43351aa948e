import { describe, expect, test } from 'vitest';
import { inForce } from './articles.ts';
import { defaultCalendar } from './calendar.ts';
import {
  type Addressee,
  type DocumentKind,
  documentKinds,
  mayServe,
  methodIds,
  publicationLimit,
  type ServiceMethod,
  servedDay,
} from './service.ts';

const worker: Addressee = { side: 'worker', consents: false, simple: false, collective: false, tried: false };
const employer: Addressee = { ...worker, side: 'employer' };
const kinds = Object.keys(documentKinds) as DocumentKind[];
const open = (kind: DocumentKind, to: Addressee): ServiceMethod[] =>
  methodIds.filter(method => mayServe(kind, method, to).open);

describe('the ways in which a paper may be served', () => {
  test.each<[string, DocumentKind, Addressee, string]>([
    ['a notice on a worker', 'notice', worker, 'personal post left entrusted'],
    [
      'a notice on a worker who consents',
      'notice',
      { ...worker, consents: true },
      'personal post electronic left entrusted',
    ],
    [
      'a notice in the simple procedure',
      'notice',
      { ...worker, simple: true },
      'personal post electronic left entrusted',
    ],
    ['a notice on an employer', 'notice', employer, 'personal post left entrusted'],
    [
      'a notice on an employer who could not be served',
      'notice',
      { ...employer, tried: true },
      'personal post left entrusted notice',
    ],
    [
      'a notice on an employer of ten who could not be served',
      'notice',
      { ...employer, tried: true, collective: true },
      'personal post left entrusted notice posting',
    ],
    [
      'a notice on a worker who could not be served',
      'notice',
      { ...worker, tried: true, collective: true },
      'personal post left entrusted',
    ],
    ['a statement', 'statement', worker, 'personal post entrusted'],
    [
      'a statement, whatever was agreed and tried',
      'statement',
      { side: 'employer', consents: true, simple: true, collective: true, tried: true },
      'personal post entrusted',
    ],
    ['an award, also in the simple procedure', 'award', { ...worker, simple: true }, 'personal post left entrusted'],
    ['an award with consent', 'award', { ...worker, consents: true }, 'personal post electronic left entrusted'],
    [
      'an award on a worker who cannot be found',
      'award',
      { ...worker, tried: true },
      'personal post left entrusted notice',
    ],
  ])('%s', (_, kind, to, ways) => {
    expect(open(kind, to).join(' ')).toBe(ways);
  });

  test('each stand under an article, and what is shut says why', () => {
    for (const kind of kinds)
      for (const method of methodIds) {
        const permission = mayServe(kind, method, worker);
        expect(inForce(permission.article, '2026-11-25')).toBe(true);
        if (!permission.open) expect(permission.because.zh && permission.because.en).toBeTruthy();
      }
    expect(mayServe('statement', 'left', worker).article).toBe('cpi-133');
    expect(mayServe('notice', 'electronic', { ...worker, simple: true }).article).toBe('cr-56');
  });

  test('ask for the signature of the addressee on a statement and on nothing else', () => {
    const signed = kinds.flatMap(kind =>
      methodIds.flatMap(method => {
        const permission = mayServe(kind, method, { ...employer, tried: true, consents: true });
        return permission.open && permission.signed ? [`${kind} ${method}`] : [];
      }),
    );
    expect(signed).toEqual(['statement personal', 'statement post', 'statement entrusted']);
  });
});

describe('the day of service', () => {
  const day = '2026-09-21';
  const on = (method: ServiceMethod, more = {}) => servedDay(method, day, defaultCalendar, more).on;

  test('is the day of the signature, of leaving, of the receipt or of sending', () => {
    for (const method of ['personal', 'left', 'post', 'electronic', 'entrusted'] as const) expect(on(method)).toBe(day);
    expect(on('electronic', { arrived: '2026-09-23' })).toBe('2026-09-23');
  });

  test('is the end of thirty days after public notice, of ten in a collective dispute, of three working days after posting', () => {
    const limit = (method: ServiceMethod, collective: boolean) =>
      publicationLimit(method, { side: 'employer', collective });
    expect(on('notice', { limit: limit('notice', false) })).toBe('2026-10-21');
    expect(on('notice', { limit: limit('notice', true) })).toBe('2026-10-01');
    expect(on('posting', { limit: limit('posting', true) })).toBe('2026-09-24');
    expect(publicationLimit('post', { side: 'employer', collective: true })).toBeUndefined();
  });

  test('leaves the holidays out of the three working days after posting, and says so', () => {
    const { on: served, why, articles } = servedDay('posting', '2026-09-24', defaultCalendar, { limit: 'DL-PUB-3' });
    expect(served).toBe('2026-09-30');
    expect(articles).toContain('cr-20');
    expect(why.map(line => line.zh).join('')).toContain('放假');
  });
});
