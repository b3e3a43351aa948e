import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  type IParagraphOptions,
  type IRunOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { PaperBlock, PaperContent } from '../core/dossier/paper.ts';
import { fontTable, stylesFor } from './docx-styles.ts';
import { type Cell, fieldsGrid, type Grid, tableGrid } from './grid.ts';
import { qrPicture } from './qr.ts';
import {
  cellPadding,
  latinFont,
  type Measures,
  page,
  qrSide,
  secrecyMarks,
  sheetOf,
  sizes,
  wordFonts,
} from './typography.ts';
import { chineseDate, inOneLine, numbered, pageOf, printable, sealMark, signatureRemark } from './wording.ts';

export interface DocxOptions {
  /** Line at the foot of every sheet by which the paper is checked: a verification code or a hash. */
  readonly stamp?: string;
}

type Kind = PaperBlock['kind'];
type Block<K extends Kind> = Extract<PaperBlock, { kind: K }>;
type FontUse = keyof typeof wordFonts;

/** Word counts lengths in twentieths of a point and sizes in half points. */
const twips = (points: number): number => Math.round(points * 20);

const fontOf = (use: FontUse) => ({
  ascii: latinFont,
  hAnsi: latinFont,
  cs: latinFont,
  eastAsia: wordFonts[use].name,
});

interface Look {
  readonly use?: FontUse;
  readonly size?: number;
  readonly bold?: boolean;
}

/** Text as runs; a line end within it becomes a line break. */
function runs(text: string, { use = 'body', size, bold }: Look = {}): TextRun[] {
  const look: IRunOptions = { font: fontOf(use), ...(size ? { size: Math.round(size * 2) } : {}), bold };
  return printable(text)
    .split('\n')
    .map((part, index) => new TextRun({ ...look, text: part, ...(index > 0 ? { break: 1 } : {}) }));
}

const exactly = (pitch: number) => ({ line: twips(pitch), lineRule: LineRuleType.EXACT });

const line = (options: IParagraphOptions): Paragraph => new Paragraph(options);

interface Context {
  readonly measures: Measures;
  readonly width: number;
}

/** Running text; every line of it is a paragraph of its own. */
function bodyText(
  context: Context,
  text: string,
  options: { indent?: boolean; keepNext?: boolean } & Look = {},
): Paragraph[] {
  const { measures } = context;
  const { indent = true, keepNext, ...look } = options;
  return printable(text)
    .split('\n')
    .map(part =>
      line({
        children: runs(part, look),
        alignment: AlignmentType.BOTH,
        spacing: exactly(measures.pitch),
        keepNext,
        ...(indent ? { indent: { firstLineChars: 200, firstLine: measures.wordBody * 20 } } : {}),
      }),
    );
}

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

function tableOf({ measures, width }: Context, grid: Grid): Table {
  const widths = grid.widths.map(share => Math.max(1, twips(share * width)));
  const cellOf = (cell: Cell, column: number): TableCell =>
    new TableCell({
      columnSpan: cell.span > 1 ? cell.span : undefined,
      width: {
        size: widths.slice(column, column + cell.span).reduce((sum, value) => sum + value, 0),
        type: WidthType.DXA,
      },
      verticalAlign: VerticalAlign.CENTER,
      children: [
        line({
          children: runs(cell.text, { use: cell.label ? 'heading' : 'body', size: measures.cell }),
          alignment: alignments[cell.align],
          spacing: exactly(measures.cellPitch),
        }),
      ],
    });
  const rowOf = (row: readonly Cell[], tableHeader: boolean): TableRow => {
    let column = 0;
    const children = row.map(cell => {
      const made = cellOf(cell, column);
      column += cell.span;
      return made;
    });
    return new TableRow({ children, tableHeader, cantSplit: true });
  };
  return new Table({
    rows: [...(grid.head ? [rowOf(grid.head, true)] : []), ...grid.rows.map(row => rowOf(row, false))],
    width: { size: widths.reduce((sum, value) => sum + value, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: {
      marginUnitType: WidthType.DXA,
      top: twips(cellPadding.y),
      bottom: twips(cellPadding.y),
      left: twips(cellPadding.x),
      right: twips(cellPadding.x),
    },
  });
}

/** A table needs a paragraph after it, or Word joins it with the next one. */
const afterTable = (): Paragraph => line({ spacing: exactly(6), children: [] });

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const noRules = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
} as const;

/** Places to sign in three columns without rules: role, ruled place with the name, way and day. */
function signatures({ measures, width }: Context, block: Block<'signatures'>): Table[] {
  const em = measures.body;
  const longest = Math.max(0, ...block.lines.map(({ role }) => [...inOneLine(role)].length + 1.5));
  const role = Math.min(width * 0.4, longest * em);
  const widths = [role, 7 * em, width - role - 7 * em].map(value => twips(value));
  const rows = block.lines.map(it => {
    const texts = [`${inOneLine(it.role)}：`, inOneLine(it.name ?? ''), `　${signatureRemark(it)}`];
    return new TableRow({
      cantSplit: true,
      height: { value: twips(measures.pitch * 1.35), rule: 'atLeast' },
      children: texts.map(
        (text, index) =>
          new TableCell({
            width: { size: widths[index] ?? 0, type: WidthType.DXA },
            verticalAlign: VerticalAlign.BOTTOM,
            borders: {
              top: none,
              left: none,
              right: none,
              bottom: index === 1 ? { style: BorderStyle.SINGLE, size: 4, color: '000000' } : none,
            },
            children: [
              line({
                children: runs(text, index === 2 ? { size: measures.cell } : {}),
                spacing: exactly(measures.pitch),
                keepNext: true,
              }),
            ],
          }),
      ),
    });
  });
  if (rows.length === 0) return [];
  return [
    new Table({
      rows,
      width: { size: widths.reduce((sum, value) => sum + value, 0), type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      borders: noRules,
      margins: { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: 0, right: 0 },
    }),
  ];
}

/** Issuer, seal and day centred on one axis in the right half, the issuer never nearer to the margin than two characters. */
function closing({ measures, width }: Context, block: Block<'closing'>): Paragraph[] {
  const em = measures.body;
  const texts = [inOneLine(block.issuer), ...(block.sealed ? [sealMark] : []), chineseDate(block.date)];
  const widest = Math.max(...texts.map(text => [...text].length * em));
  const inset = widest > 9 * em ? 2 * em : 4 * em;
  const left = Math.max(0, width - inset - Math.max(widest, 8 * em) - em);
  return [
    line({ children: [], spacing: exactly(measures.pitch), keepNext: true }),
    ...texts.map((text, index) =>
      line({
        children: runs(text),
        alignment: AlignmentType.CENTER,
        indent: { left: twips(left), right: twips(Math.max(0, inset - em)) },
        spacing: exactly(measures.pitch),
        keepNext: index < texts.length - 1,
      }),
    ),
  ];
}

async function qr(block: Block<'qr'>): Promise<Paragraph[]> {
  const picture = await qrPicture(block.value);
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
type Writer<K extends Kind> = (
  context: Context,
  block: Block<K>,
  next: PaperBlock | undefined,
) => Written[] | Promise<Written[]>;

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

function footer(stamp: string | undefined): Footer {
  const [before = '', between = '', after = ''] = pageOf('|', '|').split('|');
  const children = [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after];
  const pages = new TextRun({ children, font: fontOf('body'), size: sizes.running * 2 });
  return new Footer({
    children: [
      line({ children: [pages], alignment: AlignmentType.CENTER }),
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
export async function renderDocx(paper: PaperContent, options: DocxOptions = {}): Promise<Buffer> {
  const measures = sheetOf(paper);
  const width = measures.columns * measures.body;
  const context: Context = { measures, width };
  const children: Written[] = head(context, paper);
  for (const [index, block] of paper.blocks.entries()) {
    const write = writers[block.kind] as Writer<Kind>;
    children.push(...(await write(context, block, paper.blocks[index + 1])));
  }
  const document = new Document({
    title: inOneLine(paper.title),
    creator: inOneLine(paper.issuer ?? ''),
    subject: inOneLine(paper.number ?? ''),
    sections: [
      {
        properties: {
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
        headers: { default: header(context, paper) },
        footers: { default: footer(options.stamp) },
        children,
      },
    ],
  });
  return Packer.toBuffer(document, undefined, [
    { path: 'word/fontTable.xml', data: fontTable },
    { path: 'word/styles.xml', data: stylesFor(measures) },
  ]);
}
