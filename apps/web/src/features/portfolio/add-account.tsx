import { Button, Modal, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { ApiError } from '../../api/client';
import { accountByKey, putAccount } from '../../api/accounts';
import { meQuery } from '../../api/login';
import { portfolioKey } from '../../api/portfolio';
import { queryClient } from '../../api/query-client';
import { CountryField } from '../../ui/country-field';
import { keyFrom } from '../../ui/format/key-from';

/** A client added by hand: its name is enough. */
export function AddAccount({ onClose }: { onClose: () => void }) {
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [ownKey, setOwnKey] = useState<string | null>(null);
  const [country, setCountry] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<{ key?: string; country?: string }>({});
  const key = ownKey ?? keyFrom(name);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    try {
      const taken = await accountByKey(key);
      if (taken !== null) {
        setRefusal({ key: `${taken.name} already has this key. Choose another one.` });
        return;
      }
      const member = queryClient.getQueryData(meQuery.queryKey)?.member ?? null;
      const csm = member === null ? {} : { csm: member.email };
      await putAccount(key, { name: name.trim(), ...(country === null ? {} : { country }), ...csm });
      void queryClient.invalidateQueries({ queryKey: portfolioKey });
      onClose();
      void navigate({ to: '/accounts/$key', params: { key } });
    } catch (failure) {
      const errors = failure instanceof ApiError ? (failure.problem.errors ?? []) : [];
      const of = (isCountry: boolean) =>
        errors
          .filter(({ pointer }) => /country/.test(pointer) === isCountry)
          .map((one) => one.detail)
          .join(' ');
      const all = failure instanceof Error ? failure.message : 'Not saved.';
      setRefusal(errors.length === 0 ? { key: all } : { key: of(false), country: of(true) });
    }
  };

  return (
    <Modal opened onClose={onClose} title="Add a client" size="sm" closeButtonProps={{ 'aria-label': 'Close' }}>
      <form onSubmit={(event) => void save(event)} style={{ display: 'grid', gap: 16 }}>
        <TextInput
          label="Name"
          required
          withAsterisk={false}
          data-autofocus
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label="Key"
          description="The name your other systems use. Signals refer to the client by this key."
          required
          withAsterisk={false}
          value={key}
          onChange={(event) => setOwnKey(event.currentTarget.value)}
          error={refusal.key}
        />
        <CountryField value={country} onChange={setCountry} error={refusal.country} />
        <Button type="submit" disabled={name.trim() === '' || key === ''}>
          Add {name.trim() === '' ? 'the client' : name.trim()}
        </Button>
      </form>
    </Modal>
  );
}
