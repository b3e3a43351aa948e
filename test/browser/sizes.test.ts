import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

describe('what a reader has to load', () => {
  const sizes = JSON.parse(
    readFileSync(path.join(fileURLToPath(new URL('../../', import.meta.url)), 'dist/web/sizes.json'), 'utf8'),
  ) as Record<'portal' | 'workbench', { scriptBytes: number; packages: string[] }>;

  it('is at most 140 kB of script for the portal, without the components of the workbench', () => {
    expect(sizes.portal.scriptBytes).toBeLessThanOrEqual(140_000);
    expect(sizes.portal.packages.filter(name => /antd|rc-component|react-router|react-query|dayjs/.test(name))).toEqual(
      [],
    );
  });

  it('is at most 450 kB of script for the workbench', () => {
    expect(sizes.workbench.scriptBytes).toBeLessThanOrEqual(450_000);
  });
});
