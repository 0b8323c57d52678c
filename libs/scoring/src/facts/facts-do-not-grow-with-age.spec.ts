import { ClientStory } from '../fixtures/client-story.fixture-spec';
import { emptyFacts, fold } from '../index';

describe('facts', () => {
  it('are no bigger after eight years than after two', () => {
    const story = ClientStory.handedOver();
    story.every(6, 1, 2900, (day) => story.exchange(day, ['farid', 'aisha', 'siti'][day % 3] ?? 'siti'));
    story.every(1, 1, 2900, (day) => story.on(day, 'user.active', { via: 'portal' }, { person: `user-${day % 7}` }));
    story.fleet(1, 2900, (day) => ({ total: 300 + Math.floor(day / 10), reporting: 290 }));
    story.every(30, 1, 2900, (day) => {
      story.on(day, 'meeting.scheduled', { meeting: `m-${day}`, startsAt: `${ClientStory.date(day + 20)}T09:00:00Z` });
      story.on(day, 'quiet.agreed', { from: ClientStory.date(day + 5), until: ClientStory.date(day + 6) });
      story.on(day, 'next-step.agreed', { what: 'next', dueOn: ClientStory.date(day + 30) });
    });
    const size = (day: number): number => JSON.stringify(fold(emptyFacts(), story.sorted(ClientStory.end(day)))).length;
    expect(size(2900) / size(730)).toBeLessThan(1.05);
  });

  it('are no bigger after eight years in which nothing is ever closed, paid, kept or agreed to', () => {
    const story = ClientStory.handedOver();
    story.every(5, 1, 2900, (day) => {
      story.on(day, 'ticket.opened', { ticket: `t-${day}`, urgency: 'high' });
      story.on(day, 'invoice.issued', { invoice: `i-${day}`, dueOn: ClientStory.date(day + 30) });
      story.on(day, 'decision.opened', { decision: `d-${day}`, what: 'phase two' });
      story.on(day, 'promise.made', { promise: `p-${day}`, what: 'interface', dueOn: ClientStory.date(day + 30) });
      story.on(day, 'value.claimed', { claim: `v-${day}`, what: 'leaks found' });
      story.on(day, 'knowledge.shown', { topic: `topic ${day}`, level: 3 }, { person: `user-${day % 9}` });
      story.on(day, 'handover.item-done', { item: `item-${day}` });
      story.on(day, 'operation.performed', { by: 'client' });
      story.on(day, 'alarm.handled', {});
      story.on(day, 'pulse.given', { level: 2, reason: 'as ever' });
      story.on(day, 'readiness.answered', { dimension: 'budget', side: 'client', level: 2 });
      story.on(day, 'stakeholder.assigned', { role: 'operator' }, { person: `operator-${day}` });
      story.on(day, 'stakeholder.vacated', { role: 'operator' }, { person: `operator-${day}`, hour: 11 });
      story.on(day, 'rollout.planned', { waves: [{ site: 'Plant 4', devices: 10, dueOn: ClientStory.date(day + 90) }] });
    });
    const size = (day: number): number => JSON.stringify(fold(emptyFacts(), story.sorted(ClientStory.end(day)))).length;
    expect(size(2900) / size(730)).toBeLessThan(1.05);
  });
});
