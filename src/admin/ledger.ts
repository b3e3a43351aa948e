import { type Text, text } from '../core/text.ts';
import type { Database } from '../store/database.ts';
import { listRoots, listTenants } from '../store/jobs.ts';
import { type Fault, verifyLedger } from '../store/verify.ts';
import { type Call, type Command, complain, say } from './command.ts';

export const verifyCommand = {
  usage: 'verify-ledger',
  help: text(
    '逐条核验办理记录：哈希、前后衔接、案卷与记录是否一致、每日总根。发现问题时以1结束',
    'Verify every entry, its links, the files against the ledger and the daily roots. Ends with 1 when something does not fit',
  ),
  takes: 0,
  run: verify,
} as const satisfies Command;

export const exportRootsCommand = {
  usage: 'export-roots',
  help: text(
    '输出每日总根，一行一个，供另行保存和比对',
    'Print the daily roots, one a line, to be kept elsewhere and compared',
  ),
  takes: 0,
  run: exportRoots,
} as const satisfies Command;

async function verify(database: Database, { io }: Call): Promise<boolean> {
  let faults = 0;
  for (const tenant of await listTenants(database)) {
    const result = await verifyLedger(database, tenant, { onFault: fault => complain(io, worded(fault)) });
    faults += result.faults;
    say(
      io,
      text(
        `${tenant}：${result.dossiers}个案卷，${result.entries}条记录，${result.roots}个每日总根，${result.redacted}项内容已依法删除，${result.faults}处不符`,
        `${tenant}: ${result.dossiers} files, ${result.entries} entries, ${result.roots} daily roots, ${result.redacted} values redacted, ${result.faults} faults`,
      ),
    );
  }
  return faults === 0;
}

function worded({ dossierId, number, sequence, day, what }: Fault): Text {
  const where = day ?? [number, dossierId].filter(Boolean).join(' ');
  return sequence === undefined
    ? text(`${where}：${what.zh}`, `${where}: ${what.en}`)
    : text(`${where} 第${sequence}条：${what.zh}`, `${where}, entry ${sequence}: ${what.en}`);
}

async function exportRoots(database: Database, { io }: Call): Promise<boolean> {
  for (const tenant of await listTenants(database))
    for (const root of await listRoots(database, tenant)) io.out(`${JSON.stringify({ tenant, ...root })}\n`);
  return true;
}
