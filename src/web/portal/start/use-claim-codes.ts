import { call } from '../../../contract/client.ts';
import { routes } from '../../../contract/routes.ts';
import { useApi } from '../../kit/use-api.ts';
import { startClaims as en } from '../../words/en/start-claims.ts';
import { useWords } from '../../words/words.ts';
import { startClaims as zh } from '../../words/zh/start-claims.ts';

/** All kinds of claims that a worker can make; the employer’s own are left out. */
export const useClaimCodes = () =>
  useApi('claims', async signal => {
    const { claims } = await call(routes.claimCodes, {}, { signal });
    return claims.filter(claim => claim.by === 'worker');
  });

export const useClaimWords = () => useWords({ zh, en });
