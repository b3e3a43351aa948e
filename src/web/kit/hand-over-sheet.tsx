import './hand-over-sheet.css';
import type { HandOverView } from '../../contract/views.ts';
import { handOver as en } from '../words/en/hand-over.ts';
import { useLanguage, useText, useWords } from '../words/words.ts';
import { handOver as zh } from '../words/zh/hand-over.ts';
import { formatDate } from './format.ts';

/**
 * A hand-over from top to bottom: from whom to whom and what for, what goes along, what stays and why, the limits that run on, and
 * once it is sent the letter, the answer and the receipt. Before it is sent it is a promise, and says so.
 */
export function HandOverSheet({ sheet, level = 4 }: { readonly sheet: HandOverView; readonly level?: 3 | 4 }) {
  const words = useWords({ zh, en });
  const text = useText();
  const language = useLanguage();
  const isSent = sheet.proceedingId !== undefined;
  const Heading = level === 3 ? 'h3' : 'h4';
  const cited = (basis: HandOverView['basis']) => words.basis(basis.map(a => text(a.citation)).join(words.comma));
  const { by, answer } = sheet;
  return (
    <div className="ho-sheet">
      <p>
        <strong>{words.fromTo(text(sheet.from), text(sheet.to))}</strong>
      </p>
      <p>
        {words.purpose}
        {language === 'zh' ? '：' : ': '}
        {text(sheet.purpose)}
        <span className="ho-small">{cited(sheet.basis)}</span>
      </p>
      {sheet.words && <p>{words.note(sheet.words)}</p>}
      <div className="ho-lists">
        <section>
          <Heading>
            <span aria-hidden="true">✓ </span>
            {isSent ? words.went : words.along}
          </Heading>
          <ul>
            {sheet.along.map(part => (
              <li key={part.part}>
                <Part part={part} />
              </li>
            ))}
          </ul>
        </section>
        <section className="ho-stays">
          <Heading>{isSent ? words.stayed : words.stays}</Heading>
          <ul>
            {sheet.stays.map(one => (
              <li key={one.what.zh}>
                {text(one.what)}
                <span className="ho-small">{text(one.because)}</span>
                <span className="ho-small">{cited(one.basis)}</span>
              </li>
            ))}
          </ul>
        </section>
      </div>
      {sheet.clocks.length > 0 && (
        <p>
          {words.clock}
          {language === 'zh' ? '：' : ': '}
          {sheet.clocks.map(text).join(words.comma)}
          <span className="ho-small">{text(sheet.bearer)}</span>
        </p>
      )}
      {isSent && by && (
        <p>
          {words.sentLine(formatDate(sheet.on, language), by.name, text(by.role))}
          {sheet.number && <span className="ho-small">{words.letter(sheet.number)}</span>}
        </p>
      )}
      {isSent && (
        <p>
          {answer
            ? (answer.verdict === 'accepted' ? words.acceptedLine : words.returnedLine)(
                formatDate(answer.on, language),
                answer.by.name,
                text(answer.by.role),
              )
            : words.waiting}
          {answer?.ground && <span className="ho-small">{words.ground(text(answer.ground), answer.words ?? '')}</span>}
          {sheet.receipt && <span className="ho-small">{words.receipt(sheet.receipt)}</span>}
        </p>
      )}
    </div>
  );
}

/** One part of what goes along; a long list is folded, a short one stands. */
function Part({ part }: { readonly part: HandOverView['along'][number] }) {
  const words = useWords({ zh, en });
  const text = useText();
  const language = useLanguage();
  const { items } = part;
  const colon = language === 'zh' ? '：' : ': ';
  if (items.length === 0)
    return (
      <>
        {text(part.label)}
        {colon}
        {words.none}
      </>
    );
  const [only] = items;
  if (items.length === 1 && only && only.title.zh === part.label.zh) return text(part.label);
  return (
    <details>
      <summary>
        {text(part.label)}
        {colon}
        {words.count(items.length)}
      </summary>
      <ul>
        {items.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is fixed, and two items may be called alike
          <li key={index}>
            {text(item.title)}
            {item.fields && item.fields.length > 0 && words.fields(item.fields.map(text).join(words.comma))}
          </li>
        ))}
      </ul>
    </details>
  );
}
