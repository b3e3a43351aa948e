import { Button, Checkbox, Radio } from 'antd';
import { useState } from 'react';
import { formatDate } from '../../kit/format.ts';
import { useLanguage, useWords } from '../../words/words.ts';
import { ProblemView } from '../problem.tsx';
import { openStep, type PartProps, takeGroupStep, useDoing } from './use-group.ts';
import { benchGroup, type GroupWords } from './words.ts';

type Forum = keyof GroupWords['representatives']['forums'];
type Scope = keyof GroupWords['representatives']['scopes'];

/** Who speaks for the group, by whose votes, and how far. */
export function RepresentativesPart({ dossier, group }: PartProps) {
  const words = useWords(benchGroup);
  const w = words.representatives;
  const live = group.representatives.filter(r => r.until === undefined);
  const past = group.representatives.filter(r => r.until !== undefined);
  return (
    <>
      {live.length === 0 ? <p className="wb-empty">{w.none}</p> : <People title={w.now} people={live} />}
      <p className="wb-help">{w.never}</p>
      {past.length > 0 && <People title={w.before} people={past} />}
      {openStep(dossier, 'elect') && (group.candidates.length > 0 || live.length === 0) && (
        <Elect dossier={dossier} group={group} />
      )}
    </>
  );
}

function People({ title, people }: { readonly title: string; readonly people: PartProps['group']['representatives'] }) {
  const w = useWords(benchGroup).representatives;
  const language = useLanguage();
  return (
    <section className="wb-group-part">
      <h3>{title}</h3>
      <ul>
        {people.map(r => (
          <li key={`${r.memberId} ${r.since}`}>
            <b>{r.name}</b> · {w.votes(r.votes, r.of)} · {r.forum[language]} · {w.since(formatDate(r.since, language))}
            {r.until && ` · ${w.until(formatDate(r.until, language))}`} ·{' '}
            {r.scope.map(s => s[language]).join(language === 'zh' ? '、' : ', ')}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Elect({ dossier, group }: Pick<PartProps, 'dossier' | 'group'>) {
  const w = useWords(benchGroup).representatives;
  const doing = useDoing();
  const [forum, setForum] = useState<Forum>('mediation');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [scope, setScope] = useState<readonly Scope[]>(['file', 'evidence', 'talk']);
  const options = Object.entries(w.scopes).map(([value, label]) => ({ value: value as Scope, label }));
  return (
    <section className="wb-group-part" aria-label={w.elect}>
      <h3>{w.elect}</h3>
      {group.candidates.length === 0 && <p className="wb-empty">{w.noCandidates}</p>}
      {group.candidates.length > 0 && (
        <div className="wb-group-form">
          <fieldset>
            <legend>{w.candidates}</legend>
            <Checkbox.Group
              value={[...chosen]}
              options={group.candidates.map(c => ({ value: c.memberId, label: `${c.name} · ${c.votes}` }))}
              onChange={values => setChosen(values as string[])}
            />
          </fieldset>
          <fieldset>
            <legend>{w.forum}</legend>
            <Radio.Group
              value={forum}
              options={Object.entries(w.forums).map(([value, label]) => ({ value, label }))}
              onChange={event => setForum(event.target.value as Forum)}
            />
          </fieldset>
          <fieldset>
            <legend>{w.scope}</legend>
            <Checkbox.Group value={[...scope]} options={options} onChange={values => setScope(values as Scope[])} />
          </fieldset>
          <Button
            type="primary"
            loading={doing.busy}
            disabled={chosen.length === 0 || scope.length === 0}
            onClick={() => void doing.run(() => takeGroupStep(dossier, 'elect', { forum, memberIds: chosen, scope }))}
          >
            {w.record}
          </Button>
          {doing.problem && <ProblemView problem={doing.problem} />}
        </div>
      )}
    </section>
  );
}
