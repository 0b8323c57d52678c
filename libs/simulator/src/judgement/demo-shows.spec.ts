import { dateOf, DAY, emptyFacts, fold, replayDays, score, type Health } from '@app/scoring';
import { foldable, simulatePortfolio, type SimulatedClient } from '..';

const DAYS_BACK = 200;

/** The lowest score since `DAYS_BACK` days, and the health now. */
function playedUntil(client: SimulatedClient, now: number): { now: Health; lowest: number } {
  const signals = foldable(client.signals);
  let lowest = 100;
  const days = { from: dateOf(now - DAYS_BACK * DAY), to: dateOf(now - DAY), explain: false } as const;
  for (const { health } of replayDays(signals, days)) lowest = Math.min(lowest, health.score ?? 100);
  return { now: score(fold(emptyFacts(), signals), now), lowest };
}

describe.each(['2026-11-28T04:00:00Z', '2026-05-11T07:30:00Z', '2026-08-14T19:00:00Z'])('the demo on %s', (date) => {
  const now = Date.parse(date);
  const clients = simulatePortfolio({ seed: 1, now });
  const played = clients.map((client) => ({ client, ...playedUntil(client, now) }));

  it('shows two clients or more that were rescued', () => {
    const rescued = played.filter(({ lowest, now: { band } }) => lowest < 60 && band === 'thriving').map(({ client }) => client.key);
    expect(rescued).toEqual(expect.arrayContaining(['limfjord-heat', 'klang-cold-store']));
  });

  it('shows one early read, and clients that are neither ill nor perfect', () => {
    expect(played.filter(({ now: { band } }) => band === null).map(({ client }) => client.key)).toEqual(['hejaz-bottling']);
    const between = played.filter(({ now: { band, score: points } }) => band !== null && points !== null && points >= 60 && points < 90);
    expect(between.length).toBeGreaterThanOrEqual(5);
  });

  it('has tickets and invoices with numbers that people use', () => {
    const keys = clients.flatMap(({ signals }) =>
      signals.flatMap(({ kind, data }) =>
        kind === 'ticket.opened' ? [String(data?.ticket)] : kind === 'invoice.issued' ? [String(data?.invoice)] : [],
      ),
    );
    expect(keys.filter((key) => !/^(T-\d{4}|INV-\d{3})$/.test(key))).toEqual([]);
    const opened = clients.map(({ signals }) => signals.filter(({ kind }) => kind === 'ticket.opened').map(({ data }) => data?.ticket));
    for (const tickets of opened) expect(new Set(tickets).size).toBe(tickets.length);
  });
});
