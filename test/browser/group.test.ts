import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GroupRow, GroupView } from '../../src/contract/routes/groups.ts';
import type { QueueRow } from '../../src/contract/views.ts';
import { meGroup as en } from '../../src/web/words/en/me-group.ts';
import { meGroup as zh } from '../../src/web/words/zh/me-group.ts';
import { launchBrowser } from './harness.ts';
import { languages, look, smallTargets } from './look.ts';
import { citizen, staff } from './people.ts';
import { openSite, type Site } from './site.ts';

const phone = { width: 390, height: 844 };
const all = { zh, en };
/** Workers of the demonstration who have not answered yet, one for each language. */
const silent = { zh: '13800133011', en: '13800133012' };
/** Representatives, likewise: nobody asks for two codes in one breath. */
const representative = { zh: '13800130003', en: '13800133001' };

describe('a group dispute on the phone', () => {
  let browser: Browser;
  let site: Site;
  beforeAll(async () => {
    [browser, site] = await Promise.all([launchBrowser(), openSite()]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  it('lets a worker read the own offer, ask first and refuse, and a representative see where each stands, in both languages', async () => {
    const mediator = await staff(browser, site, 'mediator.longshan');
    const { rows } = await mediator.api<{ rows: QueueRow[] }>('GET', '/disputes?procedure=group&stage=running');
    const groupId = rows[0]!.id;
    const totals = async () => (await mediator.api<GroupView>('GET', `/groups/${groupId}`)).totals;
    const before = await totals();
    const faults: string[] = [];
    for (const language of languages) {
      const words = all[language];
      const worker = await citizen(browser, site, silent[language], '', { ...phone, language });
      const mine = await worker.api<{ rows: QueueRow[] }>('GET', '/disputes?view=mine&limit=100');
      const id = mine.rows.find(row => row.procedure === 'group-member')!.id;
      faults.push(...(await look(worker, `/me/disputes/${id}/group`, [390])));
      faults.push(...(await smallTargets(worker.page, 44)));
      await worker.sees(words.offer(1));
      await worker.press(words.ask);
      await worker.write(words.question, '余下的一半有没有人担保？');
      await worker.press(words.send);
      await worker.sees(words.answered.ask);
      await worker.press(words.refuse);
      await worker.sees(words.answered.refuse);
      await worker.leave();

      const speaker = await citizen(browser, site, representative[language], '', { ...phone, language });
      faults.push(...(await look(speaker, `/me/disputes/${groupId}/group`, [390])));
      const { rows: members } = await mediator.api<{ rows: GroupRow[] }>('GET', `/groups/${groupId}/members?limit=100`);
      const name = members.find(row => row.id === id)!.name;
      const line = speaker.page.getByRole('listitem').filter({ hasText: name });
      expect(await line.innerText()).toBe(`${name} ${words.states.refuse}`);
      // Nobody’s sum, number or account stands on the page of a representative.
      const seen = await speaker.page.locator('main').innerText();
      for (const row of members) expect(seen).not.toContain(row.claimed!);
      await speaker.leave();
    }
    expect(faults).toEqual([]);
    expect((await totals()).refuse).toBe(before.refuse! + languages.length);
    await mediator.leave();
  }, 60_000);
});
