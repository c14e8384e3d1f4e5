import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import type { ReactElement } from 'react';
import { queryClient } from './api/query-client.ts';
import { antdTheme } from './look/antd-theme.ts';
import { usePreference } from './preference/preference.ts';
import { router } from './screen/router.tsx';
import { SessionGate } from './session/session-gate.tsx';

/** The application: language and look, the cache, the session, the screens. */
export function App(): ReactElement {
  const { locale, view } = usePreference();
  return (
    <ConfigProvider theme={antdTheme(view)} locale={locale === 'zh' ? zhCN : enUS} button={{ autoInsertSpace: false }}>
      <QueryClientProvider client={queryClient}>
        <SessionGate><RouterProvider router={router} /></SessionGate>
      </QueryClientProvider>
    </ConfigProvider>
  );
}
