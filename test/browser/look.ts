/** What is wrong with a page as it stands. */
import type { Page } from 'playwright-core';
import type { Language } from './filing.ts';
import { checkAccessibility, pageErrors } from './harness.ts';
import type { Person } from './people.ts';

export const languages = ['zh', 'en'] as const satisfies readonly Language[];

/** What is wrong with the page as it stands: heading, title, words, errors. */
async function faultsOf(page: Page): Promise<string[]> {
  const { headings, title, text, wide } = await page.evaluate(() => ({
    headings: [...document.querySelectorAll('h1')].map(heading => (heading as HTMLElement).innerText.trim()),
    title: document.title,
    text: document.body.innerText,
    wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  }));
  const raw = text.match(/undefined|\[object|NaN|\b[a-z]+[a-zA-Z]*\.[a-z]+[a-zA-Z]*\.[a-z]+/)?.[0];
  return [
    ...(headings.length === 1 ? [] : [`${headings.length} headings of the first rank`]),
    ...(title.startsWith(headings[0] ?? '-') ? [] : [`titled “${title}” and headed “${headings[0]}”`]),
    ...(raw ? [`shows “${raw}”`] : []),
    ...(wide > 1 ? [`${wide} pixels too wide`] : []),
    ...pageErrors(page).filter(error => !/status of 4\d\d/.test(error)),
  ];
}

/** Small targets: everything that is pressed and does not stand in running text. */
export const smallTargets = (page: Page, least: number) =>
  page.evaluate(
    least =>
      [
        ...document.querySelectorAll<HTMLElement>(
          'main button, main .k-button, main summary, main input, main select, header a, header button',
        ),
      ]
        .filter(element => element.offsetParent !== null && !element.closest('.k-choice, .k-visually-hidden'))
        .filter(element => element.getBoundingClientRect().height < least - 0.5)
        .map(
          element =>
            `${element.className || element.tagName} “${element.innerText.slice(0, 20)}” is ${element.getBoundingClientRect().height} high`,
        ),
    least,
  );

/** Where a page is asked for violations of accessibility: its Chinese on a desk, its English on a phone. */
export const askedAt: Readonly<Record<Language, number>> = { zh: 1280, en: 390 };

/**
 * Loads a page once and looks at it at each width; the shell stays, so that two widths cost one load. Violations of accessibility are
 * asked for at one of them.
 */
export async function look(
  who: Person,
  address: string,
  widths: readonly number[],
  language?: Language,
): Promise<string[]> {
  const { page } = who;
  await who.go(address);
  const faults: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: width < 600 ? 844 : 800 });
    await who.settles();
    const found = await faultsOf(page);
    if (language ? width === askedAt[language] : width !== 320) found.push(...(await checkAccessibility(page)));
    faults.push(...found.map(fault => `${address} at ${width}: ${fault}`));
  }
  return faults;
}
