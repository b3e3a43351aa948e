import type { ClaimView, ComputationSheetView } from '../../../contract/views.ts';
import { Button } from '../../kit/button.tsx';
import { type CalcField, calcFields, calcNames, calcValues } from '../../kit/calculator-form.ts';
import { ComputationSheet } from '../../kit/computation-sheet.tsx';
import { rememberForTab } from '../../kit/device.ts';
import { formatDate, formatMoney } from '../../kit/format.ts';
import { Notice } from '../../kit/notice.tsx';
import { navigate } from '../../kit/router.tsx';
import { useLanguage, useText } from '../../words/words.ts';
import { useCalculators } from '../calc/use-calculators.ts';
import type { MatterProps } from './matter-context.ts';
import { PartPage } from './part-page.tsx';
import { useMeWords } from './words.ts';

/** How the sum of one claim was computed: the newest sheet open, those before it folded, and a way to compute anew. */
export default function Sheets({ view, base, rest }: MatterProps) {
  const words = useMeWords();
  const text = useText();
  const calculators = useCalculators();
  const claim = view.claims.find(one => one.id === rest[0]);
  const fieldsOf = (id: string): readonly CalcField[] => {
    const found = calculators.data?.find(one => one.id === id);
    return found ? calcFields(found.input) : [];
  };
  const [newest, ...older] = [...(claim?.sheets ?? [])].reverse();
  return (
    <PartPage view={view} base={base} title={words.sheets.title}>
      {claim && <p className="k-muted">{text(claim.plain)}</p>}
      {claim && newest ? (
        <>
          <Sheet claim={claim} sheet={newest} fields={fieldsOf(newest.calculator)} newest />
          {older.map(sheet => (
            <details className="k-details" key={sheet.id}>
              <summary>
                <SheetTitle sheet={sheet} />
              </summary>
              <Sheet claim={claim} sheet={sheet} fields={fieldsOf(sheet.calculator)} />
            </details>
          ))}
        </>
      ) : (
        <p>{words.sheets.none}</p>
      )}
    </PartPage>
  );
}

function SheetTitle({ sheet }: { readonly sheet: ComputationSheetView }) {
  const words = useMeWords();
  const language = useLanguage();
  const { amount } = sheet.computation;
  return <>{words.sheets.version(sheet.version, amount ? formatMoney(amount, language) : '')}</>;
}

interface SheetProps {
  readonly claim: ClaimView;
  readonly sheet: ComputationSheetView;
  readonly fields: readonly CalcField[];
  readonly newest?: true;
}

function Sheet({ claim, sheet, fields, newest }: SheetProps) {
  const words = useMeWords();
  const text = useText();
  const language = useLanguage();
  const again = () => {
    rememberForTab(`hejie.calc.${sheet.calculator}`, JSON.stringify(calcValues(fields, sheet.input)));
    navigate(`/calc/${sheet.calculator}?q=result`);
  };
  const claimed = newest && claim.amount !== sheet.computation.amount ? claim.amount : undefined;
  return (
    <section>
      {newest && (
        <h2>
          <SheetTitle sheet={sheet} />
        </h2>
      )}
      <p className="k-small">{words.sheets.by(sheet.by.name, text(sheet.by.role), formatDate(sheet.on, language))}</p>
      {newest && (sheet.outdated || claimed) && (
        <Notice tone="warn" title={words.sheets.stale}>
          {sheet.outdated?.map(value => (
            <p key={`${value.title.zh}${value.on}`}>
              {words.sheets.outdated(text(value.title), formatDate(value.on, language), value.was, value.now)}
            </p>
          ))}
          {claimed && <p>{words.sheets.moved(formatMoney(claimed, language))}</p>}
        </Notice>
      )}
      <ComputationSheet computation={sheet.computation} {...calcNames(fields)} />
      {newest && (
        <div className="k-actions k-no-print">
          <Button rank={sheet.outdated ? 'primary' : 'normal'} disabled={fields.length === 0} onClick={again}>
            {words.sheets.again}
          </Button>
          <Button rank="quiet" onClick={() => print()}>
            {words.compare.print}
          </Button>
        </div>
      )}
    </section>
  );
}
