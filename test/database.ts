import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Database, openDatabase } from '../src/store/database.ts';
import { uuidv7 } from '../src/store/uuid.ts';
import { copyTemplate, dropDatabase, embeddedTemplate, onServer, serverTemplate, urlOf } from './template.ts';

/** Where a test database lies, for those who open it themselves (a server under test). */
export interface TestPlace {
  readonly url?: string;
  readonly directory?: string;
  /** Deletes it; close it first. */
  remove(): Promise<void>;
}

/** A migrated, empty database of its own, not opened: on TEST_DATABASE_URL when set, else a folder of the embedded engine. */
export async function testPlace(): Promise<TestPlace> {
  const server = process.env.TEST_DATABASE_URL;
  if (!server) {
    const template = process.env.HEJIE_TEST_TEMPLATE ?? (await embeddedTemplate());
    const folder = mkdtempSync(path.join(os.tmpdir(), 'hejie-test-'));
    const directory = path.join(folder, 'data');
    copyTemplate(template, directory);
    return { directory, remove: async () => rmSync(folder, { recursive: true, force: true }) };
  }
  const template = process.env.HEJIE_TEST_TEMPLATE ?? (await serverTemplate(server));
  process.env.HEJIE_TEST_TEMPLATE = template;
  const name = `hejie_test_${uuidv7().replaceAll('-', '')}`;
  await onServer(server, `create database ${name} template ${template}`);
  return {
    url: urlOf(server, name),
    remove: () => dropDatabase(server, name),
  };
}

/**
 * A migrated, empty database of its own, open. One for each test file:
 * `const database = await testDatabase(); afterAll(() => database.close());` – closing deletes it.
 */
export async function testDatabase(): Promise<Database> {
  const place = await testPlace();
  try {
    const database = await openDatabase({ url: place.url, directory: place.directory });
    return { ...database, close: () => database.close().then(place.remove) };
  } catch (error) {
    await place.remove();
    throw error;
  }
}
