import fc from 'fast-check';
import { randomHistory } from '../../fixtures/random-signals.fixture-spec';
import { clocksAt, DAY, emptyFacts, fold, pastTenuresOf, peopleAt, repliesOf, score, type Signal } from '../../index';

const past = randomHistory().filter((history) => history.length > 0);

/** Long enough after the last signal for asks to count as unanswered. */
const later = (history: readonly Signal[]): number => history.at(-1)!.occurredAt + 20 * DAY;

it('the clocks say what the health says at the same moment', () => {
  let silences = 0;
  fc.assert(
    fc.property(past, (history) => {
      const facts = fold(emptyFacts(), history);
      const t = later(history);
      const { silence, pilot } = score(facts, t);
      const { clocks, speaking, unanswered, pilot: shown } = clocksAt(facts, t);
      expect(shown).toBe(pilot);
      expect(speaking).toBe(silence?.clock ?? null);
      if (!silence) return;
      silences++;
      const own = clocks.find(({ clock }) => clock === silence.clock);
      expect(own).toMatchObject({ since: silence.since, lastBy: silence.lastBy, days: silence.days, risk: silence.risk });
      expect(unanswered).toHaveLength(silence.unansweredAsks);
      expect(clocksAt(facts, t)).toMatchObject({
        level: silence.level,
        corroboratedBy: silence.corroboratedBy,
        heldUntil: silence.heldUntil,
      });
    }),
  );
  expect(silences).toBeGreaterThan(30);
});

it('the last reply of a clock is where the clock stands', () => {
  fc.assert(
    fc.property(past, (history) => {
      const facts = fold(emptyFacts(), history);
      const { pilot, clocks } = clocksAt(facts, later(history));
      const replies = repliesOf(history, pilot);
      for (const { clock, lastAt } of clocks.filter(({ clock }) => clock === 'partner')) {
        expect(replies.filter((reply) => reply.clocks.includes(clock)).at(-1)?.at).toBe(lastAt);
      }
      for (const { clock, lastAt } of clocks) {
        for (const reply of replies) if (reply.clocks.includes(clock)) expect(reply.at).toBeLessThanOrEqual(lastAt);
      }
    }),
  );
});

it('people who hold a deciding role are decision-makers, come first, and nobody is listed twice', () => {
  fc.assert(
    fc.property(past, (history) => {
      const { people, roles } = peopleAt(fold(emptyFacts(), history), later(history));
      expect(new Set(people.map(({ person }) => person)).size).toBe(people.length);
      for (const { holders } of roles) for (const { person } of holders) expect(people.map((each) => each.person)).toContain(person);
      const firstOther = people.findIndex(({ isDecider }) => !isDecider);
      expect(people.slice(firstOther === -1 ? people.length : firstOther).every(({ isDecider }) => !isDecider)).toBe(true);
    }),
  );
});

it('people are silent exactly when the sentence says so, and the last to reply is not silent earlier', () => {
  let quiet = 0;
  let heard = 0;
  fc.assert(
    fc.property(past, fc.integer({ min: 1, max: 120 }), (history, days) => {
      const facts = fold(emptyFacts(), history);
      const t = history.at(-1)!.occurredAt + days * DAY;
      const { silence } = score(facts, t);
      if (!silence) return;
      const present = peopleAt(facts, t).people.filter(({ hasLeft }) => !hasLeft);
      const onClock = present.filter(({ isDecider }) => silence.clock === 'client' || isDecider);
      if (silence.sentence.code === 'silence.quiet') {
        quiet++;
        expect(onClock.every(({ isSilent }) => isSilent)).toBe(true);
      } else {
        heard++;
        const last = onClock.find(({ person }) => person === silence.lastBy);
        expect(last?.isSilent ?? false).toBe(false);
      }
    }),
    { numRuns: 600 },
  );
  expect(Math.min(quiet, heard)).toBeGreaterThan(5);
});

it('everybody who was assigned a role holds it or has given it up', () => {
  const changes = randomHistory(['stakeholder.assigned', 'stakeholder.vacated']).filter((history) => history.length > 0);
  let ended = 0;
  fc.assert(
    fc.property(changes, (history) => {
      const { pilot, roles } = peopleAt(fold(emptyFacts(), history), later(history));
      const tenures = pastTenuresOf(history, pilot);
      ended += tenures.length;
      for (const { since, until } of tenures) expect(since).toBeLessThanOrEqual(until);
      for (const signal of history) {
        if (signal.kind !== 'stakeholder.assigned' || (signal.pilot ?? pilot) !== pilot) continue;
        const { person, data } = signal;
        const holder = roles.find(({ role }) => role === data.role)?.holders.find((each) => each.person === person);
        const past = tenures.filter((tenure) => tenure.person === person && tenure.role === data.role);
        expect(holder !== undefined || past.length > 0).toBe(true);
        if (holder) for (const { until } of past) expect(until).toBeLessThanOrEqual(holder.since);
      }
    }),
  );
  expect(ended).toBeGreaterThan(5);
});
