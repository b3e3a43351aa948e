import { useState } from 'react';
import { call } from '../../../contract/client.ts';
import { routes } from '../../../contract/routes.ts';
import type { LedgerLine } from '../../../contract/views.ts';
import { Button } from '../../kit/button.tsx';
import { formatDate } from '../../kit/format.ts';
import { Timeline as TimeLine } from '../../kit/lists.tsx';
import { Notice } from '../../kit/notice.tsx';
import { Loaded } from '../../kit/states.tsx';
import { useApi } from '../../kit/use-api.ts';
import { getLanguage, useLanguage, useText } from '../../words/words.ts';
import type { MatterProps } from './matter-context.ts';
import { PartPage } from './part-page.tsx';
import { useMeWords } from './words.ts';

/** What happened, newest first, one plain sentence each, with its papers. */
export default function Timeline({ view, base }: MatterProps) {
  const words = useMeWords();
  const api = useApi(`${view.id}@${view.version}`, signal =>
    call(routes.getLedger, { params: { id: view.id } }, { language: getLanguage(), signal }),
  );
  return (
    <PartPage view={view} base={base} title={words.timeline.title}>
      <Loaded api={api}>
        {ledger => (
          <>
            {ledger.lines.length === 0 ? <p>{words.timeline.empty}</p> : <Lines view={view} lines={ledger.lines} />}
            {ledger.verified ? (
              <p className="k-small">{words.timeline.verified}</p>
            ) : (
              <Notice tone="bad">
                <p>{words.timeline.broken}</p>
              </Notice>
            )}
          </>
        )}
      </Loaded>
    </PartPage>
  );
}

function Lines({ view, lines }: { view: MatterProps['view']; lines: readonly LedgerLine[] }) {
  const [mine, setMine] = useState(false);
  const words = useMeWords();
  const text = useText();
  const language = useLanguage();
  const own = view.parties.find(party => party.you)?.name;
  const isMine = (line: LedgerLine) => own !== undefined && line.who === own;
  const shown = [...lines].sort((a, b) => b.sequence - a.sequence).filter(line => !mine || isMine(line));
  const paper = (id: string) => view.papers.find(p => p.id === id);
  return (
    <>
      {own !== undefined && (
        <p className="k-inline">
          <Button aria-pressed={mine} onClick={() => setMine(!mine)}>
            {mine ? words.timeline.all : words.timeline.mine}
          </Button>
        </p>
      )}
      <TimeLine
        items={shown.map(line => ({
          id: String(line.sequence),
          when: formatDate(line.day, language),
          passed: true,
          children: (
            <>
              <strong>{text(line.step)}</strong>
              <span className="k-formula">
                {isMine(line) ? words.timeline.you : line.who}
                {` · ${text(line.role)}`}
                {line.stage && ` · ${text(line.stage)}`}
              </span>
              {line.walled && <span className="k-small">{words.timeline.walled}</span>}
              {line.papers.map(p => {
                const found = paper(p.id);
                return found ? (
                  <a key={p.id} href={found.pdf} className="m-paper-link">
                    {text(p.title)}
                  </a>
                ) : (
                  <span key={p.id} className="m-paper-link">
                    {text(p.title)}
                  </span>
                );
              })}
            </>
          ),
        }))}
      />
    </>
  );
}
