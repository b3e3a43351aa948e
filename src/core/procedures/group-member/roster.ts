import { type ClaimCode, claimOf, isClaimCode } from '../../law/claims.ts';
import { addDays, addMonths, type Day, isDay } from '../../law/day.ts';
import { formatYuan, parseYuan } from '../../pay/money.ts';
import { type Text, text } from '../../text.ts';
import { isIdNumber } from '../fields.ts';

/** A row of a roster as the door reads it: words as typed, sums in yuan. */
export interface RosterRow {
  /** Line of the file, from 1, counting its head. */
  readonly line: number;
  readonly name: string;
  readonly idNumber?: string;
  readonly phone: string;
  readonly code?: ClaimCode;
  readonly amount: string;
  readonly from?: Day;
  readonly to?: Day;
  readonly bank?: string;
  readonly account?: string;
}

/** What keeps a row, or the whole file, from being taken in: where it is, what is wrong, and what to do. */
export interface RosterProblem {
  /** 0: the file itself. */
  readonly line: number;
  readonly column?: Text;
  readonly reason: Text;
  readonly todo: Text;
}

export interface Roster {
  readonly rows: readonly RosterRow[];
  readonly problems: readonly RosterProblem[];
  /** Lines with something in them, below the head. */
  readonly read: number;
}

/** The columns, by what people call them. The first name stands in the template. */
export const rosterColumns = {
  name: { title: text('姓名', 'Name'), also: ['名字', '工人姓名', '员工姓名'], needed: true },
  idNumber: {
    title: text('证件号码', 'ID number'),
    also: ['身份证号', '身份证号码', '身份证', '证件号'],
    needed: false,
  },
  phone: { title: text('电话', 'Phone'), also: ['手机号', '手机', '手机号码', '联系电话', '电话号码'], needed: true },
  code: { title: text('请求事项', 'Claim code'), also: ['请求', '请求代码', '事项代码'], needed: false },
  amount: { title: text('金额（元）', 'Amount (yuan)'), also: ['金额', '欠薪金额', '欠薪', '拖欠金额'], needed: true },
  period: { title: text('欠薪月份', 'Period'), also: ['期间', '月份', '拖欠月份', '欠薪期间'], needed: false },
  from: { title: text('从哪天起', 'From'), also: ['开始日期', '起始日期', '起'], needed: false },
  to: { title: text('到哪天止', 'To'), also: ['结束日期', '截止日期', '止'], needed: false },
  bank: { title: text('开户银行', 'Bank'), also: ['银行', '开户行'], needed: false },
  account: {
    title: text('银行卡号', 'Bank account'),
    also: ['银行账号', '卡号', '账号', '工资卡号', '银行账户'],
    needed: false,
  },
} as const satisfies Record<string, { title: Text; also: readonly string[]; needed: boolean }>;
type Column = keyof typeof rosterColumns;

const fold = (word: string): string =>
  word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s()（）元*:：]/g, '');

const known = new Map<string, Column>(
  Object.entries(rosterColumns).flatMap(([column, { title, also }]) =>
    [title.zh, title.en, ...also].map(word => [fold(word), column as Column] as const),
  ),
);

const at = (column: Column): Text => rosterColumns[column].title;

/** Most rows of one file. */
const mostRows = 20_000;

/**
 * Reads a table of words into rows of a roster. Every row that fits is there; every one that does not has its reason. Nothing is
 * guessed: a number that a spreadsheet has rounded is said to be lost, and not repaired.
 * @param table lines of cells; the first line with a known heading is the head
 */
export function readRoster(table: readonly (readonly string[])[], claimCode: ClaimCode): Roster {
  const head = table.findIndex(cells => cells.filter(cell => known.has(fold(cell))).length >= 2);
  if (head < 0)
    return {
      rows: [],
      read: 0,
      problems: [
        {
          line: 0,
          reason: text('没有找到表头', 'No line with headings was found'),
          todo: text(
            '第一行写上“姓名、证件号码、电话、金额（元）”，或者下载模板填写',
            'Write Name, ID number, Phone and Amount (yuan) into the first line, or fill in the template',
          ),
        },
      ],
    };
  const columns = new Map<Column, number>();
  const problems: RosterProblem[] = [];
  for (const [i, cell] of table[head]!.entries()) {
    const column = known.get(fold(cell));
    if (!column) continue;
    if (columns.has(column))
      problems.push({
        line: head + 1,
        column: at(column),
        reason: text('这一列出现了两次', 'This column is there twice'),
        todo: text('只留一列', 'Keep one of them'),
      });
    else columns.set(column, i);
  }
  for (const [column, { needed, title }] of Object.entries(rosterColumns))
    if (needed && !columns.has(column as Column))
      problems.push({
        line: head + 1,
        column: title,
        reason: text('缺少这一列', 'This column is missing'),
        todo: text('加上这一列，或者下载模板填写', 'Add the column, or fill in the template'),
      });
  if (problems.length > 0) return { rows: [], problems, read: 0 };

  const rows: RosterRow[] = [];
  const seen = new Map<string, number>();
  let read = 0;
  for (const [i, cells] of table.slice(head + 1).entries()) {
    const line = head + 2 + i;
    const cell = (column: Column): string => (cells[columns.get(column) ?? -1] ?? '').normalize('NFKC').trim();
    if (cells.every(value => value.trim() === '')) continue;
    read += 1;
    if (read > mostRows) {
      problems.push({
        line,
        reason: text(`一次最多${mostRows}行`, `At most ${mostRows} rows at once`),
        todo: text('把后面的行放到另一个文件里', 'Put the rest into another file'),
      });
      break;
    }
    const found = rowOf(line, cell, claimCode);
    if ('problems' in found) {
      problems.push(...found.problems);
      continue;
    }
    const key = found.row.idNumber ?? `${found.row.name} ${found.row.phone}`;
    const first = seen.get(key);
    if (first !== undefined) {
      problems.push({
        line,
        column: at(found.row.idNumber ? 'idNumber' : 'name'),
        reason: text(`和第${first}行是同一个人`, `The same person as in line ${first}`),
        todo: text('合成一行，金额加起来', 'Make them one line and add the amounts'),
      });
      continue;
    }
    seen.set(key, line);
    rows.push(found.row);
  }
  return { rows, problems, read };
}

function rowOf(
  line: number,
  cell: (column: Column) => string,
  claimCode: ClaimCode,
): { readonly row: RosterRow } | { readonly problems: RosterProblem[] } {
  const problems: RosterProblem[] = [];
  const wrong = (column: Column, reason: Text, todo: Text) => problems.push({ line, column: at(column), reason, todo });
  const name = cell('name');
  if (name === '') wrong('name', text('没有姓名', 'There is no name'), text('填写姓名', 'Enter the name'));
  else if (name.length > 60)
    wrong('name', text('姓名太长', 'The name is too long'), text('只写姓名', 'Enter the name alone'));

  const idNumber = cell('idNumber').replace(/\s/g, '').toUpperCase();
  if (/^\d\.?\d*E\+?\d+$/.test(idNumber))
    wrong(
      'idNumber',
      text('号码被表格软件改成了科学计数法，后几位已经丢失', 'The spreadsheet rounded the number; its end is lost'),
      text('把这一列设为“文本”，重新填写', 'Format the column as text and enter it again'),
    );
  else if (idNumber !== '' && !isIdNumber(idNumber))
    wrong(
      'idNumber',
      text(
        '证件号码不对：要18位，最后一位是校验码',
        'The ID number does not check: 18 characters, the last one checks the others',
      ),
      text('对照身份证改正；没有身份证号的留空', 'Compare it with the card; leave it empty if there is none'),
    );

  const phone = cell('phone')
    .replace(/[\s-]/g, '')
    .replace(/^(\+?86)(?=1\d{10}$)/, '');
  if (!/^1\d{10}$/.test(phone))
    wrong(
      'phone',
      phone === ''
        ? text('没有电话', 'There is no phone number')
        : text('手机号不对：要11位', 'A mobile number has 11 digits'),
      text('填写本人的手机号，方案要本人用手机答复', 'Enter the worker’s own mobile; offers are answered on it'),
    );

  const code = cell('code').toUpperCase();
  if (code !== '' && code !== claimCode && fold(code) !== fold(claimOf(claimCode).plain.zh))
    wrong(
      'code',
      isClaimCode(code)
        ? text(
            `这项请求（${claimOf(code).plain.zh}）和群体的共同请求不一样`,
            `This claim (${claimOf(code).plain.en}) is not the common one of the group`,
          )
        : text('没有这个请求代码', 'There is no such claim code'),
      text(
        `留空，或者写${claimCode}；别的请求另行提出`,
        `Leave it empty or enter ${claimCode}; other claims are filed separately`,
      ),
    );

  const fen = parseYuan(cell('amount').replace(/[,\s]|元$|¥/g, ''));
  if (fen === undefined || fen <= 0)
    wrong(
      'amount',
      cell('amount') === '' ? text('没有金额', 'There is no amount') : text('金额不对', 'The amount cannot be read'),
      text('写数字，最多两位小数，比如 12600.50', 'Enter a number with at most two decimals, for example 12600.50'),
    );

  const days = daysOf(cell);
  if ('column' in days) wrong(days.column, days.reason, days.todo);

  const account = cell('account').replace(/\s/g, '');
  if (/E\+?\d+$/i.test(account))
    wrong(
      'account',
      text('卡号被表格软件改成了科学计数法，后几位已经丢失', 'The spreadsheet rounded the number; its end is lost'),
      text('把这一列设为“文本”，重新填写', 'Format the column as text and enter it again'),
    );
  else if (account !== '' && !/^\d{8,30}$/.test(account))
    wrong(
      'account',
      text('银行卡号要8到30位数字', 'A bank account has 8 to 30 digits'),
      text('对照银行卡改正，或者先留空', 'Compare it with the card, or leave it empty for now'),
    );
  if (cell('bank').length > 60)
    wrong(
      'bank',
      text('银行名称太长', 'The name of the bank is too long'),
      text('只写银行名称', 'Enter the name alone'),
    );

  if (problems.length > 0 || 'column' in days) return { problems };
  return {
    row: {
      line,
      name,
      phone,
      amount: formatYuan(fen!),
      ...(idNumber && { idNumber }),
      ...(code && { code: claimCode }),
      ...days,
      ...(cell('bank') && { bank: cell('bank') }),
      ...(account && { account }),
    },
  };
}

/** The days for which pay is owed: from a column of months, or from two of days. */
function daysOf(
  cell: (column: Column) => string,
):
  | { readonly from?: Day; readonly to?: Day }
  | { readonly column: Column; readonly reason: Text; readonly todo: Text } {
  const period = cell('period');
  const [from, to] = [cell('from'), cell('to')];
  if (period !== '' && from === '' && to === '') {
    const months = monthsOf(period);
    return (
      months ?? {
        column: 'period',
        reason: text('欠薪月份看不懂', 'The period cannot be read'),
        todo: text(
          '写成 2026-01至2026-03，或者 2026-01',
          'Write 2026-01 to 2026-03 as 2026-01至2026-03, or one month as 2026-01',
        ),
      }
    );
  }
  const days: { from?: Day; to?: Day } = {};
  for (const [column, word] of [
    ['from', from],
    ['to', to],
  ] as const) {
    if (word === '') continue;
    const day = dayOf(word);
    if (!day)
      return {
        column,
        reason: text('日期看不懂', 'The day cannot be read'),
        todo: text('写成 2026-01-31', 'Write it as 2026-01-31'),
      };
    days[column] = day;
  }
  return days.from && days.to && days.from > days.to
    ? {
        column: 'to',
        reason: text('结束日期早于开始日期', 'It ends before it begins'),
        todo: text('改正日期', 'Correct the days'),
      }
    : days;
}

const pad = (n: string): string => n.padStart(2, '0');

function dayOf(word: string): Day | undefined {
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(word) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(word);
  if (parts) {
    const day = `${parts[1]}-${pad(parts[2]!)}-${pad(parts[3]!)}`;
    return isDay(day) ? day : undefined;
  }
  // A spreadsheet keeps a day as the number of days since 30 December 1899.
  return /^\d{5}$/.test(word) ? addDays('1899-12-30', Number(word)) : undefined;
}

function monthsOf(word: string): { from: Day; to: Day } | undefined {
  const parts = /^(\d{4})[-/.年](\d{1,2})月?(?:(?:至|到|-|~|—)(?:(\d{4})[-/.年])?(\d{1,2})月?)?$/.exec(
    word.replace(/\s/g, ''),
  );
  if (!parts) return undefined;
  const first = `${parts[1]}-${pad(parts[2]!)}-01`;
  const last = parts[4] ? `${parts[3] ?? parts[1]}-${pad(parts[4])}-01` : first;
  return isDay(first) && isDay(last) && first <= last
    ? { from: first, to: addDays(addMonths(last, 1), -1) }
    : undefined;
}

/** A word that a spreadsheet would take for a formula is made plain text by a leading apostrophe (CWE-1236). */
export const plainCell = (word: string): string => (/^[=+\-@\t\r]/.test(word) ? `'${word}` : word);
