import { call } from '../../../contract/client.ts';
import { routes } from '../../../contract/routes.ts';
import { soundFacts } from '../../kit/intake.ts';
import { useApi } from '../../kit/use-api.ts';
import { useDraft } from './draft.ts';

/** Scope, place, limitation and the dates of both ways for the answers as they stand; asked again when they change. */
export function useCheck() {
  const { answers } = useDraft();
  const body = {
    claims: answers.claims.map(claim => claim.code),
    facts: soundFacts(answers.facts),
    ...(answers.place !== undefined && { place: answers.place }),
    ...(answers.trade && { trade: answers.trade }),
  };
  return useApi(JSON.stringify(body), signal => call(routes.checkIntake, { body }, { signal }));
}
