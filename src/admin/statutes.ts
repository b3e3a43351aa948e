import { existsSync } from 'node:fs';
import path from 'node:path';
import { text } from '../core/text.ts';
import type { Database } from '../store/database.ts';
import { importStatutes } from '../store/statute-texts.ts';
import { type Call, type Command, complain, say } from './command.ts';

export const importStatutesCommand = {
  usage: 'import-statutes <file> [--source <words>]',
  help: text(
    '导入法规原文（JSONL，每行一条：statute、version_date、article、chapter、text），显示在法条要点旁边；同一版本再次导入时替换。有一行不对就什么都不导入',
    'Import texts of statutes (JSONL, an article a line: statute, version_date, article, chapter, text), shown beside the gists. A version that is imported again is replaced. One wrong line, and nothing is imported',
  ),
  takes: 1,
  options: { source: 'string' },
  run: importTexts,
} as const satisfies Command;

async function importTexts(database: Database, { io, config, arguments: [file], options }: Call): Promise<boolean> {
  if (!existsSync(file!)) {
    complain(io, text(`没有找到 ${file}`, `${file} was not found`));
    return false;
  }
  const source = typeof options.source === 'string' ? options.source : path.basename(file!);
  const imported = await importStatutes(database, config.tenant, file!, { source, by: 'npm run admin' });
  if (!imported.ok) {
    for (const { line, message } of imported.problems)
      complain(io, line === 0 ? message : text(`第${line}行：${message.zh}`, `Line ${line}: ${message.en}`));
    complain(io, text('什么都没有导入。改好后再运行一次', 'Nothing was imported. Mend the file and run it again'));
    return false;
  }
  const { articles, versions, cited } = imported;
  say(
    io,
    text(
      `已导入${articles}条，${versions}个版本；其中平台引用的法规${cited}部`,
      `${articles} articles of ${versions} versions are imported; ${cited} of the statutes are cited by the platform`,
    ),
  );
  return true;
}
