import { DAY, emptyFacts, type Health, type PilotHealth, score, type Silence } from '@app/scoring';
import { quietDueOn, type QuietRun, reviewQuiet } from './gone-quiet.rules';

const NOW = Date.parse('2026-11-23T12:00:00Z');
const MARCH = Date.parse('2026-03-01T09:00:00Z');
const JUNE = Date.parse('2026-06-01T09:00:00Z');

function silence(change: Partial<Silence> = {}): Silence {
  return {
    risk: 0.6,
    days: 60,
    usualDays: 8,
    clock: 'client',
    standsIn: true,
    since: MARCH,
    lastBy: 'aisha',
    corroboratedBy: ['unanswered-ask'],
    level: 'task',
    alarm: true,
    heldUntil: null,
    unansweredAsks: 1,
    lastAskAt: JUNE,
    sentence: { code: 'silence.quiet', params: {} },
    evidence: [],
    ...change,
  };
}

/** A real health of which only pilot and silence are chosen. */
function health(...pilots: { pilot?: string; silence: Silence | null; handedOverAt?: number }[]): Health {
  const base = score(emptyFacts(), NOW);
  const all = pilots.map(({ pilot = 'plant', silence: quiet, handedOverAt = null }): PilotHealth => ({
    ...base,
    pilot,
    silence: quiet,
    handedOverAt,
  }));
  return { ...all[0]!, at: NOW, pilots: all };
}

function run(change: Partial<QuietRun> = {}): QuietRun {
  return { runId: 'r', pilot: 'plant', state: 'open', since: MARCH, startedAt: NOW - 5 * DAY, withdrawn: null, ...change };
}

describe('gone quiet', () => {
  it('opens for an alarming silence', () => {
    const { open, keep, withdraw } = reviewQuiet(health({ silence: silence() }), [], NOW);
    expect(open).toMatchObject({ runId: null, quiet: { pilot: 'plant', silence: { since: MARCH } } });
    expect([keep, withdraw]).toEqual([null, null]);
  });

  it.each([
    ['nobody ever answered', null],
    ['nothing else speaks of it, or no handover yet, or a meeting ahead', silence({ alarm: false })],
  ])('does nothing where %s', (_, quiet) => {
    expect(reviewQuiet(health({ silence: quiet }), [], NOW)).toEqual({ withdraw: null, keep: null, open: null });
  });

  it('keeps one run while the silence lasts', () => {
    const review = reviewQuiet(health({ silence: silence() }), [run()], NOW);
    expect(review).toMatchObject({ keep: { runId: 'r' }, open: null, withdraw: null });
  });

  it('names the pilot shown, or else the one with the greatest risk', () => {
    const other = { pilot: 'other', silence: silence({ risk: 0.9 }) };
    expect(reviewQuiet(health({ silence: silence() }, other), [], NOW).open?.quiet.pilot).toBe('plant');
    expect(reviewQuiet(health({ silence: null }, { pilot: 'mild', silence: silence() }, other), [], NOW).open?.quiet.pilot).toBe('other');
  });

  describe('withdraws', () => {
    it.each([
      ['answered', 'an answer after the run began', silence({ alarm: false, since: NOW - DAY })],
      ['answered-before', 'an answer that we learned of late', silence({ alarm: false, since: JUNE })],
      ['meeting-accepted', 'an accepted meeting ahead', silence({ alarm: false, heldUntil: NOW + DAY })],
      ['not-quiet', 'nothing speaking of it any more', silence({ alarm: false, corroboratedBy: [] })],
      ['known-better', 'a decider whose silence counts instead', silence({ since: MARCH - DAY, clock: 'deciders' })],
      ['known-better', 'nobody to be silent', null],
    ])('as %s for %s', (code, _, quiet) => {
      expect(reviewQuiet(health({ silence: quiet }), [run()], NOW).withdraw).toMatchObject({ runId: 'r', code });
    });

    it('as handed-over when the clock restarts at a handover', () => {
      const review = reviewQuiet(health({ silence: silence({ alarm: false, since: JUNE }), handedOverAt: JUNE }), [run()], NOW);
      expect(review.withdraw?.code).toBe('handed-over');
    });

    it('and opens at once for the actual silence', () => {
      const earlier = silence({ since: MARCH - DAY, clock: 'deciders' });
      expect(reviewQuiet(health({ silence: earlier }), [run()], NOW)).toMatchObject({
        withdraw: { code: 'known-better' },
        open: { runId: null, quiet: { silence: { since: MARCH - DAY } } },
      });
    });

    it('after a reply, and then rests for 30 days even if the client is quiet again', () => {
      const again = silence({ since: NOW - 3 * DAY });
      expect(reviewQuiet(health({ silence: again }), [run()], NOW)).toMatchObject({ withdraw: { code: 'answered' }, open: null });
      const closed = run({ state: 'withdrawn', withdrawn: 'answered' });
      expect(reviewQuiet(health({ silence: again }), [closed], NOW + 24 * DAY).open).toBeNull();
      expect(reviewQuiet(health({ silence: again }), [closed], NOW + 25 * DAY).open).not.toBeNull();
    });
  });

  describe('while the source of the mail has stopped', () => {
    const held = { source: 'gmail', since: NOW - 10 * DAY };
    const quiet = health({ silence: silence() });
    const frozen = health({ silence: silence({ alarm: false }) });

    it('opens nothing, also by a health that was computed before', () => {
      expect(reviewQuiet(quiet, [], NOW, held)).toEqual({ withdraw: null, keep: null, open: null });
    });

    it('withdraws what was opened since, and leaves what was opened before', () => {
      for (const each of [quiet, frozen]) {
        expect(reviewQuiet(each, [run()], NOW, held)).toMatchObject({ withdraw: { runId: 'r', code: 'source-stopped' }, open: null });
      }
      const before = run({ startedAt: NOW - 20 * DAY });
      expect(reviewQuiet(frozen, [before], NOW, held)).toEqual({ withdraw: null, keep: null, open: null });
      expect(reviewQuiet(quiet, [before], NOW, held)).toMatchObject({ keep: { runId: 'r' }, withdraw: null });
    });

    it('still takes an answer for an answer', () => {
      const answered = health({ silence: silence({ alarm: false, since: NOW - 11 * DAY }) });
      const before = run({ startedAt: NOW - 20 * DAY });
      expect(reviewQuiet(answered, [before], NOW, held).withdraw?.code).toBe('answered');
    });
  });

  it('rests for 30 days after a completed task, and never opens again for the same silence', () => {
    const done = run({ state: 'done' });
    expect(reviewQuiet(health({ silence: silence({ since: JUNE }) }), [done], NOW).open).toBeNull();
    expect(reviewQuiet(health({ silence: silence({ since: JUNE }) }), [done], NOW + 25 * DAY).open).not.toBeNull();
    expect(reviewQuiet(health({ silence: silence() }), [done], NOW + 300 * DAY).open).toBeNull();
  });

  it.each(['answered-before', 'known-better', 'not-quiet', 'meeting-accepted', 'handed-over', 'source-stopped'] as const)(
    'opens the same run again when the reason it was withdrawn for (%s) no longer holds',
    (withdrawn) => {
      const closed = run({ state: 'withdrawn', withdrawn });
      expect(reviewQuiet(health({ silence: silence() }), [closed], NOW).open).toMatchObject({ runId: 'r' });
    },
  );

  it.each([
    ['today', 'dark', '2026-11-27'],
    ['on the next business day', 'task', '2026-11-30'],
  ] as const)('is due %s for the level %s', (_, level, expected) => {
    const quiet = { pilot: 'plant', silence: silence({ level }), handedOverAt: null };
    expect(quietDueOn(quiet, '2026-11-27', null)).toBe(expected);
  });
});
