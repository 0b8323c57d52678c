import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useRef, useState, type ReactNode } from 'react';
import { meQuery } from '../api/login';
import { DeferredBar } from './deferred-bar';
import { moveFocus, useKeys } from './keys';
import styles from './shell.module.css';
import { SystemBanner } from './system-banner';

const KeysHelp = lazy(() => import('./keys-help').then((module) => ({ default: module.KeysHelp })));

/** The frame of every page behind the login: one line at the top, nothing else. */
export function Shell({ children = <Outlet /> }: { children?: ReactNode }) {
  const { data: me } = useQuery(meQuery);
  const [help, setHelp] = useState(false);
  const navigate = useNavigate();
  const lastStop = useRef<HTMLElement>(undefined);
  useKeys({
    '?': () => setHelp(true),
    '/': () => {
      const field = document.querySelector<HTMLInputElement>('[data-search]');
      if (field !== null) field.focus();
      else void navigate({ to: '/', search: { find: true } });
    },
    j: () => (lastStop.current = moveFocus(1, lastStop.current)),
    k: () => (lastStop.current = moveFocus(-1, lastStop.current)),
  });
  return (
    <>
      <a href="#page" className={styles.skip}>
        Skip to content
      </a>
      <header className={styles.top}>
        <Link to="/" className={styles.mark}>
          <img src="/mark.svg" alt="" width="20" height="20" />
          <span>Afterpilot</span>
        </Link>
        <span className={styles.vendor}>{me?.vendor.name}</span>
        <nav className={styles.nav} aria-label="Main">
          <Link to="/" activeOptions={{ exact: true, includeSearch: false }} activeProps={{ 'data-here': true }}>
            Portfolio
          </Link>
          <Link to="/tasks" activeProps={{ 'data-here': true }}>
            Tasks
          </Link>
          <Link to="/scorecards" activeProps={{ 'data-here': true }}>
            Scorecards
          </Link>
          <Link to="/settings" activeProps={{ 'data-here': true }}>
            Settings
          </Link>
          <button type="button" onClick={() => setHelp(true)} className={styles.help}>
            Keys <kbd>?</kbd>
          </button>
        </nav>
      </header>
      <SystemBanner />
      <main id="page" className={styles.page} tabIndex={-1}>
        {children}
      </main>
      <DeferredBar />
      {help && (
        <Suspense fallback={null}>
          <KeysHelp open onClose={() => setHelp(false)} />
        </Suspense>
      )}
    </>
  );
}
