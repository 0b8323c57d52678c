import { Button, TextInput } from '@mantine/core';
import type { ApiKeyCreatedResponse } from '@app/contracts';
import { useState, type FormEvent } from 'react';
import { queryClient } from '../../api/query-client';
import { apiKeysQuery, createApiKey } from '../../api/settings';
import styles from './settings.module.css';

/** Creates a key by its purpose, and shows it the one time it can be copied. */
export function CreateApiKey() {
  const [created, setCreated] = useState<ApiKeyCreatedResponse | null>(null);
  const [name, setName] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const create = async (event: FormEvent) => {
    event.preventDefault();
    try {
      setCreated(await createApiKey(name.trim()));
      setName('');
      setRefusal(null);
      void queryClient.invalidateQueries({ queryKey: apiKeysQuery.queryKey });
    } catch (failure) {
      setRefusal(failure instanceof Error ? failure.message : 'The key was not created.');
    }
  };
  return (
    <>
      <form className={styles.line} onSubmit={(event) => void create(event)}>
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
      {created !== null && <CreatedApiKey key={created.id} created={created} />}
    </>
  );
}

function CreatedApiKey({ created }: { created: ApiKeyCreatedResponse }) {
  const [copied, setCopied] = useState(false);
  return (
    <div className={styles.made} role="status">
      <p>
        <strong>This is the key “{created.name}”. It is shown only once</strong>; copy it now. If it gets lost, create another and revoke
        this one.
      </p>
      <div className={styles.line}>
        <code>{created.key}</code>
        <Button size="xs" variant="default" onClick={() => void navigator.clipboard.writeText(created.key).then(() => setCopied(true))}>
          {copied ? 'Copied' : 'Copy'}
        </Button>
      </div>
    </div>
  );
}
