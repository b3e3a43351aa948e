import './signature.css';
import type { PaperBlockView, PaperContentView } from '../../contract/routes/papers.ts';
import { Drawing, usePaperWords } from './signature.tsx';

const numerals = '一二三四五六七八九十';
const numeral = (n: number): string =>
  n <= 10
    ? (numerals[n - 1] ?? '')
    : n < 20
      ? `十${numerals[n - 11]}`
      : `${numerals[Math.floor(n / 10) - 1]}十${n % 10 ? numerals[(n % 10) - 1] : ''}`;

/** A paper as it is read on a screen: the same blocks as on its sheets. `marks` shades what is locked and lines what is free. */
export function PaperSheet({ content, marks = false }: { content: PaperContentView; marks?: boolean }) {
  return (
    <article className="k-paper" lang="zh-CN">
      <header>
        {content.issuer && <p>{content.issuer}</p>}
        <h2>{content.title}</h2>
        {content.number && <p className="k-paper-number">{content.number}</p>}
      </header>
      {content.blocks.map((block, index) => {
        const free = 'free' in block && block.free !== undefined;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no identity but their place.
          <div key={index} className={marks ? (free ? 'k-paper-free' : 'k-paper-lock') : undefined}>
            <Block block={block} />
          </div>
        );
      })}
    </article>
  );
}

function Block({ block }: { block: PaperBlockView }) {
  const words = usePaperWords();
  switch (block.kind) {
    case 'paragraph':
      return block.text
        .split('\n')
        .filter(part => part !== '' || block.free === undefined)
        .map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place.
          <p key={index} style={{ textIndent: block.indent === false ? 0 : '2em', fontWeight: block.bold ? 600 : 400 }}>
            {part}
          </p>
        ));
    case 'heading':
      return <h3>{block.text}</h3>;
    case 'list':
      return block.items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: items are numbered by their place.
        <p key={index} style={{ textIndent: '2em' }}>
          {block.numbering === 'arabic' ? `${index + 1}. ` : `${numeral(index + 1)}、`}
          {item}
        </p>
      ));
    case 'fields':
      return (
        <div className="k-paper-wide">
          <table>
            <tbody>
              {block.rows.map(([label, value], index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two rows may carry the same label.
                <tr key={index}>
                  <th scope="row">{label}</th>
                  <td>{value}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      );
    case 'table':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reached by keyboard.
        <section className="k-paper-wide" tabIndex={0} aria-label={block.head.join('、')}>
          <table>
            <thead>
              <tr>
                {block.head.map(cell => (
                  <th key={cell} scope="col">
                    {cell}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map((row, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place.
                <tr key={index}>
                  {row.map((cell, column) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: cells have no identity but their place.
                    <td key={column} style={{ textAlign: block.align?.[column] }}>
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      );
    case 'signatures':
      return block.lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: places have no identity but their order.
        <p key={index}>
          {line.role}：{line.strokes && <Drawing strokes={line.strokes} label={line.name ?? ''} />} {line.name}{' '}
          {[line.way, line.signedOn].filter(Boolean).join('，')}
        </p>
      ));
    case 'closing':
      return (
        <div className="k-paper-end">
          <p>{block.issuer}</p>
          {block.sealed && <p>{words.seal}</p>}
          <p>{block.date}</p>
        </div>
      );
    case 'qr':
      return <p>{block.caption}</p>;
    case 'note':
      return <p style={{ fontSize: '0.85rem' }}>{block.text}</p>;
  }
}
