import '@fontsource-variable/inter/wght.css';
import './ui/mantine.css';
import './ui/tokens.css';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ApiError } from './api/client';
import { queryClient } from './api/query-client';
import { schemeManager, theme } from './ui/theme';
import { router } from './router';

// A session that ended while the page was open: back to the login, and afterwards here again.
queryClient.getQueryCache().subscribe(({ type, query }) => {
  const ended = type === 'updated' && query.state.error instanceof ApiError && query.state.error.status === 401;
  const { pathname, href } = router.state.location;
  if (!ended || pathname === '/login' || router.state.status === 'pending') return;
  queryClient.clear();
  void router.navigate({ to: '/login', search: { to: href } });
});

const place = document.getElementById('root');
if (place === null) throw new Error('The page has no root element.');
createRoot(place).render(
  <StrictMode>
    <MantineProvider theme={theme} defaultColorScheme="auto" colorSchemeManager={schemeManager}>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
