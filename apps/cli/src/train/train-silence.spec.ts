import { DAY, hazard, parseSilenceWeights, type Signal } from '@app/scoring';
import { alarmsFor, DETECTORS } from './detectors';
import { fitSilence, type FitOptions, type Lesson } from './fit-silence';
import { isStall, labelFor, noAnswerLabel, stallLabel } from './silence-labels';
import { halves, knownOn, type SilenceLog, silenceLog } from './silence-log';
import { warningOf } from './warning';
import { endVerdict, longGapVerdict, stallVerdict } from './warning-verdicts';

const START = Date.UTC(2024, 0, 1);
const FIRST_DAY = START / DAY;
const LENGTH = 500;

function chances(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

function answers(days: readonly number[]): Signal[] {
  return days.map((day, i) => ({
    signalId: String(i).padStart(4, '0'),
    kind: 'touchpoint.inbound',
    occurredAt: START + day * DAY + DAY / 2,
    data: {},
  }));
}

/** Clients with rhythms from 2 to 12 days; after each reply, one in `stay` leaves for good. */
function portfolio(count: number, seed: number, stay = 40): SilenceLog {
  const next = chances(seed);
  const accounts: [string, Signal[]][] = [];
  for (let n = 0; n < count; n++) {
    const pace = 2 + next() * 10;
    const days = [Math.floor(next() * 60)];
    while (days.length < 8 || next() > 1 / stay) {
      const day = days.at(-1)! + 1 + Math.floor(-Math.log(next()) * pace);
      if (day >= LENGTH) break;
      days.push(day);
    }
    if (days.length >= 8) accounts.push([`client-${n}`, answers(days)]);
  }
  return silenceLog(accounts, FIRST_DAY, FIRST_DAY + LENGTH - 1);
}

const STALL: FitOptions = { label: 'stall', horizonDays: 60, timesOwnGap: 6, data: 'a test', date: '2024-01-01' };

function lesson(log: SilenceLog): Lesson {
  return { ...STALL, log, speeds: [1], mostRows: 200_000 };
}

describe('training the risk of a silence', () => {
  const log = portfolio(700, 11);
  const other = portfolio(700, 23);

  it('recovers the hazard that generated the silences, calibrated on unseen accounts', () => {
    const weights = fitSilence([lesson(log)], STALL);
    expect(weights.trainedOn.stalls).toBeGreaterThan(100);
    expect(parseSilenceWeights(JSON.parse(JSON.stringify(weights)))).toEqual(weights);
    expect(weights.moving.pace).toBeGreaterThan(0);
    expect(weights.moving.months).toBeCloseTo(0.15 * weights.moving.pace, 3);
    const bins = Array.from({ length: 5 }, () => ({ expected: 0, came: 0, count: 0 }));
    for (const span of other.accounts.flatMap(({ spans }) => spans)) {
      const label = span.answers < other.knownFrom ? null : stallLabel(span, STALL, other.lastDay);
      if (label === null) continue;
      for (let age = 7; age < Math.min(60, (span.endDay ?? other.lastDay) - span.startDay); age += 3) {
        const chance = hazard(weights, span.gaps, span.counted[age]!, span.unanswered[age]!);
        const bin = bins[Math.min(4, Math.floor(chance * 5))]!;
        bin.expected += chance;
        bin.came += label ? 1 : 0;
        bin.count++;
      }
    }
    for (const { expected, came, count } of bins) {
      expect(count).toBeGreaterThan(100);
      expect(Math.abs(expected - came) / count).toBeLessThan(0.12);
    }
  });

  it('warns earlier than the best fixed number of days, at the same false alarms', () => {
    const alarms = alarmsFor(log, fitSilence([lesson(log)], STALL));
    const warnings = DETECTORS.map((detector) => warningOf(other, alarms[detector], stallVerdict(STALL, 'lasting')));
    const [fixed, , , , , learned] = warnings;
    expect(learned!.medianDelayWeeks).toBeLessThan(fixed!.medianDelayWeeks);
    for (const { falseAlarms, accountYears } of warnings) expect(falseAlarms).toBeLessThanOrEqual(accountYears);
  });

  it('is deterministic', () => {
    expect(fitSilence([lesson(portfolio(80, 5))], STALL)).toEqual(fitSilence([lesson(portfolio(80, 5))], STALL));
  });

  it('judges only unseen accounts: halves share no account and differ with each split', () => {
    const [a, b] = halves(log, 0);
    const names = ({ accounts }: SilenceLog): string[] => accounts.map(({ account }) => account);
    expect([...names(a), ...names(b)].sort()).toEqual(names(log).sort());
    expect(Math.abs(a.accounts.length / log.accounts.length - 0.5)).toBeLessThan(0.1);
    expect(names(halves(log, 1)[0])).not.toEqual(names(a));
  });

  it('learns nothing about a day from what came after it', () => {
    const day = FIRST_DAY + 300;
    const early = silenceLog(
      log.accounts.map(({ account, spans }) => [
        account,
        answers(spans.map(({ startDay }) => startDay - FIRST_DAY).filter((at) => at <= 300)),
      ]),
      FIRST_DAY,
      day,
    );
    const { knownFrom } = log;
    expect(fitSilence([lesson({ ...early, knownFrom })], STALL)).toEqual(fitSilence([lesson(knownOn(log, day))], STALL));
  });
});

describe('the label of a silence', () => {
  const span = silenceLog([['a', answers([0, 5, 10, 90])]], FIRST_DAY, FIRST_DAY + 120).accounts[0]!.spans[2]!;

  it('is a stall after the horizon and six of its own gaps, even if a reply came in the end', () => {
    expect(span).toMatchObject({ startDay: FIRST_DAY + 10, endDay: FIRST_DAY + 90, ownGap: 5, answers: 3 });
    expect(isStall(span, { horizonDays: 80, timesOwnGap: 6 }, FIRST_DAY + 120)).toBe(true);
    expect(isStall(span, { horizonDays: 81, timesOwnGap: 6 }, FIRST_DAY + 120)).toBe(false);
    expect(isStall(span, { horizonDays: 10, timesOwnGap: 17 }, FIRST_DAY + 120)).toBe(false);
  });

  it('is unknown when the log ends too early', () => {
    expect(stallLabel(span, { horizonDays: 111, timesOwnGap: 6 }, FIRST_DAY + 120)).toBeNull();
    expect(noAnswerLabel(span, FIRST_DAY + 20, 60, FIRST_DAY + 120)).toBe(true);
    expect(noAnswerLabel(span, FIRST_DAY + 20, 70, FIRST_DAY + 120)).toBe(false);
    expect(noAnswerLabel(span, FIRST_DAY + 20, 101, FIRST_DAY + 120)).toBeNull();
  });

  it('ignores the account’s own gap when most accounts replied once', () => {
    expect(labelFor(portfolio(50, 3))).toBe('stall');
    expect(
      labelFor(
        silenceLog(
          [
            ['a', answers([0])],
            ['b', answers([3, 9])],
          ],
          FIRST_DAY,
          FIRST_DAY + 20,
        ),
      ),
    ).toBe('no-answer');
  });

  it('is judged by what became of it: an end for good, a long gap that ended, or neither because the log ends too early', () => {
    const spans = silenceLog([['a', answers([0, 5, 10, 90])]], FIRST_DAY, FIRST_DAY + 120).accounts[0]!.spans;
    const read = (verdict: ReturnType<typeof endVerdict>): string[] => spans.map((one) => verdict(one, FIRST_DAY + 120));
    expect(read(endVerdict(30))).toEqual(['false', 'false', 'false', 'stall']);
    expect(read(endVerdict(31))).toEqual(['false', 'false', 'false', 'open']);
    expect(read(longGapVerdict(80))).toEqual(['false', 'false', 'stall', 'open']);
    expect(read(longGapVerdict(81))).toEqual(['false', 'false', 'false', 'open']);
    expect(read(stallVerdict({ horizonDays: 30, timesOwnGap: 6 }, 'all'))).toEqual(['unknown', 'false', 'stall', 'open']);
    expect(read(stallVerdict({ horizonDays: 30, timesOwnGap: 1 }, 'lasting'))).toEqual(['unknown', 'false', 'false', 'stall']);
  });
});
