import { useState } from 'react';
import { ApiError } from '../../api/client';
import type { Mistake } from './card-edit.rules';

/** Runs one request at a time and keeps the server's objections: mistakes in the cards, or a refusal in words. */
export function useAttempt(onConflict: () => Promise<unknown>) {
  const [busy, setBusy] = useState(false);
  const [mistakes, setMistakes] = useState<readonly Mistake[]>([]);
  const [refusal, setRefusal] = useState<string | null>(null);

  /** Answers whether it succeeded. */
  const attempt = async (work: () => Promise<unknown>): Promise<boolean> => {
    setBusy(true);
    setMistakes([]);
    setRefusal(null);
    try {
      await work();
      return true;
    } catch (failure) {
      const errors = failure instanceof ApiError ? (failure.problem.errors ?? []) : [];
      setMistakes(errors.filter((one) => one.pointer.startsWith('/cards')));
      setRefusal(failure instanceof Error ? failure.message : 'Nothing was saved.');
      if (failure instanceof ApiError && failure.status === 409) await onConflict();
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, mistakes, refusal, attempt };
}
