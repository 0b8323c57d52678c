/** A signal as it is sent, without its account. */
export interface BasicSignal {
  kind: string;
  occurredAt: string;
  person?: string;
  data: Record<string, unknown>;
}

/**
 * What a real account has beside its mail: a system owner, a champion and a fleet that reports. With any mail that is enough for a score.
 *
 * @param occurredAt ISO moment of all of them
 */
export function knownBasics(occurredAt: string): BasicSignal[] {
  return [
    { kind: 'stakeholder.assigned', occurredAt, person: 'olga@client.example', data: { role: 'system-owner' } },
    { kind: 'stakeholder.assigned', occurredAt, person: 'carl@client.example', data: { role: 'champion' } },
    { kind: 'fleet.reported', occurredAt, data: { total: 50, reporting: 49 } },
  ];
}
