import '../kit/no-eval.ts';
import '../kit/tokens.css';
import '../kit/kit.css';
import '../kit/parts.css';
import './portal.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { call } from '../../contract/client.ts';
import { routes } from '../../contract/routes.ts';
import { CityContext } from '../kit/city.ts';
import { useApi } from '../kit/use-api.ts';
import { Frame } from './frame.tsx';
import { CurrentPage } from './router.tsx';

function Portal() {
  const city = useApi('city', signal => call(routes.city, {}, { signal }));
  return (
    <CityContext value={city.data}>
      <Frame>
        <CurrentPage />
      </Frame>
    </CityContext>
  );
}

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Portal />
  </StrictMode>,
);
