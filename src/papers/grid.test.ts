import { describe, expect, it } from 'vitest';
import { fieldsGrid, tableGrid } from './grid.ts';

describe('the grid of a table', () => {
  it('columns of sums stand right, others left, unless the paper says otherwise', () => {
    const rows = [
      ['工资', '18,600.00', '2026-10-20'],
      ['合计', '18,600.00', '—'],
    ];
    const aligned = (align?: ('left' | 'center' | 'right')[]) =>
      tableGrid({ kind: 'table', head: ['项目', '金额（元）', '日期'], rows, align }, 36).rows[0]?.map(
        cell => cell.align,
      );
    expect(aligned()).toEqual(['left', 'right', 'left']);
    expect(aligned(['center'])).toEqual(['center', 'right', 'left']);
  });

  it('rows that are too short are filled up and no cell is lost when a row is longer than the head', () => {
    const grid = tableGrid({ kind: 'table', head: ['甲'], rows: [['1'], ['1', '2', '3']] }, 36);
    expect(grid.rows.map(row => row.map(cell => cell.text))).toEqual([
      ['1', '', ''],
      ['1', '2', '3'],
    ]);
  });

  it('the columns share the whole width and a sum keeps room for itself', () => {
    const grid = tableGrid(
      { kind: 'table', head: ['请求', '金额（元）'], rows: [['追索劳动报酬'.repeat(40), '1,234,567.00']] },
      36,
    );
    expect(grid.widths.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1);
    expect((grid.widths[1] ?? 0) * 36).toBeGreaterThan(6.6);
  });
});

describe('the grid of form fields', () => {
  it('two pairs share a row and a long value takes one of its own', () => {
    const grid = fieldsGrid(
      {
        kind: 'fields',
        columns: 2,
        rows: [
          ['姓名', '章三禾'],
          ['电话', '13800138001'],
          ['住址', '示例路'.repeat(20)],
          ['职务', '无'],
        ],
      },
      36,
    );
    expect(grid.rows.map(row => row.map(cell => cell.span))).toEqual([
      [1, 1, 1, 1],
      [1, 3],
      [1, 3],
    ]);
  });

  it('a value that waits for its neighbour keeps its place before a long one', () => {
    const grid = fieldsGrid(
      {
        kind: 'fields',
        columns: 2,
        rows: [
          ['甲', '1'],
          ['乙', '二'.repeat(40)],
          ['丙', '3'],
        ],
      },
      36,
    );
    expect(grid.rows.map(row => row[0]?.text)).toEqual(['甲', '乙', '丙']);
  });

  it('one pair a row is the usual form', () => {
    const grid = fieldsGrid(
      {
        kind: 'fields',
        rows: [
          ['甲', '1'],
          ['乙', '2'],
        ],
      },
      36,
    );
    expect(grid.rows).toHaveLength(2);
    expect(grid.widths).toHaveLength(2);
  });
});
