import { ClientStory } from '../fixtures/client-story.fixture-spec';
import type { Health, MeasureHealth } from '../engine/health';
import type { Outage } from './outages';

const STOPPED = 100;

function outage(topic: string, until: number | null = null): Outage {
  const from = ClientStory.end(STOPPED);
  return { source: 'api', topic, from, knownFrom: ClientStory.end(STOPPED + 5), until: until === null ? null : ClientStory.end(until - 1) };
}

function measureOf(health: Health, code: string): MeasureHealth {
  return health.groups.flatMap(({ measures }) => measures).find(({ measure }) => measure === code)!;
}

/** Healthy until day 100; then only fleet data arrives, and two requests sent just before are unanswered. */
function mailStops(): ClientStory {
  const story = ClientStory.healthy(STOPPED)
    .on(98, 'touchpoint.outbound', { channel: 'email' })
    .on(99, 'touchpoint.outbound', { channel: 'email' });
  return story.fleet(STOPPED + 1, 400, () => ({ total: 480, reporting: 475 }));
}

describe('a source that stopped', () => {
  it('freezes what it fed: no alarm, no gate, the same value, less coverage', () => {
    const story = mailStops();
    const before = story.healthAt(STOPPED);
    const unaware = story.healthAt(200);
    const aware = story.healthAt(200, { outages: [outage('talk')] });
    expect(unaware.silence!.alarm).toBe(true);
    expect(unaware.gates.map(({ gate }) => gate)).toContain('dark');
    expect(aware.silence!.alarm).toBe(false);
    expect(aware.gates.map(({ gate }) => gate)).not.toContain('dark');
    expect(aware.silence!.days).toBe(before.silence!.days);
    expect(measureOf(aware, 'decider-silence')).toMatchObject({ value: measureOf(before, 'decider-silence').value, known: 'expired' });
    expect(aware.coverage).toBeLessThan(story.healthAt(STOPPED + 1, { outages: [outage('talk')] }).coverage);
    const params = { source: 'api', since: ClientStory.date(STOPPED), topics: 'talk' };
    expect(aware.stopped).toEqual([{ code: 'health.source-stopped', params }]);
    expect(aware.missing.map(({ code }) => code)).not.toContain('missing.answers');
  });

  it('leaves the other topics as they are', () => {
    const story = mailStops();
    const aware = story.healthAt(200, { outages: [outage('talk')] });
    expect(measureOf(aware, 'reporting')).toEqual(measureOf(story.healthAt(200), 'reporting'));
    expect(measureOf(aware, 'reporting').frozenSince).toBeNull();
    expect(measureOf(aware, 'reply-rate').frozenSince).toBe(ClientStory.end(STOPPED));
  });

  it('changes nothing before the outage is known, nor for clients that another source feeds', () => {
    const story = mailStops();
    expect(story.healthAt(STOPPED + 4, { outages: [outage('talk')] })).toEqual(story.healthAt(STOPPED + 4));
    expect(story.healthAt(200, { outages: [{ ...outage('talk'), source: 'gmail' }] })).toEqual(story.healthAt(200));
  });

  it('does not count its outage as silence once it delivers again', () => {
    const story = mailStops();
    const over = story.healthAt(200, { outages: [outage('talk', 190)] });
    expect(over.stopped).toEqual([]);
    expect(over.silence!.days).toBe(story.healthAt(STOPPED).silence!.days + 9);
  });

  it('does not report an invoice overdue that fell due afterwards', () => {
    const story = ClientStory.healthy(300)
      .on(60, 'invoice.issued', { invoice: 'a', dueOn: ClientStory.date(90) })
      .on(85, 'invoice.paid', { invoice: 'a' })
      .on(95, 'invoice.issued', { invoice: 'b', dueOn: ClientStory.date(120) });
    expect(story.healthAt(250).gates.map(({ gate }) => gate)).toContain('invoice-overdue');
    expect(story.healthAt(250, { outages: [outage('money')] }).gates.map(({ gate }) => gate)).not.toContain('invoice-overdue');
  });
});
