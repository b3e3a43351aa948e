import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './harness.ts';
import { type Person, person, staff } from './people.ts';
import { openSite, type Site } from './site.ts';

/** What does not fit: a page that scrolls sideways, words that are cut off, controls that lie on each other. */
const misfits = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth + 1) found.push(`${root.scrollWidth - root.clientWidth} pixels too wide`);
    const name = (element: Element) => `${element.tagName} “${(element.textContent ?? '').trim().slice(0, 24)}”`;
    const seen = (element: Element) => {
      const { width, height } = element.getBoundingClientRect();
      return width > 1 && height > 1 && getComputedStyle(element).visibility !== 'hidden';
    };
    for (const element of document.querySelectorAll<HTMLElement>(
      'h1, h2, h3, p, label, button, a, legend, dt, dd, summary',
    )) {
      if (!seen(element)) continue;
      const style = getComputedStyle(element);
      const cuts = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
      if (
        (cuts(style.overflowX) && element.scrollWidth > element.clientWidth + 2) ||
        (cuts(style.overflowY) && element.scrollHeight > element.clientHeight + 2)
      )
        found.push(`${name(element)} is cut off`);
    }
    const controls = [
      ...document.querySelectorAll<HTMLElement>(
        'main button, main a, main input, main select, header a, header button',
      ),
    ]
      .filter(seen)
      .filter(element => !element.closest('[hidden], .wb-hidden, .k-visually-hidden'));
    const area = (a: DOMRect, b: DOMRect) =>
      Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
      Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));
    for (const [i, one] of controls.entries())
      for (const other of controls.slice(i + 1)) {
        if (one.contains(other) || other.contains(one)) continue;
        if ([...one.getClientRects()].some(a => [...other.getClientRects()].some(b => area(a, b) > 16)))
          found.push(`${name(one)} lies on ${name(other)}`);
      }
    return found;
  });

/** Letters of twice the size in a window of the same width: what a browser makes of 200 %. */
const twice = async (who: Person) => who.page.setViewportSize({ width: 640, height: 400 });

describe('pages for eyes that need more', () => {
  let browser: Browser;
  let site: Site;
  beforeAll(async () => {
    [browser, site] = await Promise.all([launchBrowser(), openSite()]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  it('stand whole at 200 % in a window of 1280 pixels, and jump with the keyboard alone', async () => {
    const faults: string[] = [];
    const visit = async (who: Person, address: string) => {
      await who.go(address);
      await twice(who);
      await who.settles();
      faults.push(...(await misfits(who.page)).map(fault => `${address}: ${fault}`));
    };
    const visitor = await person(browser, site);
    for (const address of ['/', '/start', '/signin', '/w/signin']) await visit(visitor, address);
    await visitor.leave();
    const mediator = await staff(browser, site, 'mediator.longshan');
    await mediator.go('/w/q/mine');
    const number = await mediator.page.locator('.wb-row-link').first().getAttribute('href');
    await visit(mediator, number!);
    expect(faults).toEqual([]);

    await mediator.page.setViewportSize({ width: 1280, height: 800 });
    await mediator.page.keyboard.press('Control+k');
    const box = mediator.page.getByRole('combobox', { name: /跳到/ });
    await box.fill('通知');
    await mediator.page.getByRole('option', { name: /通知/ }).first().waitFor();
    expect(await box.getAttribute('aria-activedescendant')).not.toBeNull();
    await box.press('Enter');
    await mediator.page.waitForURL(/\/w\/notices/);

    // On paper without colours, what a coloured mark says stands there in words too.
    await mediator.go(number!);
    await mediator.page.emulateMedia({ media: 'print' });
    const marks = await mediator.page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('main [class*="clock"], main [class*="state"], main .ant-tag')]
        .filter(element => element.getClientRects().length > 0 && !element.closest('[aria-hidden="true"]'))
        .map(element => element.innerText.trim()),
    );
    expect(marks.length).toBeGreaterThan(0);
    expect(marks.filter(words => words === '')).toEqual([]);
    await mediator.leave();
  });
});
