import { launchBrowser } from './test/browser/harness.ts';
import { staff, citizen } from './test/browser/people.ts';
import { look, smallTargets } from './test/browser/look.ts';
import { checkAccessibility } from './test/browser/harness.ts';
import { writeCsv } from './src/http/sheets/csv.ts';
const site = { url: process.env.HEJIE_SITE!, close: async () => {} } as never;
const browser = await launchBrowser();
const shots = '/tmp/gui-shots';
const faults: string[] = [];
const only = process.argv[2];
async function shot(who: any, name: string, lang: string) {
  for (const width of [1280, 390]) {
    await who.page.setViewportSize({ width, height: width < 600 ? 844 : 800 });
    await who.settles();
    const wide = await who.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (wide > 1) faults.push(`${lang} ${name} ${width}: ${wide} too wide`);
    faults.push(...(await checkAccessibility(who.page)).map((f: string) => `${lang} ${name} ${width}: ${f}`));
    await who.page.screenshot({ path: `${shots}/${name}-${lang}-${width}.png`, fullPage: true });
  }
}
async function at(who: any, name: string, path: string, lang: string) {
  try {
    for (const width of [1280, 390]) {
      await who.page.setViewportSize({ width, height: width < 600 ? 844 : 800 });
      faults.push(...(await look(who, path, [width])).map(f => `${lang} ${name}: ${f}`));
      if (width === 390) faults.push(...(await smallTargets(who.page, 44)).map(f => `${lang} ${name}: ${f}`));
      await who.page.screenshot({ path: `${shots}/${name}-${lang}-${width}.png`, fullPage: true });
    }
  } catch (e) { faults.push(`${lang} ${name}: ${String(e).slice(0, 300)}`); }
}
let groups: any[] = [];
for (const lang of ['zh', 'en'] as const) {
  const m = await staff(browser, site, 'mediator.longshan', { language: lang });
  const { rows } = await m.api<any>('GET', '/disputes?procedure=group');
  groups = rows;
  const g = rows.find((r: any) => /1号/.test(r.number)) ?? rows[0];
  if (!only || only === 'shop') try {
    await m.go(`/w/plans/${g.id}`); await m.settles();
    await shot(m, 'shop', lang);
    const day = new Date(Date.now() + 40 * 864e5).toISOString().slice(0, 10);
    await m.page.locator('#plan-firstDue').fill(day); await m.page.locator('#plan-firstDue').press('Tab');
    await m.page.locator('button[type=submit]').last().click();
    await m.page.locator('.wb-plan').first().waitFor();
    await shot(m, 'shop-compared', lang);
    await m.page.locator('.wb-plan').nth(1).getByRole('button').click();
    await m.page.locator('#plan-note').waitFor();
    await m.page.locator('summary').first().click();
    await shot(m, 'shop-confirm', lang);
  } catch (e) { faults.push(String(e)); await m.page.screenshot({ path: `${shots}/shop-fail.png` }); }
  if (!only || only === 'roster') try {
    await m.go(`/w/groups/${g.id}/roster`); await m.settles();
    const csv = writeCsv([['姓名', '身份证号', '手机号', '金额', '欠薪月份', '开户行', '银行卡号'], ['工友甲', '999999199001011122', '13800135999', '9,000.00', '2026-01至2026-02', '慈溪某银行', '622200009770001'], ['', '999999199001010011', '1380013', '九千', '去年', '', '6.2E+18'], ['工友乙', '', '13800135998', '100', '', '', '']]);
    await m.page.locator('input[type=file]').setInputFiles({ name: '名册.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await m.page.getByText('名册.csv').first().waitFor();
    await shot(m, 'roster-preview', lang);
  } catch (e) { faults.push(String(e)); }
  await m.page.context().close();
  if (!only || only === 'portal') {
    const rep = await citizen(browser, site, '13800130003', '骆青禾', { language: lang });
    await at(rep, 'rep-group', `/me/disputes/${g.id}/group`, lang);
    await at(rep, 'rep-home', `/me/disputes/${g.id}`, lang);
    const mine = (await rep.api<any>('GET', '/disputes?view=mine&limit=100')).rows.filter((r: any) => r.procedure === 'group-member' || r.procedure === 'group');
    console.log(mine.map((r: any) => [r.id, r.number, r.procedure]));
    const own = mine.find((r: any) => r.procedure === 'group-member');
    if (own) { await at(rep, 'rep-own', `/me/disputes/${own.id}/group`, lang); await at(rep, 'rep-ownhome', `/me/disputes/${own.id}`, lang); }
    await rep.page.context().close();
    const emp = await citizen(browser, site, '13800130012', '柴向晚', { language: lang });
    for (const part of ['', '/group', '/offers', '/room', '/money']) await at(emp, `emp${part.replace('/', '-')}`, `/me/disputes/${g.id}${part}`, lang);
    const g2 = rows.find((r: any) => /2号/.test(r.number));
    await at(emp, 'emp2-money', `/me/disputes/${g2.id}/money`, lang);
    await at(emp, 'emp2-group', `/me/disputes/${g2.id}/group`, lang);
    await emp.page.context().close();
    const paid = await citizen(browser, site, '13800133105', '某工友', { language: lang });
    await at(paid, 'paid-me', '/me', lang);
    await new Promise(r => setTimeout(r, 2000)); await paid.page.screenshot({ path: `${shots}/paid-me-late-${lang}.png` });
    const pm = (await paid.api<any>('GET', '/disputes?view=mine')).rows[0];
    await at(paid, 'paid-money', `/me/disputes/${pm.id}/money`, lang);
    await paid.page.context().close();
  }
}
console.log(faults.join('\n'));
await browser.close();
