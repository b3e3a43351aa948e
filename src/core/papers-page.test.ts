import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { procedures } from './procedures/index.ts';
import { paperCatalogue } from './procedures/paper-catalogue.ts';
import type { Procedure } from './procedures/procedure.ts';

const rows = Object.entries(paperCatalogue).map(([code, one]) => {
  const state = one.templates.length > 0 ? '有' : ('open' in one ? one.open : '') || '—';
  return `| ${code} | ${one.title} | ${one.templates.map(t => `\`${t}\``).join(' ') || '—'} | ${one.signs} | ${state} |`;
});

describe('the page about papers', () => {
  test('is the catalogue, row by row', () => {
    const page = readFileSync(new URL('../../docs/papers.md', import.meta.url), 'utf8');
    expect(page.split('\n').filter(line => /^\| W\d/.test(line))).toEqual(rows);
  });

  test('names only papers that exist', () => {
    const known = Object.values(procedures).flatMap((p: Procedure) =>
      Object.keys(p.papers).map(name => `${p.id}.${name}`),
    );
    const named = Object.values(paperCatalogue).flatMap(one => [...one.templates]);
    expect(named.filter(name => !known.includes(name))).toEqual([]);
  });
});
