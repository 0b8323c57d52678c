import { ClientStory } from '../../fixtures/client-story.fixture-spec';

/** Day 100 is a Wednesday: five working days later is the next Wednesday. */
function story(): ClientStory {
  return ClientStory.healthy(200).on(100, 'ticket.opened', { ticket: 'T-7', urgency: 'urgent' }, { person: 'siti', hour: 16 });
}

describe('an urgent ticket', () => {
  it('caps after five and after fifteen working days, as our doing', () => {
    expect(story().healthAt(106).gates).toEqual([]);
    expect(story().healthAt(108).gates).toEqual([expect.objectContaining({ gate: 'ticket-urgent', cap: 69, owner: 'vendor' })]);
    const health = story().healthAt(122);
    expect(health.gates[0]).toMatchObject({ cap: 59 });
    expect(health.sentence).toMatchObject({ code: 'gate.ticket-urgent', params: { ticket: 'T-7', since: ClientStory.date(100) } });
    expect(health.hint).toMatchObject({ code: 'hint.close-ticket', params: { ticket: 'T-7' } });
    expect(health.causes[0]?.cause).toBe('technical');
  });

  it('is forgotten when it is closed, and waits from the day on which it became urgent', () => {
    expect(story().on(110, 'ticket.closed', { ticket: 'T-7' }).healthAt(122).gates).toEqual([]);
    const later = ClientStory.healthy(200)
      .on(60, 'ticket.opened', { ticket: 'T-8', urgency: 'low' })
      .on(100, 'ticket.opened', { ticket: 'T-8', urgency: 'urgent' });
    expect(later.healthAt(106).gates).toEqual([]);
    expect(later.healthAt(122).gates[0]).toMatchObject({ gate: 'ticket-urgent', cap: 59 });
  });

  it('stops the clock of the client, never that of the deciders', () => {
    const told = ClientStory.handedOver().exchange(1, 'farid');
    told.every(3, 5, 120, (day) => told.on(day, 'ticket.opened', { ticket: `T-${day}` }, { person: 'siti' }));
    expect(told.healthAt(120).silence).toMatchObject({ clock: 'deciders', lastBy: 'farid' });
    expect(told.healthAt(120).silence?.days).toBeGreaterThan(60);
  });
});
