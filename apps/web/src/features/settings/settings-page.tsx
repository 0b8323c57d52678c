import { Button, TextInput, useMantineColorScheme } from '@mantine/core';
import type { ApiKeyCreatedResponse, ApiKeyResponse, Page } from '@app/contracts';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { logOut, meQuery } from '../../api/login';
import { apiKeysQuery, createApiKey, revokeApiKey } from '../../api/settings';
import { queryClient } from '../../api/query-client';
import { Ago } from '../../ui/ago';
import { Choice } from '../../ui/choice';
import { defer } from '../../ui/deferred';
import { ErrorNote } from '../../ui/error-note';
import { Nights } from './nights';
import { TimeZone } from './time-zone';
import styles from './settings.module.css';

function Me() {
  const { data: me } = useQuery(meQuery);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const navigate = useNavigate();
  const leave = async () => {
    await logOut().catch(() => undefined);
    queryClient.clear();
    void navigate({ to: '/login' });
  };
  return (
    <section className={styles.section}>
      <h2>You</h2>
      <div>
        <p>
          <strong>{me?.member?.name ?? 'An API key'}</strong> {me?.member?.email}
        </p>
        <p className={styles.soft}>
          {me?.member?.role} at {me?.vendor.name}
          {me?.vendor.demo === true && ', demo with fictional clients'}
        </p>
        <div className={styles.line}>
          <Choice
            label="Appearance"
            value={colorScheme}
            onChange={setColorScheme}
            choices={[
              { value: 'auto', label: 'System' },
              { value: 'light', label: 'Light' },
              { value: 'dark', label: 'Dark' },
            ]}
          />
        </div>
        <div className={styles.line}>
          <Button size="xs" variant="default" onClick={() => void leave()}>
            Log out
          </Button>
        </div>
      </div>
    </section>
  );
}

function NewKey({ onMade }: { onMade: (key: ApiKeyCreatedResponse) => void }) {
  const [name, setName] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const make = async (event: FormEvent) => {
    event.preventDefault();
    try {
      onMade(await createApiKey(name.trim()));
      setName('');
      setRefusal(null);
      void queryClient.invalidateQueries({ queryKey: apiKeysQuery.queryKey });
    } catch (failure) {
      setRefusal(failure instanceof Error ? failure.message : 'The key was not created.');
    }
  };
  return (
    <form className={styles.line} onSubmit={(event) => void make(event)}>
      <TextInput
        size="xs"
        aria-label="Purpose of the key"
        placeholder="Purpose, for example mail import"
        maxLength={100}
        value={name}
        error={refusal}
        onChange={(event) => setName(event.currentTarget.value)}
        className={styles.field}
      />
      <Button size="xs" type="submit" disabled={name.trim() === ''}>
        Create a key
      </Button>
    </form>
  );
}

function Made({ made }: { made: ApiKeyCreatedResponse }) {
  const [copied, setCopied] = useState(false);
  return (
    <div className={styles.made} role="status">
      <p>
        <strong>This is the key “{made.name}”. It is shown only once</strong>; copy it now. If it gets lost, create another and revoke this
        one.
      </p>
      <div className={styles.line}>
        <code>{made.key}</code>
        <Button size="xs" variant="default" onClick={() => void navigator.clipboard.writeText(made.key).then(() => setCopied(true))}>
          {copied ? 'Copied' : 'Copy'}
        </Button>
      </div>
    </div>
  );
}

function revoke(key: ApiKeyResponse): void {
  const now = new Date().toISOString();
  queryClient.setQueryData(apiKeysQuery.queryKey, (page: Page<ApiKeyResponse> | undefined) =>
    page === undefined ? page : { ...page, items: page.items.map((one) => (one.id === key.id ? { ...one, revokedAt: now } : one)) },
  );
  const refetch = () => void queryClient.invalidateQueries({ queryKey: apiKeysQuery.queryKey });
  defer(`Key “${key.name}” revoked.`, { send: () => revokeApiKey(key.id).finally(refetch), undo: refetch });
}

function Keys() {
  const keys = useQuery(apiKeysQuery);
  const [made, setMade] = useState<ApiKeyCreatedResponse | null>(null);
  const sorted = [...(keys.data?.items ?? [])].sort(
    (a, b) => Number(a.revokedAt !== null) - Number(b.revokedAt !== null) || b.createdAt.localeCompare(a.createdAt),
  );
  return (
    <section className={styles.section}>
      <h2>API keys</h2>
      <div>
        <p className={styles.soft}>
          A key lets a mail gateway or a fleet server send signals to <code>POST /v1/signals</code>. Everything else it can do is described
          in the{' '}
          <a href="/docs" className={styles.anchor}>
            API documents
          </a>
          .
        </p>
        <NewKey onMade={setMade} />
        {made !== null && <Made key={made.id} made={made} />}
        {keys.isError && <ErrorNote what="The keys could not be loaded." failure={keys.error} retry={() => void keys.refetch()} />}
        <ul className={styles.keys}>
          {sorted.map((key) => (
            <li key={key.id} data-revoked={key.revokedAt !== null || undefined}>
              <span className={styles.keyname}>{key.name}</span>
              <code>{key.prefix}…</code>
              <span className={styles.soft}>
                {key.revokedAt === null ? (
                  <>
                    created <Ago at={key.createdAt} />
                  </>
                ) : (
                  <>
                    revoked <Ago at={key.revokedAt} />
                  </>
                )}
              </span>
              {key.revokedAt === null && (
                <button type="button" className={styles.revoke} onClick={() => revoke(key)}>
                  Revoke<span className="unseen"> {key.name}</span>
                </button>
              )}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

/** Who you are, how it looks, the keys of other systems, where the vendor is, and how the nights went. */
export function SettingsPage() {
  return (
    <div className={styles.page}>
      <title>Settings · Afterpilot</title>
      <h1>Settings</h1>
      <Me />
      <Keys />
      <TimeZone />
      <Nights />
    </div>
  );
}
