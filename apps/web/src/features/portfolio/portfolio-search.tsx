import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import styles from './portfolio.module.css';

const PAUSE = 150;

interface Props {
  q: string;
  /** Put the cursor into the field. */
  isWanted: boolean;
  onSearch: (q: string | undefined) => void;
}

/** Searches while one types, after a short pause. */
export function PortfolioSearch({ q, isWanted, onSearch }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(q);
  const searchLater = useDebouncedCallback((text: string) => onSearch(text || undefined), PAUSE);
  useEffect(() => {
    if (isWanted) field.current?.focus();
  }, [isWanted]);
  useEffect(() => {
    // The address changed otherwise: by a link, or by going back.
    if (document.activeElement !== field.current) setTyped(q);
  }, [q]);
  return (
    <TextInput
      ref={field}
      data-search
      type="search"
      size="xs"
      aria-label="Search the portfolio"
      placeholder="Search"
      rightSection={<kbd className={styles.slash}>/</kbd>}
      className={styles.search}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        searchLater(event.currentTarget.value);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          searchLater.cancel();
          setTyped('');
          onSearch(undefined);
          event.currentTarget.blur();
        }
        if (event.key === 'Enter') document.querySelector<HTMLElement>('[data-stop]')?.focus();
      }}
    />
  );
}
