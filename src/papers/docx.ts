import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  HorizontalPositionRelativeFrom,
  ImageRun,
  Packer,
  PageNumber,
  type Paragraph,
  type Table,
  TabStopType,
  TextRun,
  VerticalPositionRelativeFrom,
} from 'docx';
import { type PaperBlock, type PaperContent, printedBlocks } from '../core/dossier/paper.ts';
import { fontTable, stylesFor } from './docx-styles.ts';
import { afterTable, signatures, tableOf } from './docx-tables.ts';
import { bodyText, type Context, exactly, fontOf, type Look, line, runs, twips } from './docx-text.ts';
import { fieldsGrid, tableGrid } from './grid.ts';
import { codePicture, ringPicture } from './picture.ts';
import { footCodeSide, type PaperMarks, page, qrSide, sealSide, secrecyMarks, sheetOf, sizes } from './typography.ts';
import { chineseDate, inOneLine, numbered, pageOf, sealMark } from './wording.ts';

type Kind = PaperBlock['kind'];
type Block<K extends Kind> = Extract<PaperBlock, { kind: K }>;

/** Issuer, seal and day centred on one axis in the right half, the issuer never nearer to the margin than two characters. */
function closing({ measures, width, seal }: Context, block: Block<'closing'>): Paragraph[] {
  const em = measures.body;
  const texts = [inOneLine(block.issuer), ...(block.sealed ? [sealMark(seal)] : []), chineseDate(block.date)];
  const ring = block.sealed && seal === 'demonstration';
  const widest = Math.max(...texts.map(text => [...text].length * em));
  const inset = widest > 9 * em ? 2 * em : 4 * em;
  const left = Math.max(0, width - inset - Math.max(widest, 8 * em) - em);
  return [
    line({ children: [], spacing: exactly(measures.pitch), keepNext: true }),
    ...texts.map((text, index) =>
      line({
        children: [
          ...runs(text),
          ...(ring && index === 1 ? [ringAt((left + width - Math.max(0, inset - em)) / 2, measures.pitch)] : []),
        ],
        alignment: AlignmentType.CENTER,
        indent: { left: twips(left), right: twips(Math.max(0, inset - em)) },
        spacing: exactly(measures.pitch),
        keepNext: index < texts.length - 1,
      }),
    ),
  ];
}

const emu = (points: number): number => Math.round(points * 12_700);
const pixels = (points: number): number => Math.round((points * 96) / 72);

/** The ring of the demonstration behind the closing lines, its centre at `x` from the left edge of the text. */
const ringAt = (x: number, pitch: number): ImageRun =>
  new ImageRun({
    type: 'png',
    data: ringPicture(),
    transformation: { width: pixels(sealSide), height: pixels(sealSide) },
    altText: { name: 'ring', title: '演示章，没有效力', description: '演示章，没有效力' },
    floating: {
      horizontalPosition: { relative: HorizontalPositionRelativeFrom.COLUMN, offset: emu(x - sealSide / 2) },
      verticalPosition: { relative: VerticalPositionRelativeFrom.PARAGRAPH, offset: emu(pitch / 2 - sealSide / 2) },
      behindDocument: true,
      allowOverlap: true,
    },
  });

/** The code by which the paper is verified, at the foot of the first sheet. */
function footCode(verify: string): ImageRun[] {
  const picture = codePicture(verify);
  if (!picture) return [];
  const side = pixels(footCodeSide);
  return [
    new ImageRun({
      type: 'png',
      data: picture,
      transformation: { width: side, height: side },
      altText: { name: 'QR', title: '扫码核验', description: verify },
      floating: {
        horizontalPosition: { relative: HorizontalPositionRelativeFrom.PAGE, offset: emu(page.left) },
        verticalPosition: {
          relative: VerticalPositionRelativeFrom.PAGE,
          offset: emu(page.top + page.textHeight + 8),
        },
        behindDocument: true,
      },
    }),
  ];
}

function qr(block: Block<'qr'>): Paragraph[] {
  const picture = codePicture(block.value);
  const side = Math.round((qrSide * 96) / 72);
  const caption = picture ? block.caption : `${block.caption}\n${block.value}`;
  return [
    ...(picture
      ? [
          line({
            children: [
              new ImageRun({
                type: 'png',
                data: picture,
                transformation: { width: side, height: side },
                altText: { name: 'QR', title: inOneLine(block.caption), description: inOneLine(block.caption) },
              }),
            ],
            keepNext: true,
          }),
        ]
      : []),
    line({ children: runs(caption, { size: sizes.note }), spacing: exactly(sizes.notePitch) }),
  ];
}

type Written = Paragraph | Table;
type Writer<K extends Kind> = (context: Context, block: Block<K>, next: PaperBlock | undefined) => Written[];

/** A closing or a place to sign never stands on a page without the text before it. */
const staysWith = (next: PaperBlock | undefined): boolean => next?.kind === 'closing' || next?.kind === 'signatures';

const writers: { readonly [K in Kind]: Writer<K> } = {
  paragraph: (context, { text, indent, bold }, next) =>
    bodyText(context, text, { indent: indent ?? true, bold, keepNext: staysWith(next) }),
  heading: ({ measures }, { text }) => [
    line({
      heading: HeadingLevel.HEADING_2,
      children: runs(text, { use: 'heading' }),
      indent: { firstLineChars: 200, firstLine: measures.wordBody * 20 },
      spacing: { before: 0, after: 0, ...exactly(measures.pitch) },
      keepNext: true,
    }),
  ],
  list: (context, { items, numbering }, next) =>
    items.flatMap((item, index) =>
      bodyText(context, numbered(item, index, numbering), { keepNext: index === items.length - 1 && staysWith(next) }),
    ),
  fields: (context, block) => [
    tableOf(context, fieldsGrid(block, context.width / context.measures.cell)),
    afterTable(),
  ],
  table: (context, block) => [tableOf(context, tableGrid(block, context.width / context.measures.cell)), afterTable()],
  signatures: (context, block) => [...signatures(context, block), afterTable()],
  closing,
  qr: (_, block) => qr(block),
  note: (_, { text }) => [
    line({
      children: runs(text, { size: sizes.note }),
      alignment: AlignmentType.BOTH,
      spacing: { before: 160, ...exactly(sizes.notePitch) },
      border: { top: { style: BorderStyle.SINGLE, size: 4, space: 4, color: '000000' } },
    }),
  ],
};

function head({ measures }: Context, paper: PaperContent): Paragraph[] {
  const centred = (
    text: string,
    look: Look,
    pitch: number,
    heading?: (typeof HeadingLevel)[keyof typeof HeadingLevel],
  ) =>
    line({
      heading,
      children: runs(inOneLine(text), look),
      alignment: AlignmentType.CENTER,
      spacing: { before: 0, after: 0, ...exactly(pitch) },
    });
  return [
    ...(paper.issuer ? [centred(paper.issuer, { use: 'title', size: sizes.issuer }, sizes.issuerPitch)] : []),
    centred(paper.title, { use: 'title', size: sizes.title, bold: true }, sizes.titlePitch, HeadingLevel.TITLE),
    ...(paper.number
      ? [
          line({
            children: runs(inOneLine(paper.number)),
            alignment: AlignmentType.RIGHT,
            spacing: exactly(measures.pitch),
          }),
        ]
      : []),
    line({ children: [], spacing: exactly(measures.pitch / 2) }),
  ];
}

const ruleStyles = { thick: BorderStyle.SINGLE, double: BorderStyle.DOUBLE } as const;

function header({ width }: Context, paper: PaperContent): Header {
  const secrecy = paper.secrecy && secrecyMarks[paper.secrecy];
  const marked = secrecy ? runs(secrecy.words, { use: 'heading', size: 10.5 }) : [];
  const number = paper.number ? inOneLine(paper.number) : '';
  const border = secrecy
    ? { style: ruleStyles[secrecy.rule], size: secrecy.rule === 'thick' ? 24 : 6, space: 3, color: '000000' }
    : { style: BorderStyle.SINGLE, size: 4, space: 3, color: '000000' };
  return new Header({
    children: [
      line({
        children: [...marked, new TextRun({ text: '\t' }), ...runs(number, { size: sizes.running })],
        tabStops: [{ type: TabStopType.RIGHT, position: twips(width) }],
        ...(secrecy || number ? { border: { bottom: border } } : {}),
      }),
    ],
  });
}

function footer({ stamp, verify }: PaperMarks): Footer {
  const [before = '', between = '', after = ''] = pageOf('|', '|').split('|');
  const children = [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after];
  const pages = new TextRun({ children, font: fontOf('body'), size: sizes.running * 2 });
  return new Footer({
    children: [
      line({ children: [pages, ...(verify ? footCode(verify) : [])], alignment: AlignmentType.CENTER }),
      ...(stamp
        ? [line({ children: runs(inOneLine(stamp), { size: sizes.stamp }), alignment: AlignmentType.CENTER })]
        : []),
    ],
  });
}

/**
 * Writes a paper as a Word document with the measures of the PDF. Word breaks the lines itself; control characters are
 * left out and no text makes it fail.
 */
export async function renderDocx(paper: PaperContent, options: PaperMarks = {}): Promise<Buffer> {
  const measures = sheetOf(paper);
  const width = measures.columns * measures.body;
  const context: Context = { measures, width, seal: options.seal };
  const children: Written[] = head(context, paper);
  const blocks = printedBlocks(paper);
  for (const [index, block] of blocks.entries()) {
    const write = writers[block.kind] as Writer<Kind>;
    children.push(...write(context, block, blocks[index + 1]));
  }
  const document = new Document({
    title: inOneLine(paper.title),
    creator: inOneLine(paper.issuer ?? ''),
    subject: inOneLine(paper.number ?? ''),
    sections: [
      {
        properties: {
          titlePage: options.verify !== undefined,
          page: {
            size: { width: twips(page.width), height: twips(page.height) },
            margin: {
              top: twips(page.top),
              left: twips(page.left),
              right: twips(page.width - page.left - width),
              bottom: twips(page.height - page.top - page.textHeight),
              header: twips(page.header - 12),
              footer: twips(page.height - page.footer - 24),
            },
          },
        },
        headers: {
          default: header(context, paper),
          ...(options.verify && { first: header(context, paper) }),
        },
        footers: {
          default: footer({ ...(options.stamp && { stamp: options.stamp }) }),
          ...(options.verify && { first: footer(options) }),
        },
        children,
      },
    ],
  });
  return Packer.toBuffer(document, undefined, [
    { path: 'word/fontTable.xml', data: fontTable },
    { path: 'word/styles.xml', data: stylesFor(measures) },
  ]);
}
