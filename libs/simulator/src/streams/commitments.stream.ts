import { dateOfDay } from '@app/scoring';
import { MINOR_UNITS, slug, type Story } from '../story/story';

/** Emits decisions as they are opened and closed. */
export function simulateDecisions(story: Story): void {
  const { plans, pilot } = story.character;
  for (const { on, what, dueIn, closed, outcome } of plans.decisions) {
    const day = story.workday(on);
    const decision = slug(what);
    story.emit('crm', `decision/${on}/opened`, story.moment(day, 11.5), {
      kind: 'decision.opened',
      pilot: pilot.key,
      data: { decision, what, ...(dueIn === undefined ? {} : { dueOn: dateOfDay(day + dueIn) }) },
    });
    if (closed === undefined) continue;
    story.emit('crm', `decision/${on}/closed`, story.moment(story.workday(closed), 14.5), {
      kind: 'decision.closed',
      pilot: pilot.key,
      data: { decision, outcome: outcome ?? 'yes' },
    });
  }
}

/** Emits our promises as they are made and settled. */
export function simulatePromises(story: Story): void {
  const { plans, pilot } = story.character;
  for (const { on, what, dueIn, contractual, settled, outcome } of plans.promises) {
    const day = story.workday(on);
    const promise = slug(what);
    story.emit('crm', `promise/${on}/made`, story.moment(day, 12.5), {
      kind: 'promise.made',
      pilot: pilot.key,
      data: { promise, what, ...(contractual ? { contractual } : {}), dueOn: dateOfDay(day + dueIn) },
    });
    if (settled === undefined) continue;
    story.emit('crm', `promise/${on}/settled`, story.moment(story.workday(settled), 16.5), {
      kind: 'promise.settled',
      pilot: pilot.key,
      data: { promise, outcome: outcome ?? 'kept' },
    });
  }
}

/** Emits the value that we claim, and the client's acceptance of it. */
export function simulateValue(story: Story): void {
  const { plans, pilot, annualValue, place } = story.character;
  for (const { on, what, share, accepted } of plans.value) {
    const claim = slug(what);
    story.emit('crm', `value/${on}/claimed`, story.moment(story.workday(on), 10.5), {
      kind: 'value.claimed',
      pilot: pilot.key,
      data: { claim, what, amount: Math.round(annualValue * share) * MINOR_UNITS, currency: place.currency },
    });
    if (accepted === undefined) continue;
    story.emit('crm', `value/${on}/accepted`, story.moment(story.workday(accepted), 15.5), {
      kind: 'value.accepted',
      pilot: pilot.key,
      ...story.signer(story.workday(accepted)),
      data: { claim },
    });
  }
}
