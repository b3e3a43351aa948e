import type { Dossier, Paper, Proceeding } from '../../dossier/dossier.ts';
import type { PaperContent } from '../../dossier/paper.ts';
import { claims as claimCodes } from '../../law/claims.ts';
import type { Day } from '../../law/day.ts';
import { amountInWords } from '../../pay/chinese-amount.ts';
import { text } from '../../text.ts';
import type { MemberFacts } from '../group-facts.ts';
import { chineseDay, yuan } from '../paper-parts.ts';
import type { Facts, PaperInput, PaperTemplate } from '../procedure.ts';
import { type Conclusion, employerOf, forums, type GroupData, scopes } from './data.ts';

const issuerOf = ({ directory, proceeding }: Pick<PaperInput, 'directory' | 'proceeding'>): string =>
  (proceeding.organisationId && directory.organisation(proceeding.organisationId)?.name.zh) || '劳动人事争议调解组织';
const numbered = (number: string | null) => (number === null ? {} : { number });
const dataOf = ({ data }: Proceeding) => data as GroupData;

const acceptance = (input: PaperInput): PaperContent => {
  const { dossier, proceeding, issuedOn } = input;
  const data = dataOf(proceeding);
  return {
    title: '群体争议办理通知书',
    issuer: issuerOf(input),
    ...numbered(dossier.number),
    blocks: [
      { kind: 'paragraph', text: `${employerOf(dossier)?.name ?? ''}：`, indent: false },
      {
        kind: 'paragraph',
        text: `劳动者一方人数在十人以上，共同请求为${claimCodes[data.claimCode].title.zh}，本组织自${chineseDay(issuedOn)}起按群体争议办理。`,
      },
      {
        kind: 'list',
        numbering: 'arabic',
        items: [
          '劳动者可以推选代表参加。代表放弃请求、承认对方请求或者和解，应当经被代表的每一名劳动者本人同意。',
          '方案逐人列明金额和付款日；只对本人同意该方案的劳动者生效，没有答复的不视为同意。',
          '调解不收费，双方自愿，任何一方可以随时终止；不影响依法申请仲裁。',
        ],
      },
      { kind: 'closing', issuer: issuerOf(input), date: chineseDay(issuedOn), sealed: true },
    ],
  };
};

const representatives = (input: PaperInput): PaperContent => {
  const { dossier, proceeding, issuedOn } = input;
  const live = dataOf(proceeding).representatives.filter(r => r.until === undefined);
  const [first] = live;
  return {
    title: '代表人推选书',
    issuer: issuerOf(input),
    ...numbered(dossier.number),
    blocks: [
      {
        kind: 'paragraph',
        text: `${employerOf(dossier)?.name ?? ''}群体争议的劳动者${first ? `共${first.of}人` : ''}，推选下列人员为代表，参加${first ? forums[first.forum].zh : ''}。`,
      },
      {
        kind: 'table',
        head: ['序号', '代表', '得票', '推选日期'],
        align: ['center', 'left', 'right', 'left'],
        rows: live.map((r, i) => [String(i + 1), r.name, `${r.votes}/${r.of}`, chineseDay(r.since)]),
      },
      { kind: 'heading', text: '代表权限' },
      { kind: 'list', numbering: 'arabic', items: first ? first.scope.map(s => scopes[s].zh) : [] },
      {
        kind: 'paragraph',
        text: '代表变更、放弃请求、承认对方请求、和解，应当经被代表的劳动者本人同意；本推选书不含上述权限。',
      },
      { kind: 'closing', issuer: issuerOf(input), date: chineseDay(issuedOn), sealed: true },
    ],
  };
};

const report = (input: PaperInput): PaperContent => {
  const { dossier, proceeding, issuedOn } = input;
  const data = dataOf(proceeding);
  const last = data.reports.at(-1);
  return {
    title: '关于群体性劳动争议的情况报告',
    issuer: issuerOf(input),
    ...numbered(dossier.number),
    sheet: 'letter',
    blocks: [
      { kind: 'paragraph', text: `${last?.to ?? ''}：`, indent: false },
      {
        kind: 'paragraph',
        text: `${chineseDay(dossier.openedOn)}，本组织收到${employerOf(dossier)?.name ?? ''}与劳动者的群体争议。现将情况报告如下。`,
      },
      {
        kind: 'fields',
        rows: [
          ['用人单位', employerOf(dossier)?.name ?? ''],
          ['共同请求', claimCodes[data.claimCode].title.zh],
          ['涉及劳动者', `${last?.members ?? 0}人`],
          ['请求金额', `${yuan(last?.claimed ?? 0)}元`],
          [
            '代表',
            data.representatives
              .filter(r => r.until === undefined)
              .map(r => r.name)
              .join('、') || '尚未推选',
          ],
          ['已办理和解', `${data.concluded.reduce((sum, c) => sum + c.persons, 0)}人`],
        ],
      },
      { kind: 'paragraph', text: '', free: '原因和风险' },
      { kind: 'paragraph', text: '', free: '已采取的措施和建议' },
      { kind: 'closing', issuer: issuerOf(input), date: chineseDay(issuedOn), sealed: true },
    ],
  };
};

/** What was concluded, worker by worker: read by the employer and the body, and by no other worker. */
export function agreementOf({
  dossier,
  proceeding,
  facts,
  today,
  conclusion,
  consenting,
  signedOn,
  newId,
}: {
  readonly dossier: Dossier;
  readonly proceeding: Proceeding<GroupData>;
  readonly facts: Pick<Facts, 'directory'>;
  readonly today: Day;
  readonly conclusion: Conclusion;
  readonly consenting: readonly MemberFacts[];
  readonly signedOn: Day;
  readonly newId: () => string;
}): { readonly paper: Paper; readonly content: PaperContent } {
  const issuer = issuerOf({ directory: facts.directory, proceeding });
  const employer = employerOf(dossier)?.name ?? '';
  const content: PaperContent = {
    title: '群体争议调解协议书',
    issuer,
    ...numbered(dossier.number),
    secrecy: 'mediation',
    sheet: 'record',
    blocks: [
      {
        kind: 'fields',
        rows: [
          ['用人单位', employer],
          ['共同请求', claimCodes[proceeding.data.claimCode].title.zh],
          ['方案', `第${conclusion.version}版`],
          ['同意的劳动者', `${conclusion.persons}人`],
          ['金额合计', `${yuan(conclusion.total)}元（${amountInWords(conclusion.total)}）`],
        ],
      },
      {
        kind: 'paragraph',
        text: `经调解，${employer}与下列劳动者就第${conclusion.version}版方案达成协议。每名劳动者的金额和付款日见其本人的协议。未列入的劳动者不受本协议约束。`,
      },
      {
        kind: 'table',
        head: ['名册号', '姓名', '金额（元）'],
        align: ['center', 'left', 'right'],
        rows: consenting.map(m => [String(m.row), m.name, yuan(m.offered)]),
      },
      {
        kind: 'signatures',
        lines: [{ role: '用人单位', name: employer, signedOn: chineseDay(signedOn) }],
      },
      { kind: 'closing', issuer, date: chineseDay(today), sealed: true },
    ],
  };
  return {
    paper: {
      id: newId(),
      template: agreement,
      version: 1,
      title: templates[agreement].title.zh,
      proceedingId: proceeding.id,
      issuedOn: today,
      channel: 'rows',
    },
    content,
  };
}

const agreement = 'group-agreement';

const templates = {
  'group-acceptance': {
    title: text('群体争议办理通知书', 'Notice that a group dispute is handled'),
    version: 1,
    write: acceptance,
  },
  'group-representatives': {
    title: text('代表人推选书', 'Election of representatives'),
    version: 1,
    write: representatives,
  },
  'group-report': {
    title: text('群体争议情况报告', 'Report on a group dispute'),
    version: 1,
    write: report,
  },
  'group-agreement': {
    title: text('群体争议调解协议书', 'Mediation agreement of a group'),
    version: 1,
    channel: 'rows',
    // Its content is written by the step that concludes, which alone knows who consented.
    write: input => ({ title: '群体争议调解协议书', issuer: issuerOf(input), blocks: [] }),
  },
} as const satisfies Record<string, PaperTemplate>;

export const groupPapers: Readonly<Record<string, PaperTemplate>> = templates;
