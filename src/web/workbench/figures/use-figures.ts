import { useQueries, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { call } from '../../../contract/client.ts';
import type { IndicatorView } from '../../../contract/routes/statistics.ts';
import { routes } from '../../../contract/routes.ts';
import type { Text } from '../../../contract/views.ts';
import { todayOf, useCity } from '../../kit/city.ts';
import { benchFigures as en } from '../../words/en/bench-figures.ts';
import { getLanguage } from '../../words/words.ts';
import { benchFigures as zh } from '../../words/zh/bench-figures.ts';

export const benchFigures = { zh, en };

export const groupings = ['place', 'organisation', 'month'] as const;
export type Grouping = (typeof groupings)[number];
export const parts = ['numerator', 'denominator', 'excluded'] as const;
export type Part = (typeof parts)[number];

/** Everything that the page shows, as it stands in the address. */
export interface Choice {
  readonly year: number;
  readonly years: readonly number[];
  readonly from: string;
  readonly to: string;
  readonly place: string | undefined;
  readonly indicator: string;
  readonly by: Grouping;
  /** The group whose cases are listed. */
  readonly group: string | undefined;
  readonly part: Part;
  /** Whether cases were asked for. */
  readonly showsCases: boolean;
  readonly cursor: string | undefined;
  /** Groups of fewer than five workers are written out. */
  readonly showsFew: boolean;
  /** The indicator whose counting is explained. */
  readonly how: string | undefined;
}

const firstYear = 2022;
const firstIndicator = 'mediation-success-rate';

/** Names that a change makes meaningless. */
const forgets: Readonly<Record<string, readonly string[]>> = {
  year: ['cursor', 'group', 'part'],
  indicator: ['cursor', 'group', 'part'],
  by: ['cursor', 'group'],
  group: ['cursor'],
  part: ['cursor'],
};

/** The choice in the address, and how to change it: values by name, `undefined` takes one away. */
export function useChoice(): [Choice, (changes: Readonly<Record<string, string | undefined>>) => void] {
  const [search, setSearch] = useSearchParams();
  const now = Number(todayOf(useCity()).slice(0, 4));
  const years = Array.from({ length: Math.max(1, now - firstYear + 1) }, (_, index) => now - index);
  const year = years.find(one => String(one) === search.get('year')) ?? now;
  const choice: Choice = {
    year,
    years,
    from: `${year}-01-01`,
    to: `${year}-12-31`,
    place: search.get('place') ?? undefined,
    indicator: search.get('indicator') ?? firstIndicator,
    by: groupings.find(one => one === search.get('by')) ?? 'place',
    group: search.get('group') ?? undefined,
    part: parts.find(one => one === search.get('part')) ?? 'numerator',
    showsCases: search.has('part') || search.has('group'),
    cursor: search.get('cursor') ?? undefined,
    showsFew: search.get('few') === 'show',
    how: search.get('how') ?? undefined,
  };
  const change = (changes: Readonly<Record<string, string | undefined>>) =>
    setSearch(before => {
      const after = new URLSearchParams(before);
      for (const name of Object.keys(changes)) for (const other of forgets[name] ?? []) after.delete(other);
      for (const [name, value] of Object.entries(changes)) {
        if (value) after.set(name, value);
        else after.delete(name);
      }
      return after;
    });
  return [choice, change];
}

const language = () => ({ language: getLanguage() });

export const useIndicators = () =>
  useQuery({
    queryKey: ['indicators'],
    staleTime: 3_600_000,
    queryFn: () => call(routes.listIndicators, {}, language()),
  });

const figure = (id: string, from: string, to: string, by: Grouping) => ({
  queryKey: ['figure', id, from, to, by],
  queryFn: () => call(routes.statistic, { params: { indicator: id }, query: { from, to, by } }, language()),
});

/** All indicators of a period, by place. */
export const useFigures = (ids: readonly string[], { from, to }: Pick<Choice, 'from' | 'to'>) =>
  useQueries({ queries: ids.map(id => figure(id, from, to, 'place')) });

export const useFigure = (id: string, { from, to, by }: Pick<Choice, 'from' | 'to' | 'by'>) =>
  useQuery(figure(id, from, to, by));

/** The cases of the chosen part and group. A month narrows the days, a place or a body the rows. */
export function useCases({ indicator, from, to, by, group, part, cursor }: Choice) {
  const month = by === 'month' ? group : undefined;
  const query = {
    from: month ? `${month}-01` : from,
    to: month ? lastOfMonth(month) : to,
    part,
    ...(by === 'place' && group && { place: Number(group) }),
    ...(by === 'organisation' && group && { organisation: group }),
    ...(cursor && { cursor }),
  };
  return useQuery({
    queryKey: ['figure-cases', indicator, query],
    placeholderData: before => before,
    queryFn: () => call(routes.statisticCases, { params: { indicator }, query }, language()),
  });
}

const lastOfMonth = (month: string): string =>
  `${month}-${new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate()}`;

/** A figure as a card or a line of the table shows it. */
export interface Figure {
  readonly value: string | null;
  readonly numerator: number;
  readonly denominator: number | null;
  /** Why the server keeps it back. */
  readonly withheld?: Text | undefined;
}

/** The figure of a place, or of everything that the reader may see. A place without a group has none of it. */
export function figureAt(view: IndicatorView, place: string | undefined): Figure {
  if (place === undefined)
    return {
      value: view.value,
      numerator: view.numerator.value,
      denominator: view.denominator?.value ?? null,
      ...(view.withheld && { withheld: view.withheld }),
    };
  const group = view.groups.find(one => one.key === place);
  if (group) return group;
  const none = { percent: null, count: '0', yuan: '0.00' }[view.unit];
  return { value: none, numerator: 0, denominator: view.denominator ? 0 : null };
}

/** Leads eye and reading voice to a heading, once what was asked for stands on the page. */
export const goTo = (id: string): void => {
  setTimeout(() => {
    const heading = document.getElementById(id);
    heading?.scrollIntoView();
    heading?.focus({ preventScroll: true });
  }, 50);
};
