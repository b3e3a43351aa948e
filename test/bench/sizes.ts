import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { DossierView } from '../../src/contract/views.ts';
import { openDatabase } from '../../src/store/database.ts';
import { uuidv7 } from '../../src/store/uuid.ts';
import { closePage, launchBrowser, newPage } from '../browser/harness.ts';
import { aCounty, filingOf } from './county.ts';
import type { Figure } from './figures.ts';
import { buildHouse, serve } from './served.ts';

const sizesFile = fileURLToPath(new URL('../../dist/web/sizes.json', import.meta.url));
const kilobytes = (bytes: number) => bytes / 1000;

interface PageSize {
  readonly scriptBytes: number;
  readonly styleBytes: number;
}

/** JavaScript that a reader loads, gzipped: the portal's first page by the build, a case page of the workbench as a browser fetches it. */
export async function run(): Promise<Figure[]> {
  buildHouse();
  const sizes = JSON.parse(readFileSync(sizesFile, 'utf8')) as Record<'portal' | 'workbench', PageSize>;
  const { scripts, total } = await casePage();
  return [
    { name: 'portal, first page: scripts', value: kilobytes(sizes.portal.scriptBytes), unit: 'kB', atMost: 140 },
    { name: 'portal, first page: styles', value: kilobytes(sizes.portal.styleBytes), unit: 'kB' },
    { name: 'workbench, first load: scripts', value: kilobytes(sizes.workbench.scriptBytes), unit: 'kB' },
    { name: 'workbench, case page: scripts', value: kilobytes(total), unit: 'kB', atMost: 450 },
    { name: 'workbench, case page: script files', value: scripts, unit: 'files' },
  ];
}

/** Opens a case as its mediator's head in a browser and adds up every script that was fetched until the page stood still. */
async function casePage(): Promise<{ scripts: number; total: number }> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'hejie-bench-'));
  try {
    const database = await openDatabase({ directory: path.join(folder, 'database') });
    const [town] = await aCounty(database, 1).finally(() => database.close());
    const house = await serve({ HEJIE_DATA: folder });
    const browser = await launchBrowser();
    try {
      const filed = await fetch(`${house.url}/api/v1/disputes`, {
        method: 'POST',
        headers: { cookie: town!.worker.cookie, 'content-type': 'application/json', 'idempotency-key': uuidv7() },
        body: JSON.stringify(filingOf(town!)),
      });
      const { id } = (await filed.json()) as DossierView;
      const page = await newPage(browser);
      const [name, value] = town!.head.cookie.split('=') as [string, string];
      await page.context().addCookies([{ name, value, url: house.url }]);
      const bodies: Promise<Buffer>[] = [];
      page.on('response', response => {
        if (response.request().resourceType() === 'script') bodies.push(response.body());
      });
      await page.goto(`${house.url}/w/disputes/${id}`, { waitUntil: 'networkidle' });
      // The case and not a message that there is none: the worker's name stands on it.
      await page.getByText(town!.worker.name).first().waitFor();
      const scripts = await Promise.all(bodies);
      await closePage(page);
      return { scripts: scripts.length, total: scripts.reduce((sum, body) => sum + gzipSync(body).length, 0) };
    } finally {
      await browser.close();
      await house.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
