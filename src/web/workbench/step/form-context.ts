import { createContext, useContext } from 'react';
import type { DossierView, StepView } from '../../../contract/views.ts';
import type { FieldSchema, Path, Values } from './schema.ts';

/** What every field of a step form shares. */
export interface FormState {
  readonly dossier: DossierView;
  readonly step: StepView;
  readonly root: FieldSchema;
  readonly values: Values;
  readonly errors: ReadonlyMap<string, string>;
  readonly set: (path: Path, value: unknown) => void;
  /** Unique in the page, so that two forms never share an id. */
  readonly prefix: string;
}

export const FormContext = createContext<FormState | undefined>(undefined);

export function useForm(): FormState {
  const form = useContext(FormContext);
  if (!form) throw new Error('A field stands outside a form.');
  return form;
}

export const inputId = (prefix: string, path: Path): string => [prefix, ...path].join('-');
