import {
  AlignmentType,
  BorderStyle,
  ImageRun,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { PaperBlock } from '../core/dossier/paper.ts';
import { strokesOf } from '../core/dossier/strokes.ts';
import { type Context, exactly, line, runs, twips } from './docx-text.ts';
import type { Cell, Grid } from './grid.ts';
import { signaturePicture } from './picture.ts';
import { cellPadding } from './typography.ts';
import { inOneLine, signatureRemark } from './wording.ts';

type Block<K extends PaperBlock['kind']> = Extract<PaperBlock, { kind: K }>;

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

export function tableOf({ measures, width }: Context, grid: Grid): Table {
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
export const afterTable = (): Paragraph => line({ spacing: exactly(6), children: [] });

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const noRules = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
} as const;

/** A drawn signature as high as a line. */
function signatureRun(strokes: Parameters<typeof signaturePicture>[0], height: number, name: string): ImageRun {
  const high = Math.round((height * 96) / 72);
  return new ImageRun({
    type: 'png',
    data: signaturePicture(strokes),
    transformation: { width: high * 3, height: high },
    altText: { name: 'signature', title: `${name}的手写签名`, description: `${name}的手写签名` },
  });
}

/** Places to sign in three columns without rules: role, ruled place with the name, way and day. */
export function signatures({ measures, width }: Context, block: Block<'signatures'>): Table[] {
  const em = measures.body;
  const longest = Math.max(0, ...block.lines.map(({ role }) => [...inOneLine(role)].length + 1.5));
  const role = Math.min(width * 0.4, longest * em);
  const widths = [role, 7 * em, width - role - 7 * em].map(value => twips(value));
  const rows = block.lines.map(it => {
    const drawn = it.strokes === undefined ? undefined : strokesOf(it.strokes);
    const name = inOneLine(it.name ?? '');
    const remark = `　${drawn && name ? `${name}，` : ''}${signatureRemark(it)}`;
    const texts = [`${inOneLine(it.role)}：`, drawn ? '' : name, remark];
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
                children:
                  index === 1 && drawn
                    ? [signatureRun(drawn, measures.pitch, name)]
                    : runs(text, index === 2 ? { size: measures.cell } : {}),
                spacing: index === 1 && drawn ? {} : exactly(measures.pitch),
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
