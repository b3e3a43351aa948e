import { call } from '../../../contract/client.ts';
import { routes } from '../../../contract/routes.ts';
import { useApi } from '../../kit/use-api.ts';

/** Every calculator that the server has, with the form of its input. */
export const useCalculators = () =>
  useApi('calculators', async signal => (await call(routes.listCalculators, {}, { signal })).calculators);
