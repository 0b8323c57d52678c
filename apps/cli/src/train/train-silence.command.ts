import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { SILENCE_WEIGHTS } from '@app/scoring';
import { defineCommand, UsageError } from '../command';
import { requireOutputs } from '../signal-file/output-file';
import { sizeOf } from '../signal-file/read-lines';
import { FEWEST_STALLS, fitSilence, type FitOptions, silencesIn } from './fit-silence';
import { Lessons } from './lessons';
import { readMailLog } from './read-logs';
import { labelFor } from './silence-labels';
import { readSilenceLog, type SilenceLog } from './silence-log';
import { tableInWords, tableOfShipped, tablesByAccount, tablesByTime } from './warning-table';
import { stallVerdict } from './warning-verdicts';

const TIMES_OWN_GAP = 4;

export const trainSilenceCommand = defineCommand({
  summary:
    "Fits the weights of the silence's risk to a log of signals or emails, and compares every detector at one false alarm per account and year.",
  positionals: ['FILE'],
  flags: {
    horizon: { type: 'string', default: '91' },
    label: { type: 'string' },
    out: { type: 'string' },
  },
  help: {
    horizon: { value: 'DAYS', text: 'a silence of so many days, and of four own mean gaps, is a stall (default 91)' },
    label: {
      value: 'stall|no-answer',
      text: 'what the risk is the probability of (default: a stall, where accounts have a rhythm to compare with)',
    },
    out: { value: 'FILE', text: 'where the weights go, as JSON; without it they are only printed' },
  },
  notes: [
    'FILE: signals, or the lines "sender receiver … seconds" of an email log, also packed.',
    `With fewer than ${FEWEST_STALLS} stalls nothing is fitted: the shipped weights stay, and their figures are printed.`,
    'A stall is learned from FILE at three speeds, and from simulated clients and buyers besides; the tables are those of FILE alone.',
    'no-answer: that nobody answers within the next DAYS days. Taken by itself where half of the accounts answered less than six times.',
  ],
  async run({ values, positionals }) {
    const file = positionals[0] ?? '-';
    const horizonDays = Number(values.horizon);
    if (!Number.isInteger(horizonDays) || horizonDays < 1 || horizonDays > 3650) {
      throw new UsageError(`--horizon must be a whole number of days from 1 to 3650, not "${values.horizon}".`);
    }
    if (values.label !== undefined && values.label !== 'stall' && values.label !== 'no-answer') {
      throw new UsageError(`--label must be stall or no-answer, not "${values.label}".`);
    }
    await sizeOf(file);
    requireOutputs({ '--out': values.out }, { FILE: file });
    const log = file === '-' ? await readSilenceLog(file) : await readMailLog(file);
    const options: FitOptions = {
      label: values.label ?? labelFor(log),
      horizonDays,
      timesOwnGap: TIMES_OWN_GAP,
      data: file === '-' ? 'standard input' : basename(file),
      date: new Date().toISOString().slice(0, 10),
    };
    const source = new Lessons();
    const lessons = source.from(log, options);
    const { silences, stalls } = silencesIn(lessons[0]!);
    say(
      `${counted(log.accounts.length, 'account')}, ${counted(log.lastDay - log.firstDay + 1, 'day')}, ${counted(silences, 'silence')} that could be followed, ${counted(stalls, 'stall')} (${options.label}, ${horizonDays} days)`,
    );
    if (stalls < FEWEST_STALLS) {
      const { data, date } = SILENCE_WEIGHTS.trainedOn;
      say(`Not refitted: it takes ${FEWEST_STALLS} stalls. The shipped weights stay, fitted to ${data} on ${date}.`);
      say('', 'All silences that were long enough:', ...tableInWords(tableOfShipped(log, stallVerdict(options, 'all'))));
      return 1;
    }
    sayTables(log, options, source);
    const data = lessons.length > 1 ? `${options.data}, simulated portfolios and simulated buyers` : options.data;
    const weights = fitSilence(lessons, { ...options, data });
    say(JSON.stringify(weights, null, 2));
    if (values.out !== undefined) writeFileSync(values.out, `${JSON.stringify(weights, null, 2)}\n`);
    return 0;
  },
});

function sayTables(log: SilenceLog, options: FitOptions, lessons: Lessons): void {
  const all = { verdict: stallVerdict(options, 'all') };
  const [lasting, every] = tablesByAccount(log, options, [{ verdict: stallVerdict(options, 'lasting') }, all], lessons);
  say('', 'Stalls that nothing ended, on accounts not trained on, mean of five splits:', ...tableInWords(lasting!));
  say('', 'All silences that were long enough, also those that ended:', ...tableInWords(every!));
  const byTime = tablesByTime(log, options, [all], lessons);
  if (byTime === null) say('', 'Not split by time: the log is shorter than four horizons.');
  else say('', 'Trained on the first three fifths of the time, judged on what began later:', ...tableInWords(byTime[0]!));
  say('');
}

function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}

function say(...lines: string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}
