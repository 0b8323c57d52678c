import type { ApiKeyResponse, Page } from '@app/contracts';
import { useQuery } from '@tanstack/react-query';
import { queryClient } from '../../api/query-client';
import { apiKeysQuery, revokeApiKey } from '../../api/settings';
import { Ago } from '../../ui/ago';
import { defer } from '../../ui/deferred';
import { ErrorNote } from '../../ui/error-note';
import { CreateApiKey } from './create-api-key';
import styles from './settings.module.css';

/** The keys of other systems: those in use first, then the newest. */
export function ApiKeys() {
  const keys = useQuery(apiKeysQuery);
  const sorted = [...(keys.data?.items ?? [])].sort(
    (a, b) => Number(a.revokedAt !== null) - Number(b.revokedAt !== null) || b.createdAt.localeCompare(a.createdAt),
  );
  return (
    <section className={styles.section}>
      <h2>API keys</h2>
      <div>
        <p className={styles.soft}>
          A key lets a mail gateway or a fleet server send signals to <code>POST /v1/signals</code>. The{' '}
          <a href="/docs" className={styles.anchor}>
            API documentation
          </a>{' '}
          describes what else it can do.
        </p>
        <CreateApiKey />
        {keys.isError && <ErrorNote what="The keys could not be loaded." failure={keys.error} retry={() => void keys.refetch()} />}
        <ul className={styles.keys}>
          {sorted.map((key) => (
            <ApiKey key={key.id} apiKey={key} />
          ))}
        </ul>
      </div>
    </section>
  );
}

function ApiKey({ apiKey }: { apiKey: ApiKeyResponse }) {
  const { name, prefix, createdAt, revokedAt } = apiKey;
  const isRevoked = revokedAt !== null;
  return (
    <li data-revoked={isRevoked || undefined}>
      <span className={styles.keyname}>{name}</span>
      <code>{prefix}…</code>
      <span className={styles.soft}>
        {isRevoked ? 'revoked' : 'created'} <Ago at={revokedAt ?? createdAt} />
      </span>
      {!isRevoked && (
        <button type="button" className={styles.revoke} onClick={() => revoke(apiKey)}>
          Revoke<span className="unseen"> {name}</span>
        </button>
      )}
    </li>
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
