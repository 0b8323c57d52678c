import {
  type BandCounts,
  changePartName,
  gateName,
  type OpenedAndClosed,
  type PreviewItem,
  type PreviewResponse,
  type SentenceContext,
} from '@app/contracts';
import {
  explainWhatIf,
  type Facts,
  type GateCode,
  type Health,
  type HealthPoint,
  type Moment,
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

/** Compares another set of cards account by account: counts of all, and sentences for those that change their band. */
export class PreviewTally {
  private accounts = 0;
  private changedBand = 0;
  private tasks = 0;
  private readonly bands = { before: noBands(), after: noBands() };
  private readonly alarms = nothing();
  private readonly gates = new Map<GateCode, OpenedAndClosed>();
  private items: PreviewItem[] = [];

  constructor(
    private readonly t: Moment,
    private readonly now: ScoreOptions,
    private readonly then: ScoreOptions,
    private readonly words: SentenceContext,
  ) {}

  add(account: PreviewAccount, facts: Facts): void {
    const before = scorePoint(facts, this.t, this.now);
    const after = scorePoint(facts, this.t, this.then);
    this.accounts++;
    this.bands.before[columnOf(before)]++;
    this.bands.after[columnOf(after)]++;
    count(this.alarms, isAlarm(before), isAlarm(after));
    this.countGates(before, after);
    const full = score(facts, this.t, this.now);
    if (full.pilots.some(({ silence }) => silence?.alarm === true)) this.tasks++;
    if (before.band === after.band) return;
    this.changedBand++;
    this.keep(itemOf(account, full, score(facts, this.t, this.then), this.words));
  }

  result(): Omit<PreviewResponse, 'at' | 'inForce' | 'complete'> {
    const gates = [...this.gates].map(([gate, counts]) => ({ gate, name: gateName(gate), ...counts }));
    gates.sort((a, b) => b.opened + b.closed - (a.opened + a.closed) || b.after - a.after);
    const { accounts, bands, changedBand, alarms, tasks } = this;
    return { accounts, bands, changedBand, alarms, tasks, gates, items: this.items.sort(byChange).slice(0, MOST_ITEMS) };
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
  private keep(item: PreviewItem): void {
    this.items.push(item);
    if (this.items.length > 2 * MOST_ITEMS) this.items = this.items.sort(byChange).slice(0, MOST_ITEMS);
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

function byChange(a: PreviewItem, b: PreviewItem): number {
  return Math.abs(b.change ?? 0) - Math.abs(a.change ?? 0) || (a.account.key < b.account.key ? -1 : 1);
}

function columnOf({ band, score: points }: HealthPoint): keyof BandCounts {
  return band ?? (points === null ? 'unknown' : 'earlyRead');
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
