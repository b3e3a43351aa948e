import { call } from '../../../contract/client.ts';
import { routes } from '../../../contract/routes.ts';
import { filerOf } from '../../kit/intake.ts';
import { useApi } from '../../kit/use-api.ts';
import { startClaims as en } from '../../words/en/start-claims.ts';
import { useWords } from '../../words/words.ts';
import { startClaims as zh } from '../../words/zh/start-claims.ts';
import { useDraft } from './draft.ts';
import { useSideWords } from './side-words.ts';

/** All kinds of claims that the side which files can make. */
export const useClaimCodes = () => {
  const { answers } = useDraft();
  const side = filerOf(answers);
  return useApi(`claims ${side}`, async signal => {
    const { claims } = await call(routes.claimCodes, {}, { signal });
    return claims.filter(claim => claim.openTo.includes(side));
  });
};

export const useClaimWords = () => useSideWords('claims', useWords({ zh, en }));
