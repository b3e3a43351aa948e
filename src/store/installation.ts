import { randomBytes } from 'node:crypto';
import type { Database } from './database.ts';
import type { TenantSettings } from './directory.ts';
import { asOwner } from './transaction.ts';

/** The secret of this installation, made once. It never leaves the server; losing it separates citizens from their accounts. */
export async function installationSecret(database: Database): Promise<string> {
  return asOwner(database, async tx => {
    await tx.query('insert into installation (secret) values ($1) on conflict do nothing', [
      randomBytes(32).toString('base64url'),
    ]);
    const { rows } = await tx.query<{ secret: string }>('select secret from installation');
    return rows[0]!.secret;
  });
}

/** An empty county to begin with, where no demonstration is wanted. What is there is left as it is. */
export async function ensureTenant(database: Database, tenant: number, settings: TenantSettings): Promise<void> {
  await asOwner(database, async tx => {
    await tx.query('insert into tenant (tenant_id, settings) values ($1, $2::jsonb) on conflict do nothing', [
      tenant,
      JSON.stringify(settings),
    ]);
    await tx.query('insert into directory_version (tenant_id) values ($1) on conflict do nothing', [tenant]);
  });
}

/** Whether anybody can sign in yet. */
export async function hasStaff(database: Database): Promise<boolean> {
  return asOwner(database, async tx => (await tx.query('select 1 from credential limit 1')).rows.length > 0, {
    readOnly: true,
  });
}
