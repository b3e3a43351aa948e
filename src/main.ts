import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chinaDay } from './core/law/day.ts';
import { buildDemo } from './demo/build.ts';
import { demoAccounts, demoElsewhere, demoPassword } from './demo/city.ts';
import { makeApp } from './http/app.ts';
import { type Config, readConfig } from './http/config.ts';
import { buildServer } from './http/server.ts';
import { consoleChannel } from './jobs/channels.ts';
import { schedule } from './jobs/schedule.ts';
import { type Database, openDatabase } from './store/database.ts';
import { localFiles } from './store/files.ts';
import { ensureTenant, hasStaff, installationSecret } from './store/installation.ts';
import { migrate } from './store/migrate.ts';
import { StoreProblem } from './store/problem.ts';

/** Starts the house: settings, database, address, migrations, demonstration city, jobs; and closes it in reverse. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const elsewhere = config.demo ? demoElsewhere(config.tenant) : undefined;
  if (elsewhere) throw new StoreProblem(elsewhere);
  const database = await openDatabase(
    config.databaseUrl
      ? { url: config.databaseUrl, poolSize: config.poolSize, watched: false }
      : { directory: path.join(config.data, 'database') },
  );
  for (const warning of database.warnings) say(warning.zh, warning.en);
  await migrate(database);
  const app = makeApp({
    config,
    database,
    files: localFiles(path.join(config.data, 'files')),
    secret: await installationSecret(database),
  });
  if (!config.demo) await ensureTenant(database, config.tenant, emptyTenant);
  const server = await buildServer(app, {
    ...(await pagesOf(config)),
    ...(config.demo && { demoAccounts }),
  });
  const address = await server.listen({ port: config.port, host: config.host });

  if (config.demo) await buildDemo(database, chinaDay(Date.now()), line => process.stdout.write(`${line}\n`));
  app.refreshWorld();
  const world = await app.world();
  const jobs = config.jobs
    ? schedule(database, async () => app.world(), {
        channel: consoleChannel(() => {}),
        secret: app.secret,
        removeFiles: async names => {
          for (const name of names) await app.files.remove(name);
        },
        onError: (job, error) =>
          process.stderr.write(`${job}: ${error instanceof Error ? error.message : String(error)}\n`),
      })
    : undefined;
  app.ready = true;
  const close = async () => {
    app.ready = false;
    await jobs?.stop();
    await server.close();
    await database.close();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      close().then(
        () => process.exit(0),
        error => {
          process.stderr.write(`${String(error)}\n`);
          process.exit(1);
        },
      );
    });
  // Last: whoever reads that the house is open may also close it.
  await greet(config, database, config.publicUrl ?? address, world.settings.name);
}

const emptyTenant = {
  name: { zh: '和解通', en: 'Hejie' },
  county: { zh: '本地', en: 'This county' },
  short: '',
  demo: false,
  contacts: [],
};

const say = (zh: string, en: string) => process.stdout.write(`${zh}\n${en}\n`);

async function pagesOf(
  config: Config,
): Promise<{ pages?: string; vite?: NonNullable<Parameters<typeof buildServer>[1]>['vite'] }> {
  if (config.dev) {
    const { createServer } = await import('vite');
    const vite = await createServer({ server: { middlewareMode: true }, appType: 'mpa' });
    return {
      vite: (request, response, next) => {
        // Pages are addresses of the faces' own routers; modules and assets keep theirs.
        const at = request.url ?? '/';
        if (request.headers.accept?.includes('text/html'))
          request.url = at === '/w' || at.startsWith('/w/') ? '/workbench/index.html' : '/portal/index.html';
        vite.middlewares(request, response, next);
      },
    };
  }
  const here = path.dirname(fileURLToPath(import.meta.url));
  // Beside the bundle, or where the build of these sources lies: built pages have their assets beside them.
  const pages = [path.join(here, 'web'), path.join(here, '..', 'dist', 'web')].find(folder =>
    existsSync(path.join(folder, 'assets')),
  );
  return pages ? { pages } : {};
}

async function greet(
  config: Config,
  database: Database,
  address: string,
  name: { zh: string; en: string },
): Promise<void> {
  say(
    `${name.zh} 已经打开：${address}（工作台 ${address}/w）`,
    `${name.en} is open: ${address} (workbench ${address}/w)`,
  );
  if (config.demo) {
    say(
      '演示数据：人员、单位和案件都是虚构的。演示账号（密码都是 ' + demoPassword + '）：',
      `Demonstration data: people, firms and matters are invented. Accounts (password ${demoPassword} for all):`,
    );
    for (const account of demoAccounts)
      process.stdout.write(`  ${account.login.padEnd(24)} ${account.role.zh} / ${account.role.en}\n`);
  } else if (!(await hasStaff(database)))
    say('还没有管理员：运行 npm run admin -- create-admin', 'No administrator yet: run npm run admin -- create-admin');
}

main().catch((error: unknown) => {
  if (error instanceof StoreProblem) process.stderr.write(`${error.text.zh}\n${error.text.en}\n`);
  else process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
