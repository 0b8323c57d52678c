import type { PulseExplanations } from '@app/scoring';
import { inBrackets } from '../phrasing/counts';
import { dayInWords } from '../phrasing/dates';
import type { MoveWords } from '../phrasing/move';
import type { MeasureName, SignalWords } from '../phrasing/named-things';
import { aside } from '../phrasing/signal-reader';
import type { Words } from '../phrasing/speaker';

const LEVELS = ['lost', 'bad', 'mixed', 'good', 'excellent'];

export const pulseWords: Words<PulseExplanations> = {
  'pulse.given': ({ level, on, reason }, say) => `Our own judgement on ${say.day(on)}: ${LEVELS[level] ?? 'mixed'}${inBrackets(reason)}.`,
  'pulse.unknown': () => 'Nobody on our side has given their own judgement yet.',
  'missing.pulse': ({ stale }) => (stale === 1 ? 'How do you rate this client today?' : 'How do you rate this client yourself?'),
};

export const pulseMeasures = {
  pulse: { name: 'Our own judgement', looksAt: 'our own judgement' },
} satisfies Record<string, MeasureName>;

const pulse: MoveWords<PulseExplanations> = ({ isBetter, now, then }, say) => {
  if (now.code !== 'pulse.given' || then.code !== 'pulse.given') return null;
  const [today, before] = [LEVELS[now.params.level], LEVELS[then.params.level]];
  if (!today || !before || today === before) return null;
  return `On ${say.day(now.params.on)} we rated them ${isBetter ? 'higher' : 'lower'} ourselves: ${today}, previously ${before}${inBrackets(now.params.reason)}.`;
};

export const pulseMoves = { pulse };

export const pulseSignals: SignalWords<'pulse.given'> = {
  'pulse.given': (signal) => {
    const override = signal.data.override as { band?: string; until?: string } | undefined;
    const set = override ? `; override: ${String(override.band).replace('-', ' ')} until ${dayInWords(override.until, signal.at)}` : '';
    return `Our own judgement: ${LEVELS[Number(signal.data.level)] ?? 'not known'}${aside(signal, 'reason')}${set}`;
  },
};
