import { dateOfDay } from '@app/scoring';
import { MINOR_UNITS, type Story } from './story';

/** What was to be decided, and what came of it. */
export function tellDecisions(story: Story): void {
  const { dealings, pilot } = story.character;
  for (const { on, what, dueIn, closed, outcome } of dealings.decisions) {
    const day = story.handover + on;
    const decision = `${story.character.key}-D${on}`;
    story.tell('crm', `decision/${on}/opened`, story.moment(day, 11.5), {
      kind: 'decision.opened',
      pilot: pilot.key,
      data: { decision, what, ...(dueIn === undefined ? {} : { dueOn: dateOfDay(day + dueIn) }) },
    });
    if (closed === undefined) continue;
    story.tell('crm', `decision/${on}/closed`, story.moment(story.handover + closed, 14.5), {
      kind: 'decision.closed',
      pilot: pilot.key,
      data: { decision, outcome: outcome ?? 'yes' },
    });
  }
}

/** What we said that we would do. */
export function tellPromises(story: Story): void {
  const { dealings, pilot } = story.character;
  for (const { on, what, dueIn, contractual, settled, outcome } of dealings.promises) {
    const day = story.handover + on;
    const promise = `${story.character.key}-P${on}`;
    story.tell('crm', `promise/${on}/made`, story.moment(day, 12.5), {
      kind: 'promise.made',
      pilot: pilot.key,
      data: { promise, what, ...(contractual ? { contractual } : {}), dueOn: dateOfDay(day + dueIn) },
    });
    if (settled === undefined) continue;
    story.tell('crm', `promise/${on}/settled`, story.moment(story.handover + settled, 16.5), {
      kind: 'promise.settled',
      pilot: pilot.key,
      data: { promise, outcome: outcome ?? 'kept' },
    });
  }
}

/** What it brought, as we say, and whether the client says so too. */
export function tellValue(story: Story): void {
  const { dealings, pilot, annualValue, place } = story.character;
  for (const { on, what, share, accepted } of dealings.value) {
    const claim = `${story.character.key}-V${on}`;
    story.tell('crm', `value/${on}/claimed`, story.moment(story.handover + on, 10.5), {
      kind: 'value.claimed',
      pilot: pilot.key,
      data: { claim, what, amount: Math.round(annualValue * share) * MINOR_UNITS, currency: place.currency },
    });
    if (accepted === undefined) continue;
    story.tell('crm', `value/${on}/accepted`, story.moment(story.handover + accepted, 15.5), {
      kind: 'value.accepted',
      pilot: pilot.key,
      ...story.signer(story.handover + accepted),
      data: { claim },
    });
  }
}
