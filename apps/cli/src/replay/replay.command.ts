import { rmSync, writeFileSync } from 'node:fs';
import { DomainError } from '@app/contracts';
import { isRealDate, parseDayWeights, parseSilenceWeights, type ReplayOptions, Zone } from '@app/scoring';
import { defineCommand, UsageError } from '../command';
import { sizeOf } from '../signal-file/read-lines';
import { requireOutputs } from '../signal-file/output-file';
import { type BackTest, backTest, watch, type Watch } from './back-test';
import { backTestInWords } from './back-test.words';
import { type Outcome, readOutcomes } from './outcomes';
import { calendarOf } from './calendar-of';
import { outagesOfStore } from './outages-of';
import { readJson } from './read-json';
import { readCards } from '../scorecard/read-cards';
import { readSignals, wrongInWords } from './read-signals';
import { replayToFile } from './replay-file';
import { SignalStore } from './signal-store';

export const replayCommand = defineCommand({
  summary: 'Computes the health of every account for every day of a signals file. Needs no server and no database.',
  positionals: ['[FILE]'],
  flags: {
    signals: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    every: { type: 'string', default: '1d' },
    weights: { type: 'string' },
    calendar: { type: 'string' },
    scorecard: { type: 'string' },
    outcomes: { type: 'string' },
    report: { type: 'string' },
    out: { type: 'string' },
  },
  help: {
    signals: { value: 'FILE[.gz]|-', text: 'signals as NDJSON, in any order, also with duplicates; the same as FILE' },
    from: { value: 'DATE', text: 'first day, inclusive (default: the first signal)' },
    to: { value: 'DATE', text: 'last day, inclusive (default: the last signal)' },
    every: { value: 'Nd', text: 'days between the lines of an account (default 1d)' },
    weights: {
      value: 'FILE|silence-0',
      text: 'a learned risk of silence, as train silence writes it, or the fixed formula (default: what is shipped)',
    },
    calendar: {
      value: 'FILE|none',
      text: 'how much single days count and in which time zone they end, as calendar export writes it; none: all in full (default: holidays of the regions, and by a first pass days quiet everywhere)',
    },
    scorecard: { value: 'FILE', text: 'cards to score by, {"cards":[…]} as the API takes them (default: the built-in ones)' },
    outcomes: {
      value: 'FILE',
      text: 'what became of accounts, as CSV with the columns account, date, outcome or as lines {"account","date","outcome"}: stalled, churned, renewed or scaled; prints what the alarms were worth',
    },
    report: { value: 'FILE', text: 'where what the alarms were worth goes besides, as JSON' },
    out: { value: 'FILE', text: 'where the lines go, one an account and day' },
  },
  notes: [
    'A line: {"account","at","score","band","coverage","silence":{"risk","days","usualDays"},"gates":[…]}. `at` means everything before the',
    'next midnight, in UTC unless the calendar names a time zone; silence is null where nobody ever answered. Exit 1 if any line of the file',
    'was not a good signal; the others count.',
  ],
  async run({ values, positionals }) {
    const { out, report } = values;
    const signals = signalsOf(values.signals, positionals[0]);
    if (out === undefined) throw new UsageError('"replay" needs --out FILE.');
    if (report !== undefined && values.outcomes === undefined)
      throw new UsageError('--report needs --outcomes FILE to judge the alarms by.');
    if (out === '-' || report === '-')
      throw new UsageError(`${out === '-' ? '--out' : '--report'} must be a file, because standard output shows the progress.`);
    const from = dateFlag('from', values.from);
    const to = dateFlag('to', values.to);
    if (from !== null && to !== null && from > to) throw new UsageError(`--from ${from} is after --to ${to}.`);
    const every = everyFlag(values.every);
    const silence = await silenceOf(values.weights);
    const file = values.calendar === undefined || values.calendar === 'none' ? null : await readJson(values.calendar, parseDayWeights);
    const cards = values.scorecard === undefined ? {} : { cards: await readCards(values.scorecard) };
    const outcomes = values.outcomes === undefined ? null : await readOutcomes(values.outcomes);
    await sizeOf(signals);
    const { scorecard, outcomes: ends, calendar: days, weights } = values;
    requireOutputs(
      { '--out': out, '--report': report },
      { 'the signals': signals, '--outcomes': ends, '--scorecard': scorecard, '--calendar': days, '--weights': weights },
    );
    const started = performance.now();
    const store = new SignalStore();
    try {
      const read = await readSignals(signals, store);
      for (const line of wrongInWords(read)) process.stderr.write(`${line}\n`);
      if (!Number.isFinite(store.firstAt)) throw new DomainError('invalid', `${signals} contains no signal.`);
      const readFor = seconds(started);
      const calendar = values.calendar === undefined ? calendarOf(store) : file;
      const outages = outagesOfStore(store, to);
      const zone = new Zone(calendar?.timeZone ?? 'UTC');
      const rules = { ...silence, ...cards, ...(calendar && { calendar }), outages, zone };
      const summary = replayToFile(store, { from, to, every, ...rules }, out);
      process.stdout.write(
        `${summary.lines} lines for ${summary.accounts} accounts, ${summary.from} to ${summary.to}, written to ${out} in ${seconds(started)} s ` +
          `(${readFor} s reading ${read.lines} signals, ${read.wrongCount} wrong)\n`,
      );
      if (outcomes) {
        const tested = backTestOf(store, outcomes, { from: summary.from, to: summary.to, ...rules });
        process.stdout.write(`${backTestInWords(tested).join('\n')}\n`);
        if (report !== undefined) writeFileSync(report, `${JSON.stringify(tested)}\n`);
      }
      return read.wrongCount > 0 ? 1 : 0;
    } finally {
      store.close();
      rmSync(`${out}.parts`, { force: true });
    }
  },
});

function signalsOf(flag: string | undefined, positional: string | undefined): string {
  const signals = flag ?? positional;
  if (signals === undefined) throw new UsageError('"replay" needs FILE, or --signals FILE.');
  if (flag !== undefined && positional !== undefined)
    throw new UsageError(`"replay" takes one file of signals, not ${positional} and ${flag}.`);
  return signals;
}

async function silenceOf(weights: string | undefined): Promise<Pick<ReplayOptions, 'silence'>> {
  if (weights === undefined) return {};
  return { silence: weights === 'silence-0' ? weights : await readJson(weights, parseSilenceWeights) };
}

function backTestOf(store: SignalStore, outcomes: readonly Outcome[], options: ReplayOptions): BackTest {
  const watched: Watch[] = [];
  const csms = new Set<string>();
  for (const [account, signals] of store.accounts()) {
    watched.push(watch(account, signals, options));
    for (const signal of signals) if (signal.kind === 'account.described' && signal.data.csm) csms.add(signal.data.csm);
  }
  return backTest(watched, outcomes, csms.size);
}

function dateFlag(name: string, value: string | undefined): string | null {
  if (value === undefined) return null;
  if (!isRealDate(value)) throw new UsageError(`--${name} must be a date like 2026-03-31, not "${value}".`);
  return value;
}

function everyFlag(value: string): number {
  const days = /^([1-9]\d{0,3})d$/.exec(value)?.[1];
  if (days === undefined) throw new UsageError(`--every must be a number of days like 7d, not "${value}".`);
  return Number(days);
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(1);
}
