import { text } from '../core/text.ts';
import type { Database } from '../store/database.ts';
import { redactValue } from '../store/redact.ts';
import { type Call, type Command, complain, say } from './command.ts';

export const redactCommand = {
  usage: 'redact <dossier> <sequence> <digest> --reason <words> [--same] [--projection]',
  help: text(
    '依法删除一项个人信息，记录链仍可核验。--same：同一内容在本案其他记录里的也删；--projection：案卷里显示的也删。原因会留痕',
    'Destroy a personal value by law; the chain still verifies. --same: wherever the dossier’s ledger holds the same value; --projection: also in the stored file. The reason is logged',
  ),
  takes: 3,
  options: { reason: 'string', same: 'boolean', projection: 'boolean' },
  run: redact,
} as const satisfies Command;

async function redact(database: Database, { io, config, arguments: given, options }: Call): Promise<boolean> {
  const [dossierId, sequence, digest] = given as [string, string, string];
  const reason = typeof options.reason === 'string' ? options.reason.trim() : '';
  if (reason === '') {
    complain(io, text('写明依据和原因：--reason', 'Give the ground and reason: --reason'));
    return false;
  }
  const fits = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(dossierId) && /^\d{1,9}$/.test(sequence);
  const redacted = fits
    ? await redactValue(database, {
        tenant: config.tenant,
        dossierId,
        sequence: Number(sequence),
        digest,
        reason,
        same: options.same === true,
        projection: options.projection === true,
      })
    : ({ kind: 'absent' } as const);
  if (redacted.kind === 'absent') {
    complain(io, text('没有这项内容，或者已经删除', 'There is no such value, or it is gone already'));
    return false;
  }
  say(io, text(`已删除${redacted.values}项`, `${redacted.values} values destroyed`));
  for (const other of redacted.elsewhere)
    say(
      io,
      text(
        `同一内容还在第${other.sequence}条：${other.digest}`,
        `The same value is in entry ${other.sequence}: ${other.digest}`,
      ),
    );
  if (redacted.shown)
    say(
      io,
      text(
        '案卷里仍能看到这项内容（加 --same --projection 一并删除）',
        'The stored file still shows it (--same --projection destroys it there too)',
      ),
    );
  if (redacted.papers > 0)
    say(
      io,
      text(
        `有${redacted.papers}份已制作的文书写有这项内容，文书不改动`,
        `${redacted.papers} papers that were issued hold it; papers are not rewritten`,
      ),
    );
  return true;
}
