import { dateOfDay, dayOfDate, replayDays, type CauseCode, type Health } from '@app/scoring';
import { foldable, simulatePortfolio, type SimulatedClient } from '..';

const NOW = Date.parse('2026-11-23T07:30:00Z');

/** The cause that a CSM who knows the story would name a month before the stall. */
const BEHIND: Record<string, readonly CauseCode[]> = {
  'straits-freight': ['champion-lost'],
  'weser-hafen': ['champion-lost'],
  // Farid has gone, but nobody has told us yet; what shows is that the money has no answer.
  'tanjung-water': ['no-budget'],
  'sitra-aluminium': ['no-budget', 'value-not-accepted'],
  'perlis-rice': ['knowledge-lost', 'value-not-accepted'],
  'severn-foods': ['budget-window-missed'],
  'klang-transit': ['politics'],
  'oulu-board': ['promise-broken'],
  'harbour-link': ['technical'],
  'wadi-dairy': ['technical'],
  'stadtwerke-illerau': ['field-operations', 'knowledge-lost'],
  'khor-marina': ['no-charter', 'no-owner'],
  'ribble-mills': ['neglected-by-us'],
};

describe('the stories', () => {
  const clients = simulatePortfolio({ seed: 1, now: NOW, goOn: 380 });

  function healthOf(client: SimulatedClient, day: number): Health {
    const at = dateOfDay(day);
    const [found] = [...replayDays(foldable(client.signals), { from: at, to: at })];
    if (!found) throw new Error(`${client.key} has no story on ${at}`);
    return found.health;
  }

  it('show what is behind each stall, a month ahead', () => {
    const found = clients.flatMap((client) =>
      client.stallOn ? [{ key: client.key, cause: healthOf(client, dayOfDate(client.stallOn) - 30).causes[0]?.cause ?? null }] : [],
    );
    expect(found).toHaveLength(Object.keys(BEHIND).length);
    expect(found.filter(({ key, cause }) => cause === null || !BEHIND[key]?.includes(cause))).toEqual([]);
  });

  it('have no strong cause behind those that are well', () => {
    const strong = clients.flatMap((client) => {
      if (client.stallOn) return [];
      const [top] = healthOf(client, dayOfDate(client.handedOverOn) + 150).causes;
      return top && top.strength >= 0.6 ? [`${client.key} ${top.cause} ${top.strength}`] : [];
    });
    expect(strong).toEqual([]);
  });

  it('show the weaker of two pilots', () => {
    const harbour = clients.find(({ key }) => key === 'harbour-link')!;
    const health = healthOf(harbour, dayOfDate(harbour.handedOverOn) + 150);
    expect(health.pilot).toBe('trackers');
    const scores = health.pilots.map(({ pilot, score }) => [pilot, score ?? NaN] as const).sort((a, b) => a[1] - b[1]);
    expect(scores.map(([pilot]) => pilot)).toEqual(['trackers', 'cold-trailers']);
    expect(scores[1]![1] - scores[0]![1]).toBeGreaterThan(15);
  });
});
