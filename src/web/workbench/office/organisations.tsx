import { Button, Drawer, Input, Popconfirm } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { call } from '../../../contract/client.ts';
import type { OfficeView, PlaceView } from '../../../contract/routes/office.ts';
import { routes } from '../../../contract/routes.ts';
import { bodyKinds, organisationKinds } from '../../../core/people/organisation.ts';
import { tradeLabel } from '../../../core/people/trade.ts';
import { formatDate } from '../../kit/format.ts';
import { getLanguage, useLanguage, useWords } from '../../words/words.ts';
import { failure } from '../api.ts';
import { Skeleton } from '../later.tsx';
import { ProblemView } from '../problem.tsx';
import { useTitle } from '../use-title.ts';
import './office.css';
import { OrganisationForm } from './organisation-form.tsx';
import { useOffices, useSave } from './use-office.ts';
import { benchOffice } from './words.ts';

/** `/w/organisations`: the bodies of the county, for the system administrator. */
export default function OrganisationsPage() {
  const words = useWords(benchOffice);
  const language = useLanguage();
  const w = words.organisations;
  useTitle(w.title);
  const offices = useOffices();
  const [find, setFind] = useState('');
  const [edited, setEdited] = useState<OfficeView | 'new'>();
  const problem = failure(offices);
  const all = [...(offices.data?.organisations ?? [])].sort(
    (a, b) =>
      organisationKinds.indexOf(a.kind) - organisationKinds.indexOf(b.kind) ||
      a.name[language].localeCompare(b.name[language], language),
  );
  const shown = all.filter(o =>
    `${o.name.zh} ${o.name.en} ${o.short}`.toLowerCase().includes(find.trim().toLowerCase()),
  );
  return (
    <div className="wb-sheet">
      <h1>{w.title}</h1>
      <p className="wb-help">
        {w.lead} <Link to="/county">{words.county.title}</Link>
      </p>
      <div className="wb-office-head">
        <div className="wb-field">
          <label htmlFor="office-find">{words.common.find}</label>
          <Input id="office-find" value={find} onChange={event => setFind(event.target.value)} />
        </div>
        <Button type="primary" onClick={() => setEdited('new')}>
          {w.add}
        </Button>
      </div>
      {problem && <ProblemView problem={problem} onAgain={() => void offices.refetch()} />}
      {!offices.data && !problem && <Skeleton />}
      {offices.data && shown.length === 0 && <p>{all.length === 0 ? w.empty : words.common.nothing}</p>}
      {shown.length > 0 && (
        <table className="wb-table wb-office">
          <thead>
            <tr>
              {[w.name, w.kind, w.places, w.people, w.open, w.state, ''].map(title => (
                <th key={title} scope="col">
                  {title || <span className="wb-office-hidden">{words.common.edit}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(office => (
              <Line key={office.id} office={office} places={offices.data!.places} onEdit={() => setEdited(office)} />
            ))}
          </tbody>
        </table>
      )}
      {edited && offices.data && (
        <Drawer
          open
          size={560}
          title={edited === 'new' ? w.add : words.common.editOf(edited.name[language])}
          onClose={() => setEdited(undefined)}
        >
          <OrganisationForm
            office={edited === 'new' ? undefined : edited}
            places={offices.data.places}
            onDone={() => setEdited(undefined)}
          />
        </Drawer>
      )}
    </div>
  );
}

function Line({
  office,
  places,
  onEdit,
}: {
  readonly office: OfficeView;
  readonly places: readonly PlaceView[];
  readonly onEdit: () => void;
}) {
  const words = useWords(benchOffice);
  const language = useLanguage();
  const w = words.organisations;
  const { save, busy, problem } = useSave();
  const comma = language === 'zh' ? '、' : ', ';
  const name = office.name[language];
  const where = office.places.map(code => places.find(p => p.code === code)?.name[language] ?? String(code));
  const turn = () =>
    void save(() =>
      call(
        routes.closeOffice,
        { params: { id: office.id }, body: { closed: office.closedOn === undefined } },
        { language: getLanguage() },
      ),
    );
  return (
    <tr className={office.closedOn ? 'wb-office-gone' : undefined}>
      <th scope="row">
        {name}
        <span className="wb-help wb-line">{[office.short, office.phone].filter(Boolean).join(' · ')}</span>
      </th>
      <td data-label={w.kind}>
        {w.kinds[office.kind]}
        {office.kind === 'mediation' && (
          <span className="wb-help wb-line">{bodyKinds[office.bodyKind ?? 'town'][language]}</span>
        )}
      </td>
      <td data-label={w.places}>
        {where.length > 0 ? where.join(comma) : words.common.wholeCounty}
        {office.trades.length > 0 && (
          <span className="wb-help wb-line">{office.trades.map(trade => tradeLabel(trade)[language]).join(comma)}</span>
        )}
      </td>
      <td data-label={w.people}>{office.people}</td>
      <td data-label={w.open}>{office.open}</td>
      <td data-label={w.state}>{office.closedOn ? w.closed(formatDate(office.closedOn, language)) : w.working}</td>
      <td>
        <div className="wb-office-acts">
          <Button size="small" aria-label={words.common.editOf(name)} onClick={onEdit}>
            {words.common.edit}
          </Button>
          {office.kind !== 'operator' && office.closedOn && (
            <Button size="small" aria-label={w.reopenOf(name)} loading={busy} onClick={turn}>
              {w.reopen}
            </Button>
          )}
          {office.kind !== 'operator' && !office.closedOn && (
            <Popconfirm title={w.closeSure} okText={w.close} cancelText={words.common.cancel} onConfirm={turn}>
              <Button size="small" aria-label={w.closeOf(name)} loading={busy}>
                {w.close}
              </Button>
            </Popconfirm>
          )}
        </div>
        {problem && <ProblemView problem={problem} />}
      </td>
    </tr>
  );
}
