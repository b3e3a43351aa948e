import { writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultCalendar, nextWorkingDay } from '../../src/core/law/calendar.ts';
import { addDays } from '../../src/core/law/day.ts';
import { launchBrowser } from './harness.ts';
import { languages, look } from './look.ts';
import { staff } from './people.ts';
import { openSite, type Site, today } from './site.ts';

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

describe('the law of the county', () => {
  it('is proposed by one administrator and confirmed by another, who both see whom it touches', async () => {
    const system = await staff(browser, site, 'system');
    await system.go('/w/parameters');
    await system.reads('参数');
    await system.press('提出新的数值');
    await system.select('参数', '月最低工资');
    await system.write(/^数值/, '2700');
    await system.write(/^适用地区/, '330282');
    await system.write(/^从哪天起/, today());
    await system.write(/^出处/, '示例通知〔2026〕1号');
    await system.press('看影响');
    await system.sees(/那一天现在用的是2260\.00/);
    if (shots) await system.page.screenshot({ path: path.join(shots, 'proposal.png'), fullPage: true });
    await system.press('提交，等另一人确认');
    await system.sees('已提交，等另一人确认');
    expect(await system.page.getByRole('button', { name: /^确认/ }).count()).toBe(0);
    await system.leave();

    const security = await staff(browser, site, 'security');
    await security.go('/w/parameters');
    await security.press(/^看影响哪些案件/);
    await security.sees(/在办案件/);
    if (shots) await security.page.screenshot({ path: path.join(shots, 'confirm.png'), fullPage: true });
    await security.press(/^确认：/);
    await security.sees('没有等确认的数值');
    await security.leave();
  }, 120_000);

  it('has a form for each kind of value: a choice by its name, parts side by side, each wrong part below its box', async () => {
    const system = await staff(browser, site, 'system');
    await system.go('/w/parameters');
    await system.sees(/分别裁决/);
    await system.press('提出新的数值');
    await system.select('参数', '混合裁决怎么做');
    await system.select('数值', '一份，按非终局');
    await system.select('参数', '男职工退休年龄');
    await system.write('原年龄', '60');
    await system.write('最高年龄', '63');
    await system.write('从哪月出生起', '1965');
    await system.write(/^每几个月/, '4');
    await system.write(/^从哪天起/, today());
    await system.write(/^出处/, '示例通知〔2026〕4号');
    await system.press('看影响');
    await system.sees(/从哪月出生起：写年和月/);
    if (shots) await system.page.screenshot({ path: path.join(shots, 'proposal-parts.png'), fullPage: true });
    await system.write(/^从哪月出生起/, '1965-01');
    await system.press('看影响');
    await system.sees(/那一天现在用的是原年龄 60，最高年龄 63/);
    await system.leave();
  }, 60_000);

  it('changes a day at short notice after showing what moves, and says what was wrong with a notice by row', async () => {
    const system = await staff(browser, site, 'system');
    await system.go('/w/holidays');
    await system.write(/^通知内容/, 'date,name,kind,doc\n2027-02-30,春节,statutory,示例');
    await system.press('看哪些期限会变');
    await system.sees(/第1行/);
    if (shots) await system.page.screenshot({ path: path.join(shots, 'notice-wrong.png'), fullPage: true });
    await system.select(/^改什么/, '临时改一天');
    await system.write(/^哪一天/, nextWorkingDay(defaultCalendar, addDays(today(), 1)));
    await system.write(/^通知文号/, '示例〔2026〕2号');
    await system.write(/^原因/, '台风停工');
    await system.press('看哪些期限会变');
    await system.sees(/期限会改日子/);
    if (shots) await system.page.screenshot({ path: path.join(shots, 'moves.png'), fullPage: true });
    await system.press('保存并重算');
    await system.sees(/已保存/);
    await system.sees('台风停工');
    await system.leave();
  }, 120_000);

  it('shows the text of an article beside its gist once it is imported', async () => {
    const file = path.join(os.tmpdir(), `hejie-texts-${process.pid}.jsonl`);
    const line = {
      statute: '劳动争议调解仲裁法',
      version_date: '2007-12-29',
      article: '第十四条',
      text: '本条为测试虚构。',
    };
    const lines = Array.from({ length: 54 }, (_, i) => JSON.stringify({ ...line, article: String(i + 1) }));
    writeFileSync(file, `${lines.join('\n')}\n`);
    const system = await staff(browser, site, 'system');
    await system.go('/w/statutes');
    await system.page.locator('input[type=file]').setInputFiles(file);
    await system.press('导入');
    await system.sees(/已导入54条/);
    if (shots) await system.page.screenshot({ path: path.join(shots, 'statutes.png'), fullPage: true });
    await system.leave();

    const mediator = await staff(browser, site, 'mediator.longshan');
    const { rows } = await mediator.api<{ rows: { number: string }[] }>(
      'GET',
      '/disputes?procedure=mediation&stage=accepted',
    );
    await mediator.go(`/w/disputes/${encodeURIComponent(rows[0]!.number)}/clocks`);
    await mediator.page.locator('main table button').first().click();
    await mediator.page.locator('.article-line summary').filter({ hasText: '劳动争议调解仲裁法' }).first().click();
    await mediator.sees('本条为测试虚构。');
    await mediator.sees(/2007-12-29版本/);
    if (shots) await mediator.page.screenshot({ path: path.join(shots, 'article.png') });
    await mediator.leave();
  }, 120_000);

  it.each(languages)(
    'stands on pages with one heading, whole words and no accessibility violation (%s)',
    async language => {
      const faults: string[] = [];
      for (const login of ['system', 'security', 'audit']) {
        const who = await staff(browser, site, login, { language });
        for (const address of ['/w/parameters', '/w/holidays', '/w/statutes']) {
          faults.push(...(await look(who, address, [1280, 390])));
          if (shots && login === 'system') {
            const name = `${address.slice(3)}-${language}`;
            await who.page.screenshot({ path: path.join(shots, `${name}-390.png`), fullPage: true });
            await who.page.setViewportSize({ width: 1280, height: 800 });
            await who.page.screenshot({ path: path.join(shots, `${name}-1280.png`), fullPage: true });
          }
        }
        await who.page.context().close();
      }
      expect(faults).toEqual([]);
    },
    180_000,
  );
});
