'use client';

import { type CSSVariablesResolver, MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { mayPass } from '../_client/http.ts';
import { theme } from './theme.ts';

/** The library's own soft ink is too light for small text. */
const softInk: CSSVariablesResolver = () => ({
  variables: {},
  light: { '--mantine-color-dimmed': 'var(--ink-soft)', '--mantine-color-placeholder': '#6b727d' },
  dark: { '--mantine-color-dimmed': 'var(--ink-soft)', '--mantine-color-placeholder': '#8b929d' },
});

/**
 * A browser without a network is not asked first: the server may be this very machine, and where it cannot be reached the
 * person is told so instead of waiting in silence.
 */
export function Providers({ children, nonce }: { children: ReactNode; nonce: string | undefined }) {
  const [queryClient] = useState(
    () =>
      new QueryClient({
        defaultOptions: {
          queries: {
            networkMode: 'always',
            refetchOnReconnect: true,
            refetchOnWindowFocus: true,
            retry: (failures, error) => failures < 1 && mayPass(error),
          },
          mutations: { networkMode: 'always' },
        },
      }),
  );
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      cssVariablesResolver={softInk}
      {...(nonce && { getStyleNonce: () => nonce })}
    >
      <QueryClientProvider client={queryClient}>
        <Notifications position="bottom-center" autoClose={6000} />
        {children}
      </QueryClientProvider>
    </MantineProvider>
  );
}
