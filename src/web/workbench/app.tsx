import { QueryClientProvider } from '@tanstack/react-query';
import { App as AntdApp, ConfigProvider } from 'antd';
import enGB from 'antd/locale/en_GB';
import zhCN from 'antd/locale/zh_CN';
import { BrowserRouter, Route, Routes } from 'react-router';
import { CityContext } from '../kit/city.ts';
import { useLanguage } from '../words/words.ts';
import { queryClient, useCityQuery } from './api.ts';
import { Later } from './later.tsx';
import { pages } from './pages.tsx';
import { Landing } from './shell/landing.tsx';
import { NotFoundPage } from './shell/not-found.tsx';
import { Shell } from './shell/shell.tsx';
import { SignInPage } from './sign-in/sign-in.tsx';
import { theme } from './theme.ts';

/** The workbench: everything below `/w`. */
export function App() {
  const language = useLanguage();
  return (
    <ConfigProvider theme={theme} locale={language === 'zh' ? zhCN : enGB} button={{ autoInsertSpace: false }}>
      <AntdApp message={{ maxCount: 3 }}>
        <QueryClientProvider client={queryClient}>
          <City>
            <BrowserRouter basename="/w">
              <Routes>
                <Route path="/signin" element={<SignInPage />} />
                <Route element={<Shell />}>
                  <Route index element={<Landing />} />
                  {pages.map(({ path, page: Page }) => (
                    <Route
                      key={path}
                      path={path}
                      element={
                        <Later key={path}>
                          <Page />
                        </Later>
                      }
                    />
                  ))}
                  <Route path="*" element={<NotFoundPage />} />
                </Route>
              </Routes>
            </BrowserRouter>
          </City>
        </QueryClientProvider>
      </AntdApp>
    </ConfigProvider>
  );
}

function City({ children }: { readonly children: React.ReactNode }) {
  const city = useCityQuery();
  return <CityContext value={city.data}>{children}</CityContext>;
}
