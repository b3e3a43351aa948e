import type { PaperBlock, PaperContent } from '../../dossier/paper.ts';
import { documentKinds, serviceMethods } from '../../law/service.ts';
import { text } from '../../text.ts';
import { chineseDay } from '../paper-parts.ts';
import type { PaperInput, PaperTemplate } from '../procedure.ts';
import type { ServiceData } from './data.ts';
import { failures, receivedAs } from './fields.ts';

const dataOf = ({ proceeding }: PaperInput) => proceeding.data as ServiceData;

const rowsOf = (rows: readonly (readonly [string, string | undefined])[]): (readonly [string, string])[] =>
  rows.flatMap(([label, value]) => (value ? [[label, value] as const] : []));

const attempts = ({ attempts: tried = [] }: ServiceData): PaperBlock[] => {
  const failed = tried.filter(a => a.failed);
  return failed.length === 0
    ? []
    : [
        { kind: 'heading', text: '此前没有送到的' },
        {
          kind: 'table',
          head: ['日期', '方式', '原因'],
          rows: failed.map(a => [
            chineseDay(a.on),
            serviceMethods[a.method].zh,
            [failures[a.failed!.ground as keyof typeof failures]?.zh, a.failed!.words].filter(Boolean).join('：'),
          ]),
        },
      ];
};

/** W42: CR 20; CPL 87. */
const receipt = (input: PaperInput): PaperContent => {
  const data = dataOf(input);
  const { served, published } = data;
  const party = input.dossier.parties.find(p => p.id === data.partyId);
  const paper = input.dossier.papers.find(p => p.id === data.paperId);
  const issuer = input.proceeding.organisationId
    ? input.directory.organisation(input.proceeding.organisationId)?.name.zh
    : undefined;
  const origin = input.dossier.proceedings.find(p => p.id === paper?.proceedingId);
  const number = paper?.number ?? origin?.number ?? input.dossier.number ?? undefined;
  const tracking = data.attempts?.at(-1)?.tracking;
  return {
    title: '送达回证',
    ...(issuer && { issuer }),
    sheet: 'record',
    blocks: [
      {
        kind: 'fields',
        rows: rowsOf([
          ['案号', number],
          ['送达文书', data.paperTitle],
          ['文书种类', data.kind && documentKinds[data.kind].zh],
          ['受送达人', party?.name],
          ['送达地址', party?.mailingAddress ?? party?.address],
          ['送达方式', served && serviceMethods[served.way].zh],
          ['邮件号', tracking],
          ['送达日期', served && chineseDay(served.on)],
          ['签收人', served && !published && served.way !== 'left' ? served.receiver : undefined],
          ['签收人身份', served?.as && receivedAs[served.as as keyof typeof receivedAs]?.zh],
          ['公告或张贴', published && `${chineseDay(published.on)}，${published.place}`],
          ['拒收的人', served?.way === 'left' ? served.receiver : undefined],
          ['留置地点', served?.way === 'left' ? served.place : undefined],
          ['拒收理由', served?.words],
          ['照片或录像', served?.fileId || published?.fileId ? '附卷' : undefined],
        ]),
      },
      ...(served?.why.length
        ? [
            { kind: 'heading', text: '送达日期的依据' } as const,
            ...served.why.map(line => ({ kind: 'paragraph', text: line.zh, indent: false }) as const),
          ]
        : []),
      ...attempts(data),
      {
        kind: 'signatures',
        lines: [
          { role: '受送达人（签名或者盖章）' },
          ...(served?.witnesses ?? []).map(w => ({ role: `见证人（${w.post}）`, name: w.fullName })),
          { role: '送达人' },
        ],
      },
    ],
  };
};

/** W06: OM 17; CR 20. */
const address = (input: PaperInput): PaperContent => {
  const party = input.dossier.parties.find(p => p.id === dataOf(input).partyId);
  const confirmed = party?.confirmedAddress;
  return {
    title: '送达地址确认书',
    sheet: 'record',
    blocks: [
      {
        kind: 'fields',
        rows: rowsOf([
          ['案号', input.dossier.number ?? undefined],
          ['当事人', party?.name],
          ['收文书的地址', party?.mailingAddress],
          ['代收人', confirmed?.receiver],
          ['电子送达', party?.electronicService ? '同意' : '不同意'],
          ['接收短信的手机', confirmed?.phone],
        ]),
      },
      { kind: 'heading', text: '已经知道' },
      {
        kind: 'list',
        numbering: 'chinese',
        items: [
          '文书送到上面的地址；地址或者手机变更的，及时书面告知承办单位。',
          '因地址不准确、变更没有告知，文书没有收到的，后果由本人（单位）承担。',
          '同意电子送达的，文书放在本平台本人的页面上，以系统显示发送成功的日期为送达日期；可以要纸质原件。',
        ],
      },
      {
        kind: 'signatures',
        lines: [
          {
            role: '当事人',
            ...(confirmed && party && { name: party.name, signedOn: chineseDay(confirmed.on), way: '网上确认' }),
          },
        ],
      },
    ],
  };
};

export const servicePapers: Readonly<Record<string, PaperTemplate>> = {
  'service-receipt': { title: text('送达回证', 'Return receipt'), version: 1, applicantOnly: true, write: receipt },
  'address-confirmation': {
    title: text('送达地址确认书', 'Confirmation of the address for service'),
    version: 1,
    applicantOnly: true,
    write: address,
  },
};
