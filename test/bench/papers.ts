/** Papers: two hundred of every template with extreme content, laid out and measured, and how many a second as PDF and Word (`npm run bench papers`). */
import { renderDocx } from '../../src/papers/docx.ts';
import { renderPdf } from '../../src/papers/pdf.ts';
import { extremeDossier, registered, stirred, written } from '../papers/extreme.ts';
import { layOut } from '../papers/layout.ts';
import type { Figure } from './figures.ts';

const each = Number(process.env.PAPERS_EACH ?? 200);
const aSecond = 40;
const stamp = '核验 https://hejie.example/verify　校验码 0123 4567 89AB CDEF';

/** Papers of usual length: what an office makes in a day. */
const usual = registered.flatMap(one => [written(one, 'empty'), stirred(written(one, 'empty'), 7)]);

/** Papers in a second of this process's own computing time, in the best of three rounds: whatever else runs on the machine takes none of it. */
async function perSecond(render: (index: number) => Promise<unknown>): Promise<number> {
  for (let index = 0; index < usual.length; index += 1) await render(index);
  let best = 0;
  for (let round = 0; round < 3; round += 1) {
    const since = process.cpuUsage();
    const spent = () => {
      const { user, system } = process.cpuUsage(since);
      return (user + system) / 1_000_000;
    };
    let made = 0;
    while (spent() < 3) {
      await render(made);
      made += 1;
    }
    best = Math.max(best, made / spent());
  }
  return best;
}

export const run = async (): Promise<Figure[]> => {
  const faults: string[] = [];
  const boxed = new Set<string>();
  let papers = 0;
  let sheets = 0;
  const since = performance.now();
  for (const [index, one] of registered.entries()) {
    const contents = [written(one, 'full'), written(one, 'empty')];
    for (let seed = 0; seed < each; seed += 1) {
      const laid = await layOut(stirred(contents[seed % 2]!, seed), { stamp });
      papers += 1;
      sheets += laid.pages;
      for (const character of laid.missing) boxed.add(character);
      if (laid.faults.length > 0) faults.push(`${one.name} ${seed}: ${laid.faults.slice(0, 3).join('; ')}`);
    }
    console.log(
      `${index + 1}/${registered.length} ${one.name}: ${papers} papers, ${sheets} sheets, ${faults.length} faults`,
    );
  }
  const seconds = (performance.now() - since) / 1000;
  for (const fault of faults.slice(0, 40)) console.log(fault);
  let words = 0;
  for (const one of registered)
    for (let seed = 0; seed < each; seed += 20) {
      const file = await renderDocx(stirred(written(one, seed % 40 ? 'full' : 'empty'), seed), { stamp });
      if (file.length > 1000) words += 1;
    }
  const paper = (index: number) => usual[index % usual.length]!;
  return [
    { name: 'templates', value: registered.length, unit: 'templates' },
    { name: 'claims in the extreme file', value: extremeDossier('full').claims.length, unit: 'claims' },
    { name: 'extreme papers laid out and measured', value: papers, unit: 'papers', target: registered.length * each },
    { name: 'their sheets', value: sheets, unit: 'sheets' },
    { name: 'sheets a second, extreme', value: sheets / seconds, unit: 'sheets/s' },
    { name: 'extreme papers with a fault of layout', value: faults.length, unit: 'papers', atMost: 0 },
    { name: 'characters that no font has, boxed', value: boxed.size, unit: 'characters' },
    { name: 'extreme papers as Word', value: words, unit: 'papers' },
    {
      name: 'PDF',
      value: await perSecond(index => renderPdf(paper(index), { stamp })),
      unit: 'papers/s',
      target: aSecond,
    },
    {
      name: 'Word',
      value: await perSecond(index => renderDocx(paper(index), { stamp })),
      unit: 'papers/s',
      target: aSecond,
    },
  ];
};
