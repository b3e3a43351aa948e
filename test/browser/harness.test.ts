import { statSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkAccessibility, closePage, launchBrowser, newPage, pageErrors, screenshot } from './harness.ts';

const html = (body: string) =>
  `data:text/html;charset=utf-8,${encodeURIComponent(
    `<!doctype html><html lang="zh-CN"><head><title>核对</title></head><body><main>${body}</main></body></html>`,
  )}`;

/** Draws each text in black on white and returns the drawn pixels as one string each. */
const drawn = (texts: string[]) =>
  texts.map(text => {
    const canvas = document.createElement('canvas');
    canvas.width = 64;
    canvas.height = 64;
    const pen = canvas.getContext('2d')!;
    pen.font = '48px sans-serif';
    pen.fillText(text, 4, 52);
    const { data } = pen.getImageData(0, 0, 64, 64);
    return Array.from(
      data.filter((_, index) => index % 4 === 3),
      alpha => (alpha > 127 ? '#' : '.'),
    ).join('');
  });

describe('the browser of the tests', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  it('draws Chinese characters, each with its own shape, and not the box of a missing glyph', async () => {
    const page = await newPage(browser);
    await page.goto(html('<h1>调解协议书 仲裁裁决</h1>'));
    // U+E123 is a private character that no font draws: it shows what a missing glyph looks like.
    const [mediate = '', award = '', labour = '', again = '', missing = ''] = await page.evaluate(drawn, [
      '调',
      '裁',
      '劳',
      '调',
      '\ue123',
    ]);
    expect(mediate.replaceAll('.', '').length).toBeGreaterThan(300);
    expect(again).toBe(mediate);
    expect(new Set([mediate, award, labour, missing]).size).toBe(4);
    expect(statSync(await screenshot(page, 'harness-chinese')).size).toBeGreaterThan(2_000);
    await closePage(page);
  });

  it('speaks the language of its reader and is as wide as asked', async () => {
    const phone = await newPage(browser, { width: 390, height: 844, language: 'en' });
    await phone.goto(html('<meta name="viewport" content="width=device-width"><h1>Hejie</h1>'));
    expect(await phone.evaluate(() => [navigator.language, innerWidth, navigator.maxTouchPoints > 0])).toEqual([
      'en-GB',
      390,
      true,
    ]);
    await closePage(phone);
    const desk = await newPage(browser, { language: 'zh' });
    await desk.goto(html('<h1>和解通</h1>'));
    expect(await desk.evaluate(() => [navigator.language, innerWidth, navigator.maxTouchPoints > 0])).toEqual([
      'zh-CN',
      1280,
      false,
    ]);
    await closePage(desk);
  });

  it('reports grey on grey and a field without a name, and lets a sound page pass', async () => {
    const page = await newPage(browser);
    await page.goto(html('<h1>申请</h1><label>姓名 <input></label>'));
    expect(await checkAccessibility(page)).toEqual([]);
    await page.goto(html('<h1>申请</h1><p style="color:#bbb;background:#ddd">期限</p><input>'));
    const found = await checkAccessibility(page);
    expect(found.map(it => it.split(' ')[0]).sort()).toEqual(['color-contrast', 'label']);
    expect(found.join('\n')).toContain('contrast of 1.41');
    await closePage(page);
  });

  it('notices what scripts of a page throw and print as errors', async () => {
    const page = await newPage(browser);
    await page.goto(html('<script>console.error("lost"); undefinedName()</script>'));
    expect(pageErrors(page)).toEqual(['console: lost', 'uncaught: undefinedName is not defined']);
    await closePage(page);
  });
});
