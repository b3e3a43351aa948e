import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { text } from '../core/text.ts';
import { readBackup, writeBackup } from '../store/backup.ts';
import type { Database } from '../store/database.ts';
import { type Call, type Command, complain, filesOf, say } from './command.ts';

export const backupCommand = {
  usage: 'backup <file>',
  help: text(
    '备份全部数据和文件到一个文件（.gz 结尾则压缩）；其中有个人信息，请妥善保管。内置数据库要先停止服务',
    'Copy all rows and files into one file (packed when it ends in .gz). It holds personal data: keep it safe. Stop the server first when the database is the embedded one',
  ),
  takes: 1,
  run: backup,
} as const satisfies Command;

export const restoreCommand = {
  usage: 'restore <file>',
  help: text('把备份恢复到一个新的空数据库', 'Restore a backup into a new, empty database'),
  takes: 1,
  makes: true,
  run: restore,
} as const satisfies Command;

async function backup(database: Database, { io, config, arguments: [file] }: Call): Promise<boolean> {
  const target = path.resolve(file!);
  if (existsSync(target)) {
    complain(io, text(`${target} 已经存在，换一个文件名`, `${target} is there already; choose another name`));
    return false;
  }
  const { rows, files } = await writeBackup(database, target, filesOf(config));
  say(io, text(`已备份${rows}行、${files}个文件到 ${target}`, `${rows} rows and ${files} files are in ${target}`));
  return true;
}

async function restore(database: Database, { io, config, arguments: [file] }: Call): Promise<boolean> {
  if (!existsSync(file!)) {
    complain(io, text(`没有找到 ${file}`, `${file} was not found`));
    return false;
  }
  const { rows, files } = await readBackup(database, realpathSync(file!), filesOf(config));
  say(
    io,
    text(
      `已恢复${rows}行、${files}个文件。建议接着运行 verify-ledger`,
      `${rows} rows and ${files} files are back. Run verify-ledger next`,
    ),
  );
  return true;
}
