import type { NightResponse } from '@app/contracts';

/** The clients that a nightly run leaves alone, because an update of them failed. */
export function leftOutWords(accounts: number): string {
  return accounts === 1
    ? 'One client is left out until its failed update succeeds.'
    : `${accounts} clients are left out until their failed updates succeed.`;
}

/** "24 clients in 2 s: 22 as forecast, 2 recomputed", or the progress of a running night. */
export function nightWords({ startedAt, endedAt, accounts, calm, computed }: NightResponse): string {
  const parts = `${calm} as forecast, ${computed} recomputed`;
  const clients = (count: number) => `${count} client${count === 1 ? '' : 's'}`;
  if (endedAt === null) return `in progress: ${calm + computed} of ${clients(accounts)}, ${parts}`;
  if (calm + computed === 0) return 'no clients yet';
  const seconds = Math.ceil((Date.parse(endedAt) - Date.parse(startedAt)) / 1000);
  return `${clients(calm + computed)} in ${seconds < 120 ? `${seconds} s` : `${Math.round(seconds / 60)} min`}: ${parts}`;
}
