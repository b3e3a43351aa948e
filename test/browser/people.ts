/** People in front of the pages: what they press, choose and write, with their taps counted. */
import type { Browser, Locator, Page, Request } from 'playwright-core';
import { expect } from 'vitest';
import { demoPassword } from '../../src/demo/city.ts';
import { newPage, type PageOptions, pageErrors } from './harness.ts';
import type { Site } from './site.ts';

/** A control by what it is called: the whole name, or part of it as a pattern. */
type Name = string | RegExp;

export interface Person {
  readonly page: Page;
  /** Presses, choices and fields entered so far; typed characters do not count. */
  taps(): number;
  /** Goes to an address of the site and waits for its heading. */
  go(path: string): Promise<void>;
  /** Waits until nothing is being loaded and the page is drawn. */
  settles(): Promise<void>;
  /** Waits until the heading of the page is this one. */
  reads(heading: Name): Promise<void>;
  /** Waits until these words stand on the page. */
  sees(words: Name): Promise<void>;
  /** Presses a button or follows a link. */
  press(name: Name, within?: Locator): Promise<void>;
  /** Opens what is folded under a summary. */
  unfold(summary: Name): Promise<void>;
  /** Chooses or ticks an option by how its label begins; a hint may follow. */
  pick(label: Name, within?: Locator): Promise<void>;
  /** Writes into a field. */
  write(label: Name, words: string, within?: Locator): Promise<void>;
  /** Chooses from a list. */
  select(label: Name, option: string, within?: Locator): Promise<void>;
  /** Asks the API in this person's session, as a script of the page would. */
  api<T = unknown>(method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown, version?: number): Promise<T>;
  /** Leaves; a page that threw an error on the way fails here. */
  leave(): Promise<void>;
}

const begins = (label: Name): RegExp =>
  typeof label === 'string' ? new RegExp(`^\\s*${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`) : label;
/** How long somebody waits for the page, in milliseconds. */
const patience = 15_000;

const named = (name: Name) => (typeof name === 'string' ? { name, exact: true } : { name });

export async function person(browser: Browser, site: Site, options: PageOptions = {}): Promise<Person> {
  const page = await newPage(browser, options);
  page.setDefaultTimeout(patience);
  let taps = 0;
  // What a page was loading when it was left ends without a word: each visit begins with an empty list.
  const loading = new Set<Request>();
  page.on('request', request => loading.add(request));
  page.on('requestfinished', request => loading.delete(request));
  page.on('requestfailed', request => loading.delete(request));
  const tap = async (target: Locator, act: (target: Locator) => Promise<unknown>) => {
    taps += 1;
    await act(target);
  };
  const of = (within?: Locator): Locator | Page => within ?? page;
  const field = (label: Name, within?: Locator) =>
    of(within)
      .getByLabel(label, typeof label === 'string' ? { exact: true } : {})
      .first();
  return {
    page,
    taps: () => taps,
    go: async path => {
      loading.clear();
      await page.goto(`${site.url}${path}`);
      await page.locator('h1').first().waitFor();
    },
    settles: async () => {
      const frame = () =>
        page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(0)))));
      const late = Date.now() + patience;
      // An answer may ask for the next thing: only what is still quiet after some frames has settled.
      for (let quiet = 0; quiet < 3; quiet = loading.size === 0 ? quiet + 1 : 0) {
        await frame();
        if (Date.now() > late) throw new Error(`Still loading: ${[...loading].map(it => it.url()).join(', ')}`);
      }
    },
    reads: name => page.getByRole('heading', { level: 1, ...named(name) }).waitFor(),
    sees: words => page.getByText(words).filter({ visible: true }).first().waitFor(),
    press: (name, within) =>
      tap(
        of(within)
          .getByRole('button', named(name))
          .or(of(within).getByRole('link', named(name)))
          .first(),
        target => target.click(),
      ),
    unfold: summary => tap(page.locator('summary').filter({ hasText: summary }).first(), target => target.click()),
    pick: (label, within) =>
      tap(
        of(within)
          .getByRole('radio', { name: begins(label) })
          .or(of(within).getByRole('checkbox', { name: begins(label) }))
          .first(),
        target => target.check(),
      ),
    write: (label, words, within) => tap(field(label, within), target => target.fill(words)),
    select: (label, option, within) => tap(field(label, within), target => target.selectOption(option)),
    api: async (method, path, body, version) => {
      const answer = await page.request.fetch(`${site.url}/api/v1${path}`, {
        method,
        headers: {
          ...(method !== 'GET' && { 'idempotency-key': crypto.randomUUID() }),
          ...(version !== undefined && { 'if-match': `"${version}"` }),
        },
        ...(body !== undefined && { data: body }),
      });
      if (!answer.ok())
        throw new Error(`${method} ${path} was answered with ${answer.status()}: ${await answer.text()}`);
      return (await answer.json()) as never;
    },
    leave: async () => {
      const errors = pageErrors(page).filter(error => !isRefusal(error));
      await page.context().close();
      expect(errors).toEqual([]);
    },
  };
}

/** The browser itself prints every answer of 4xx; whether it was meant is seen on the page. */
const isRefusal = (error: string): boolean => /Failed to load resource: .*\b4\d\d\b/.test(error);

/** A member of staff of the demonstration who has signed in. */
export async function staff(browser: Browser, site: Site, login: string, options: PageOptions = {}): Promise<Person> {
  const one = await person(browser, site, options);
  await one.api('POST', '/session', { login, password: demoPassword });
  return one;
}

/** The owner of a phone who has signed in by a one-time code. */
export async function citizen(
  browser: Browser,
  site: Site,
  phone: string,
  name: string,
  options: PageOptions = {},
): Promise<Person> {
  const one = await person(browser, site, options);
  const { demoCode } = await one.api<{ demoCode: string }>('POST', '/codes', { phone });
  await one.api('POST', '/session/code', { phone, code: demoCode, name });
  return one;
}
