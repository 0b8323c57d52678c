import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { ApiError } from '../../api/client';
import { logIn, loginHintQuery, meQuery } from '../../api/login';
import { queryClient } from '../../api/query-client';
import { PilotCurve } from './pilot-curve';
import styles from './login.module.css';

const route = getRouteApi('/login');

function reason(failure: unknown): string {
  if (failure instanceof ApiError && failure.status === 401) return 'Email or password is wrong. Nothing was changed; try again.';
  if (failure instanceof ApiError && failure.status === 0) return 'Afterpilot is not responding. Check that it is running, then try again.';
  return failure instanceof Error ? failure.message : 'Login failed. Try again.';
}

export function LoginPage() {
  const { to } = route.useSearch();
  const router = useRouter();
  const { data: hint } = useQuery(loginHintQuery);
  const demo = hint?.demo ?? null;
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [state, setState] = useState<{ busy: boolean; refusal: string | null }>({ busy: false, refusal: null });

  const enter = async (address: string, secret: string) => {
    setState({ busy: true, refusal: null });
    try {
      queryClient.setQueryData(meQuery.queryKey, await logIn(address, secret));
      router.history.push(to ?? '/');
    } catch (failure) {
      setState({ busy: false, refusal: reason(failure) });
    }
  };

  return (
    <main className={styles.page}>
      <title>Log in · Afterpilot</title>
      <section className={styles.story}>
        <p className={styles.mark}>
          <img src="/mark.svg" alt="" width="24" height="24" />
          Afterpilot
        </p>
        <h1 className={styles.claim}>It starts where the pilot ends.</h1>
        <PilotCurve />
        <p className={styles.why}>Who to call this morning, and why: every client after the handover, in one sentence each.</p>
      </section>
      <form
        className={styles.form}
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void enter(email, password);
        }}
      >
        <h2 className={styles.title}>Log in</h2>
        <TextInput
          label="Email"
          type="email"
          name="email"
          autoComplete="username"
          required
          withAsterisk={false}
          autoFocus
          size="md"
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          label="Password"
          name="password"
          autoComplete="current-password"
          required
          withAsterisk={false}
          size="md"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <p className={styles.refusal} role="alert">
          {state.refusal}
        </p>
        <Button type="submit" size="md" disabled={state.busy} fullWidth>
          {state.busy ? 'Logging in…' : 'Log in'}
        </Button>
        {demo !== null && (
          <div className={styles.demo}>
            <p>
              This is a demo with 24 fictional clients over 18 months. <br />
              {demo.email} · {demo.password}
            </p>
            <Button variant="default" size="sm" disabled={state.busy} onClick={() => void enter(demo.email, demo.password)}>
              Explore the demo
            </Button>
          </div>
        )}
      </form>
    </main>
  );
}
