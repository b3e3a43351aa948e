import { useQuery } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { call } from '../../../contract/client.ts';
import { routes } from '../../../contract/routes.ts';
import type { DossierView, Problem } from '../../../contract/views.ts';
import { makeKey } from '../../kit/device.ts';
import { usePaperWords } from '../../kit/signature.tsx';
import { problemOf } from '../../kit/use-api.ts';
import { getLanguage, useLanguage } from '../../words/words.ts';
import { keepDossier } from '../api.ts';
import { ProblemView } from '../problem.tsx';
import { takeStep } from '../step/take-step.ts';

/** Papers that this reader may have written now: forms, registers, applications. */
export function PaperForms({ dossier }: { readonly dossier: DossierView }) {
  const words = usePaperWords();
  const language = useLanguage();
  const { message } = App.useApp();
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState<string>();
  const { data } = useQuery({
    queryKey: ['forms', dossier.id, dossier.version],
    queryFn: ({ signal }) => call(routes.getForms, { params: { id: dossier.id } }, { language: getLanguage(), signal }),
  });
  if (!data || data.forms.length === 0) return null;
  const write = async (form: (typeof data.forms)[number]) => {
    setBusy(form.template);
    setProblem(undefined);
    try {
      const step = { procedure: form.procedure, proceedingId: form.proceedingId, step: 'issue-paper' };
      keepDossier(await takeStep(dossier, step, { template: form.template }, makeKey()));
      void message.success(words.issued);
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setBusy(undefined);
    }
  };
  return (
    <details className="wb-no-print">
      <summary>{words.forms}</summary>
      {problem && <ProblemView problem={problem} />}
      <ul className="wb-papers">
        {data.forms.map(form => (
          <li key={`${form.proceedingId}-${form.template}`} className="wb-paper">
            <span className="wb-paper-title">{form.title[language]}</span>
            <Button size="small" loading={busy === form.template} onClick={() => void write(form)}>
              {words.issue}
              <span className="wb-hidden">{form.title[language]}</span>
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
