import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect, type ErrorComponentProps } from '@tanstack/react-router';
import { LOG_KINDS, type LogKind } from './features/accounts/answers/log-signal.rules';
import { ApiError } from './api/client';
import { meQuery } from './api/login';
import { queryClient } from './api/query-client';
import { NotFound } from './ui/not-found';
import { ErrorNote } from './ui/error-note';
import { Shell } from './ui/shell';
import { parsePortfolioView, type PortfolioView } from './features/portfolio/portfolio-view.rules';

const root = createRootRoute();

const login = createRoute({
  getParentRoute: () => root,
  path: '/login',
  validateSearch: (search: Record<string, unknown>): { to?: string } =>
    typeof search['to'] === 'string' && /^\/(?!\/)/.test(search['to']) ? { to: search['to'] } : {},
  component: lazyRouteComponent(() => import('./features/login/login-page'), 'LoginPage'),
});

const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  component: Shell,
  beforeLoad: async ({ location }) => {
    try {
      await queryClient.ensureQueryData(meQuery);
    } catch (failure) {
      if (!(failure instanceof ApiError) || failure.status !== 401) throw failure;
      throw redirect({ to: '/login', search: location.href === '/' ? {} : { to: location.href } });
    }
  },
  errorComponent: ({ error, reset }: ErrorComponentProps) => (
    <div style={{ padding: 32 }}>
      <ErrorNote what="Afterpilot could not be opened." failure={error} retry={reset} />
    </div>
  ),
});

const portfolio = createRoute({
  getParentRoute: () => inside,
  path: '/',
  validateSearch: (search: Record<string, unknown>): PortfolioView => parsePortfolioView(search),
  component: lazyRouteComponent(() => import('./features/portfolio/portfolio-page'), 'PortfolioPage'),
});

const account = createRoute({
  getParentRoute: () => inside,
  path: '/accounts/$key',
  validateSearch: (search: Record<string, unknown>): { log?: LogKind } => {
    const log = LOG_KINDS.find((one) => one === search['log']);
    return log === undefined ? {} : { log };
  },
  component: lazyRouteComponent(() => import('./features/accounts/account-page'), 'AccountPage'),
});

const settings = createRoute({
  getParentRoute: () => inside,
  path: '/settings',
  component: lazyRouteComponent(() => import('./features/settings/settings-page'), 'SettingsPage'),
});

const systemStatus = createRoute({
  getParentRoute: () => inside,
  path: '/settings/status',
  component: lazyRouteComponent(() => import('./features/settings/system-status/system-status-page'), 'SystemStatusPage'),
});

const tasks = createRoute({
  getParentRoute: () => inside,
  path: '/tasks',
  component: lazyRouteComponent(() => import('./features/tasks/tasks-page'), 'TasksPage'),
});

const scorecards = createRoute({
  getParentRoute: () => inside,
  path: '/scorecards',
  validateSearch: ({ card, scorecard }: Record<string, unknown>): { card?: string; scorecard?: string } => ({
    ...(typeof card === 'string' && { card }),
    ...(typeof scorecard === 'string' && { scorecard }),
  }),
  component: lazyRouteComponent(() => import('./features/scorecards/scorecards-page'), 'ScorecardsPage'),
});

/** Every other address. Who is logged in is known before it is shown, so that the frame does not jump in. */
const nothing = createRoute({
  getParentRoute: () => root,
  path: '/$',
  beforeLoad: () =>
    queryClient.ensureQueryData(meQuery).then(
      () => undefined,
      () => undefined,
    ),
  component: NotFound,
});

export const router = createRouter({
  routeTree: root.addChildren([login, inside.addChildren([portfolio, account, tasks, scorecards, settings, systemStatus]), nothing]),
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultErrorComponent: ({ error, reset }: ErrorComponentProps) => (
    <ErrorNote what="This page could not be shown." failure={error} retry={reset} />
  ),
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
