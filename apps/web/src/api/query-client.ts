import { QueryClient } from '@tanstack/react-query';
import { ApiError } from './client';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 20_000,
      // Offline shows as an error at once, not as a skeleton that waits.
      networkMode: 'always',
      retry: (count, failure) => count < 1 && !(failure instanceof ApiError && failure.status >= 400 && failure.status < 500),
    },
  },
});
