import type { DossierView, ProceedingView, WallItemView } from '../../../contract/views.ts';
import { formatDay, formatPhone } from '../../kit/format.ts';
import { useLanguage, useWords } from '../../words/words.ts';
import { useProcedure } from '../api.ts';
import { LockIcon } from '../icons.tsx';
import { asGroup, asList } from '../step/schema.ts';
import { inspectionRows, prosecutionRows, type Row, type Telling, unionRows } from './rows.ts';
import { benchOffices } from './words.ts';

const panels = {
  inspection: inspectionRows,
  'prosecution-support': prosecutionRows,
  'union-supervision': unionRows,
} as const satisfies Record<string, (data: Readonly<Record<string, unknown>>, telling: Telling) => Row[]>;
type Office = keyof typeof panels;
const isOffice = (id: string): id is Office => Object.hasOwn(panels, id);

/** What inspection, procuratorate and union know of a matter, for those who are inside their proceeding. */
export function OfficePanels({ dossier }: { readonly dossier: DossierView }) {
  return dossier.proceedings.map(one =>
    isOffice(one.procedure) && one.data !== null ? (
      <Panel key={one.id} office={one.procedure} proceeding={one} data={one.data} />
    ) : null,
  );
}

function Panel({
  office,
  proceeding,
  data,
}: {
  readonly office: Office;
  readonly proceeding: ProceedingView;
  readonly data: Record<string, unknown>;
}) {
  const words = useWords(benchOffices);
  const language = useLanguage();
  const procedure = useProcedure(office).data;
  const option: Telling['option'] = (step, field, value) => {
    const schema = procedure?.steps[step]?.input.properties?.[field];
    return (schema?.options ?? schema?.items?.options)?.[value]?.[language] ?? value;
  };
  const rows = panels[office](data, { words, language, option }).filter(([, values]) => values.length > 0);
  return (
    <section aria-label={words.title[office]}>
      <h2>{words.title[office]}</h2>
      <dl className="wb-pairs">
        {rows.map(([label, values]) => (
          <Pair key={label} label={label} values={values} />
        ))}
      </dl>
      {proceeding.wall.items
        .filter(item => item.channel === 'informer')
        .map(item => (
          <Reported key={item.id} item={item} option={option} />
        ))}
      {proceeding.wall.items
        .filter(item => item.channel === 'inquiry')
        .map(item => (
          <Inquiry key={item.id} item={item} />
        ))}
    </section>
  );
}

const Pair = ({ label, values }: { readonly label: string; readonly values: readonly string[] }) => (
  <>
    <dt>{label}</dt>
    <dd>
      {values.map(value => (
        <div key={value} className="wb-prose">
          {value}
        </div>
      ))}
    </dd>
  </>
);

/** Who reported an employer, and in what words: a secret looks like one. */
function Reported({ item, option }: { readonly item: WallItemView; readonly option: Telling['option'] }) {
  const words = useWords(benchOffices);
  const body = asGroup(item.body);
  const informer = asGroup(body.informer);
  const name = informer.fullName ?? (item.author.role === 'worker' ? item.author.name : '');
  const phone = typeof informer.phone === 'string' ? formatPhone(informer.phone) : '';
  return (
    <section className="wb-secret wb-room" aria-label={words.secret}>
      <p className="wb-secret-head">
        <LockIcon /> <b>{words.secret}</b> {words.secretHelp}
      </p>
      <dl className="wb-pairs">
        <Pair label={words.informer} values={[[name || words.unnamed, phone].filter(Boolean).join(' ')]} />
        <Pair
          label={words.acts}
          values={[
            asList(body.acts)
              .map(act => option('file-case', 'acts', String(act)))
              .join(words.comma),
          ]}
        />
      </dl>
      <p className="wb-prose">{String(body.words ?? '')}</p>
    </section>
  );
}

function Inquiry({ item }: { readonly item: WallItemView }) {
  const words = useWords(benchOffices);
  const language = useLanguage();
  const body = asGroup(item.body);
  return (
    <section className="wb-secret wb-room" aria-label={words.record}>
      <p className="wb-secret-head">
        <LockIcon /> <b>{words.record}</b>{' '}
        {[formatDay(item.on, language), body.fullName, body.capacity, asList(body.officers).join(words.comma)]
          .filter(part => typeof part === 'string' && part !== '')
          .join(words.semicolon)}
      </p>
      <p className="wb-prose">{String(body.statement ?? '')}</p>
    </section>
  );
}
