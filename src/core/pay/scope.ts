import { claimCodes, claimOf } from '../law/claims.ts';
import { type Matter, relationTitles, reroutes, reroutings, scopeOf } from '../law/scope.ts';
import { type Text, text } from '../text.ts';
import { calculatorInput, defineCalculator } from './calculator.ts';
import { choiceField } from './fields.ts';

const matterTitles = Object.fromEntries([
  ...claimCodes.map(code => [code, claimOf(code).title]),
  ...reroutes.map(key => [key, reroutings[key].title]),
]) as Record<Matter, Text>;

/** Whether something is a labour or personnel dispute, and where it goes if not; no sum of money. */
export const scope = defineCalculator({
  id: 'scope',
  title: text('受案范围', 'Scope'),
  articles: ['lma-2', 'si1-1', 'si1-2', 'zjma-2'],
  input: calculatorInput({
    relation: choiceField('双方的关系', 'the relation', relationTitles, {
      ask: text('您和对方是什么关系？', 'How do the two sides stand to each other?'),
    }),
    matter: choiceField('事项', 'the matter', matterTitles, {
      ask: text('您要办的是什么事情？', 'What is it about?'),
    }),
  }),
  compute: (input, { today }) => {
    const { in: isIn, to, route, reason, articles } = scopeOf({ ...input, on: input.on ?? today });
    return {
      amount: null,
      result: { in: isIn, to: to ?? null, route: route ? { ...route } : null, reason: { ...reason } },
      lines: [],
      cites: articles,
      parameters: [],
      warnings: [],
    };
  },
});
