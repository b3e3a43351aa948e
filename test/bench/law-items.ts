/**
 * How the calculators answer published questions that ask for a sum or a length of time. Where the questions lie beside
 * the project, it also counts that each is mapped or named as outside; the comparison itself needs only the map.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { defaultCalendar } from '../../src/core/law/calendar.ts';
import type { Calculator } from '../../src/core/pay/calculator.ts';
import { calculators } from '../../src/core/pay/index.ts';
import type { Figure } from './figures.ts';
import { type MappedItem, mapped, outside } from './law-items-map.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = path.join(process.env.HEJIE_SHARED ?? path.join(root, '..', 'shared'), 'data');
const files = ['labor_calculation/items.jsonl', 'labor_exam/mcq.jsonl'];

/** The ids of the questions that lie beside the project; undefined where there are none. */
function published(): readonly string[] | undefined {
  const there = files.map(file => path.join(folder, file));
  if (!there.every(file => existsSync(file))) return undefined;
  return there.flatMap(file =>
    readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map(line => (JSON.parse(line) as { id: string }).id),
  );
}

const context = { today: '2026-11-25', calendar: defaultCalendar, place: '330282' };

/** What the calculator says for the names that are expected; undefined if there is no such calculator. */
function answered({ calculator, input, expect, scale }: MappedItem): Record<string, unknown> | undefined {
  const found: Calculator | undefined = Object.hasOwn(calculators, calculator)
    ? calculators[calculator as keyof typeof calculators]
    : undefined;
  if (!found) return undefined;
  const ran = found.run(input, context);
  if (!ran.ok) throw new Error(`${calculator}: ${JSON.stringify(ran.problems)}`);
  const { amount, result } = ran.computation;
  const sum = amount !== null && scale ? ((Number(amount) * scale[0]) / scale[1]).toFixed(2) : amount;
  const all: Record<string, unknown> = { ...result, amount: sum };
  return Object.fromEntries(Object.keys(expect).map(name => [name, all[name]]));
}

const same = (a: object, b: object): boolean => JSON.stringify(a) === JSON.stringify(b);

export function run(): readonly Figure[] {
  const rows = mapped.map(one => ({ one, said: answered(one) }));
  const asked = rows.filter(row => row.said);
  const agreeing = asked.filter(({ one, said }) => said && same(said, one.expect));
  const explained = asked.filter(row => !agreeing.includes(row) && row.one.differs);
  const unexplained = asked.filter(row => !agreeing.includes(row) && !row.one.differs);
  const stale = agreeing.filter(({ one }) => one.differs);
  for (const { one, said } of [...explained, ...unexplained])
    console.log(
      `${one.item}  ${one.calculator}: key ${JSON.stringify(one.expect)}, here ${JSON.stringify(said)}: ${one.differs ?? 'not explained'}`,
    );
  for (const { one } of rows.filter(row => !row.said)) console.log(`${one.item}  no calculator ${one.calculator} yet`);

  const named = new Set<string>([...mapped.map(({ item }) => item), ...Object.values(outside).flat()]);
  const ids = published();
  const unmapped = ids?.filter(id => !named.has(id)) ?? [];
  if (unmapped.length > 0) console.log(`neither mapped nor outside: ${unmapped.join(', ')}`);
  if (!ids) console.log(`No questions at ${folder}: only the map was compared.`);

  return [
    { name: 'published questions', value: ids?.length ?? 0, unit: 'questions' },
    { name: 'neither mapped nor named as outside', value: unmapped.length, unit: 'questions', atMost: 0 },
    { name: 'mapped', value: new Set(mapped.map(({ item }) => item)).size, unit: 'questions' },
    ...Object.entries(outside).map(([reason, items]) => ({
      name: `outside: ${reason}`,
      value: items.length,
      unit: 'questions',
    })),
    { name: 'numbers compared', value: asked.length, unit: 'numbers' },
    { name: 'agree with the key', value: agreeing.length, unit: 'numbers' },
    { name: 'differ, explained', value: explained.length, unit: 'numbers' },
    { name: 'differ, not explained', value: unexplained.length, unit: 'numbers', atMost: 0 },
    { name: 'explained as different but the same', value: stale.length, unit: 'numbers', atMost: 0 },
  ];
}
