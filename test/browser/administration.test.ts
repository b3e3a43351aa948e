import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bench } from '../../src/web/words/zh/bench.ts';
import { benchOffice } from '../../src/web/words/zh/bench-office.ts';
import { benchPartners as partners } from '../../src/web/words/zh/bench-partners.ts';
import { checkAccessibility, launchBrowser, screenshot } from './harness.ts';
import { languages, look } from './look.ts';
import { person, staff } from './people.ts';
import { openSite, type Site } from './site.ts';

const { organisations, places, staff: people, password, log, common } = benchOffice;

describe('the administrators of a county', () => {
  let browser: Browser;
  let site: Site;
  beforeAll(async () => {
    [browser, site] = await Promise.all([launchBrowser(), openSite()]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  it.each(languages)('find their pages whole at 1280 and 390 pixels (%s)', async language => {
    const faults: string[] = [];
    for (const [login, addresses] of [
      ['system', ['/w/organisations', '/w/county', '/w/places']],
      ['security', ['/w/staff', '/w/partners']],
      ['audit', ['/w/log']],
    ] as const) {
      const who = await staff(browser, site, login, { language });
      for (const address of addresses) {
        faults.push(...(await look(who, address, [1280, 390])));
        await screenshot(who.page, `bench${address.replace('/w/', '-')}-${language}-390`);
        await who.page.setViewportSize({ width: 1280, height: 800 });
        await screenshot(who.page, `bench${address.replace('/w/', '-')}-${language}-1280`);
      }
      await who.leave();
    }
    expect(faults).toEqual([]);
  });

  it('let a system in with a token that is shown once, and take it out again', async () => {
    const security = await staff(browser, site, 'security');
    const { page } = security;
    await security.go('/w/partners');
    await security.press(partners.add);
    await page.locator('#partner-name').fill('演练系统');
    expect(await checkAccessibility(page)).toEqual([]);
    await security.press(common.save);
    await security.sees(partners.shownOnce);
    expect(await page.locator('#partner-secret').inputValue()).toMatch(/^hejie_/);
    await security.press(partners.done);
    const row = page.getByRole('row', { name: /演练系统/ });
    await row.getByText(partners.working).waitFor();
    expect(await page.content()).not.toContain('hejie_');
    await row.getByRole('button', { name: partners.setHookOf('演练系统') }).click();
    await page.locator('#hook-url').fill('http://example.com');
    await security.press(common.save);
    await security.sees(/https/);
    await page.locator('#hook-url').fill('https://partner.example.com/hejie');
    await security.press(common.save);
    await security.sees(partners.key);
    await security.press(partners.done);
    await row.getByText(partners.hookNew).waitFor();
    await row.getByRole('button', { name: partners.revokeOf('演练系统') }).click();
    await page.getByRole('dialog').getByRole('button', { name: partners.revoke, exact: true }).click();
    await screenshot(page, 'bench-partners-tokens');
    await row.getByText(/\d停用/).waitFor();
    await security.leave();
  });

  it('enter a town, a body and a mediator, who sets a password and works; the audit administrator reads of it', async () => {
    const system = await staff(browser, site, 'system');
    await system.go('/w');
    await system.reads(organisations.title);
    await system.go('/w/places');
    await system.page.locator('#import-lines').fill('代码,名称\n330282199,新镇\n12,错的');
    await system.sees(/第3行/);
    await system.page.locator('#import-lines').fill('330282199,新镇,Xinzhen');
    await system.press(places.importSave(1));
    await system.page.getByRole('rowheader', { name: '新镇' }).waitFor();
    await system.go('/w/organisations');
    await system.press(organisations.add);
    await system.page.locator('#office-name').fill('新镇劳动争议调解中心');
    await system.page.locator('#office-name-en').fill('Xinzhen mediation centre');
    await system.pick('新镇');
    expect(await checkAccessibility(system.page)).toEqual([]);
    await system.press(common.save);
    await system.sees(/填写这一项/);
    await system.page.locator('#office-short').fill('新镇');
    await system.press(common.save);
    await system.page.getByRole('rowheader', { name: /新镇劳动争议调解中心/ }).waitFor();
    await system.leave();

    const security = await staff(browser, site, 'security');
    await security.go('/w');
    await security.reads(people.title);
    await security.press(people.add);
    await security.page.locator('#staff-name').fill('骆新来');
    await security.page.locator('#staff-login').fill('luo.xinlai');
    await security.page.locator('#membership-office').selectOption({ label: '新镇劳动争议调解中心' });
    expect(await checkAccessibility(security.page)).toEqual([]);
    await security.press(common.save);
    await security.sees(password.once);
    const first = await security.page.locator('.wb-code-number').innerText();
    expect(first).toMatch(/^\w{4}-\w{4}-\w{4}$/);
    await security.press(password.done);
    await security.page.getByRole('rowheader', { name: '骆新来' }).waitFor();
    expect(await security.page.content()).not.toContain(first);
    await security.leave();

    const mediator = await person(browser, site);
    await mediator.go('/w/signin');
    await mediator.write(bench.signIn.login, 'luo.xinlai');
    await mediator.write(bench.signIn.password, first);
    await mediator.press(bench.signIn.enter);
    await mediator.sees(bench.signIn.first);
    await mediator.write(bench.signIn.newPassword, 'an-own-password');
    await mediator.write(bench.signIn.again, 'an-other-password');
    await mediator.press(bench.signIn.setAndEnter);
    await mediator.sees(bench.signIn.differ);
    expect(await checkAccessibility(mediator.page)).toEqual([]);
    await mediator.write(bench.signIn.again, 'an-own-password');
    await mediator.press(bench.signIn.setAndEnter);
    await mediator.reads(bench.nav['/day']);
    await mediator.leave();

    const audit = await staff(browser, site, 'audit');
    await audit.go('/w/log');
    await audit.sees(log.acts['organisation-added']!);
    await audit.sees(log.acts['account-added']!);
    await audit.leave();
  });
});
