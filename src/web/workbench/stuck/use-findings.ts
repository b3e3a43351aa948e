import { useQuery } from '@tanstack/react-query';
import { call } from '../../../contract/client.ts';
import { routes } from '../../../contract/routes.ts';
import { getLanguage } from '../../words/words.ts';

/** What is stuck of what this reader has to do with. */
export const useFindings = () =>
  useQuery({
    queryKey: ['findings'],
    queryFn: () => call(routes.listFindings, {}, { language: getLanguage() }),
    staleTime: 60_000,
  });
