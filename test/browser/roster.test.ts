import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { QueueRow } from '../../src/contract/views.ts';
import { benchRoster } from '../../src/web/words/zh/bench-roster.ts';
import { enforceable } from '../../src/web/words/zh/enforceable.ts';
import { launchBrowser } from './harness.ts';
import { look } from './look.ts';
import { take } from './matter.ts';
import { type Person, staff } from './people.ts';
import { openSite, type Site } from './site.ts';

let browser: Browser;
let site: Site;
beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), openSite()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** Set to a folder, the pages are also drawn into it. */
const shots = process.env.HEJIE_SHOTS;

const draw = async (who: Person, name: string) => {
  if (!shots) return;
  await who.settles();
  await who.page.screenshot({ path: path.join(shots, `${name}.png`), fullPage: true });
};

const caseIn = async (who: Person, procedure: string, stage: string) => {
  const { rows } = await who.api<{ rows: QueueRow[] }>('GET', `/disputes?procedure=${procedure}&stage=${stage}`);
  return `/w/disputes/${encodeURIComponent(rows[0]?.number ?? '')}`;
};

describe('the roster of the court', () => {
  it('is kept by the docket clerk, who gives a mandate by it; a judge confirms an agreement with its ways beside it', async () => {
    const docket = await staff(browser, site, 'docket');
    await docket.go('/w/roster');
    await docket.reads(benchRoster.title);
    await docket.sees('慈法特邀组织01');
    await docket.sees(benchRoster.accepted(4));
    await docket.sees(benchRoster.settled(0, 2));
    await draw(docket, 'roster-zh-1280');
    const faults = await look(docket, '/w/roster', [390, 1280]);
    const mandate = await caseIn(docket, 'invited-mediation', 'to-appoint');
    await docket.go(mandate);
    await take(docket, '委派、委托调解员', async form => {
      await form.getByRole('radio').first().check();
      await form.getByRole('textbox').last().fill('熟悉欠薪纠纷，手上案件少');
    });
    await docket.sees('待接受');
    await docket.leave();

    const judge = await staff(browser, site, 'court.judge');
    const examined = await caseIn(judge, 'judicial-confirmation', 'accepted');
    await judge.go(examined);
    await judge.sees(enforceable.title);
    await draw(judge, 'ways-judge-zh-1280');
    faults.push(...(await look(judge, examined, [390, 1280])));
    await take(judge, '裁定确认有效');
    await judge.sees('裁定有效');
    await judge.leave();
    expect(faults).toEqual([]);
  }, 60_000);
});
