import { dropDatabase, embeddedTemplate, serverTemplate } from './template.ts';

/** Once for all test files: the migrated database that each of them copies. Its place is handed on by the environment. */
export default async function setup(): Promise<() => Promise<void>> {
  const server = process.env.TEST_DATABASE_URL;
  // Several projects of one run share it.
  if (process.env.HEJIE_TEST_TEMPLATE) return async () => {};
  if (!server) {
    process.env.HEJIE_TEST_TEMPLATE = await embeddedTemplate();
    return async () => {};
  }
  const name = await serverTemplate(server);
  process.env.HEJIE_TEST_TEMPLATE = name;
  return () => dropDatabase(server, name);
}
