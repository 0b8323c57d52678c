import {
  type BandCounts,
  changePartName,
  gateName,
  type OpenedAndClosed,
  type PreviewItem,
  type PreviewResponse,
  type ScoreShifts,
  type SentenceContext,
} from '@app/contracts';
import {
  explainWhatIf,
  type Facts,
  type GateCode,
  type Health,
  type HealthPoint,
  type Moment,
  pointAndAlarms,
  score,
  scorePoint,
  type ScoreOptions,
} from '@app/scoring';
import { withText } from '../health/health.response';

export interface PreviewAccount {
  id: string;
  key: string;
  name: string;
}

const MOST_ITEMS = 200;

/** A score that moves by less looks the same. */
const NOTABLE_POINTS = 1;

/** An account that may be shown. Its sentences are made at the end, when it is known which accounts those are. */
interface Candidate {
  account: PreviewAccount;
  facts: Facts;
  isOtherBand: boolean;
  /** Points up or down; 0 where either score is unknown. */
  moved: number;
}

/** Compares another set of cards account by account: counts of all, and sentences for those whose band changes or whose score moves. */
export class PreviewTally {
  private accounts = 0;
  private changedBand = 0;
  private tasks = 0;
  private readonly shifts = new ShiftTally();
  private readonly bands = { before: noBands(), after: noBands() };
  private readonly alarms = nothing();
  private readonly gates = new Map<GateCode, OpenedAndClosed>();
  private candidates: Candidate[] = [];

  constructor(
    private readonly t: Moment,
    private readonly now: ScoreOptions,
    private readonly then: ScoreOptions,
    private readonly words: SentenceContext,
  ) {}

  add(account: PreviewAccount, facts: Facts): void {
    const { point: before, alarms } = pointAndAlarms(facts, this.t, this.now);
    const after = scorePoint(facts, this.t, this.then);
    this.accounts++;
    this.bands.before[columnOf(before)]++;
    this.bands.after[columnOf(after)]++;
    count(this.alarms, isAlarm(before), isAlarm(after));
    this.countGates(before, after);
    // A line for each pilot, empty without an alarm.
    if (alarms.trim() !== '') this.tasks++;
    const change = before.score === null || after.score === null ? null : after.score - before.score;
    if (change !== null) this.shifts.add(change);
    const isOtherBand = before.band !== after.band;
    const moved = Math.abs(change ?? 0);
    if (isOtherBand) this.changedBand++;
    if (isOtherBand || moved >= NOTABLE_POINTS) this.keep({ account, facts, isOtherBand, moved });
  }

  result(): Omit<PreviewResponse, 'at' | 'inForce' | 'complete'> {
    const gates = [...this.gates].map(([gate, counts]) => ({ gate, name: gateName(gate), ...counts }));
    gates.sort((a, b) => b.opened + b.closed - (a.opened + a.closed) || b.after - a.after);
    const { accounts, bands, changedBand, alarms, tasks } = this;
    const shifts = this.shifts.result();
    const items = this.candidates
      .sort(byMove)
      .slice(0, MOST_ITEMS)
      .map(({ account, facts }) => itemOf(account, score(facts, this.t, this.now), score(facts, this.t, this.then), this.words));
    return { accounts, bands, changedBand, shifts, alarms, tasks, gates, items: items.sort(byChange) };
  }

  private countGates(before: HealthPoint, after: HealthPoint): void {
    const [open, opening] = [before, after].map(({ gates }) => new Set(gates.map(({ gate }) => gate))) as [Set<GateCode>, Set<GateCode>];
    for (const gate of new Set([...open, ...opening])) {
      const counts = this.gates.get(gate) ?? nothing();
      count(counts, open.has(gate), opening.has(gate));
      this.gates.set(gate, counts);
    }
  }

  /** Twice as many as are shown at most, so that memory does not grow with the accounts. */
  private keep(candidate: Candidate): void {
    this.candidates.push(candidate);
    if (this.candidates.length > 2 * MOST_ITEMS) this.candidates = this.candidates.sort(byMove).slice(0, MOST_ITEMS);
  }
}

/** Edges between the steps of a change in points. */
const EDGES = [-10, -3, -NOTABLE_POINTS, NOTABLE_POINTS, 3, 10];

class ShiftTally {
  private sum = 0;
  private count = 0;
  private readonly steps = [null, ...EDGES].map((from, index) => ({ from, to: EDGES[index] ?? null, accounts: 0 }));

  add(change: number): void {
    this.sum += change;
    this.count++;
    this.steps.findLast(({ from }) => from === null || change >= from)!.accounts++;
  }

  result(): ScoreShifts {
    const within = (matters: (step: ScoreShifts['steps'][number]) => boolean): number =>
      this.steps.filter(matters).reduce((total, { accounts }) => total + accounts, 0);
    return {
      up: within(({ from }) => from !== null && from >= NOTABLE_POINTS),
      down: within(({ to }) => to !== null && to <= -NOTABLE_POINTS),
      mean: this.count === 0 ? 0 : this.sum / this.count,
      steps: this.steps,
    };
  }
}

function itemOf(account: PreviewAccount, old: Health, after: Health, words: SentenceContext): PreviewItem {
  const before = old.pilots.find(({ pilot }) => pilot === after.pilot) ?? old;
  const side = ({ score: points, band, scorecard }: HealthPoint): PreviewItem['before'] => ({ score: points, band, scorecard });
  const opened = after.gates.filter(({ gate }) => !before.gates.some((each) => each.gate === gate));
  const closed = before.gates.filter(({ gate }) => !after.gates.some((each) => each.gate === gate));
  return {
    account,
    pilot: after.pilot,
    before: side(before),
    after: side(after),
    change: before.score === null || after.score === null ? null : after.score - before.score,
    parts: explainWhatIf(before, after).map(({ part, name, points, reason, sentence }) => ({
      part,
      name: changePartName(part, name),
      points,
      reason,
      sentence: withText(sentence, words),
    })),
    gatesOpened: opened.map(({ gate }) => gate),
    gatesClosed: closed.map(({ gate }) => gate),
  };
}

function byMove(a: Candidate, b: Candidate): number {
  return Number(b.isOtherBand) - Number(a.isOtherBand) || b.moved - a.moved || (a.account.key < b.account.key ? -1 : 1);
}

/** Changes of band first, then the largest change. */
function byChange(a: PreviewItem, b: PreviewItem): number {
  const sameBand = ({ before, after }: PreviewItem): number => Number(before.band === after.band);
  return sameBand(a) - sameBand(b) || Math.abs(b.change ?? 0) - Math.abs(a.change ?? 0) || (a.account.key < b.account.key ? -1 : 1);
}

function columnOf({ band, earlyRead }: HealthPoint): keyof BandCounts {
  return band ?? (earlyRead ? 'earlyRead' : 'unknown');
}

function isAlarm({ band }: HealthPoint): boolean {
  return band === 'at-risk' || band === 'stalled';
}

function noBands(): BandCounts {
  return { thriving: 0, steady: 0, 'at-risk': 0, stalled: 0, earlyRead: 0, unknown: 0 };
}

function nothing(): OpenedAndClosed {
  return { before: 0, after: 0, opened: 0, closed: 0 };
}

function count(counts: OpenedAndClosed, before: boolean, after: boolean): void {
  if (before) counts.before++;
  if (after) counts.after++;
  if (after && !before) counts.opened++;
  if (before && !after) counts.closed++;
}
