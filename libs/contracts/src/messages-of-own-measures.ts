import type { ExplanationCode, MeasureKind } from '@app/scoring';
import { counted } from './dates-in-words';
import type { Message, Speaker } from './speaker';

type OwnExplanation = Extract<ExplanationCode, `own.${string}`>;

/** What was read, by the kind of the measure; the vendor's own name for it says what it is about. */
const READ: { readonly [K in MeasureKind]: (say: Speaker) => string } = {
  silence: (say) => `the risk of this silence is ${say.percent('x')}`,
  'decayed-rate': (say) => (isShare(say) ? say.percent('x') : `${oneDecimal(say)} in 30 days`),
  'ratio-to-baseline': (say) => `${say.percent('x')} of what is usual`,
  level: (say) => `level ${oneDecimal(say)}`,
  share: (say) => say.percent('x'),
  'count-open': (say) => `${say.text('x')} open`,
  'days-since': (say) => counted(Math.round(say.number('x')), 'day', 'days'),
  'expiring-answer': (say) => `the last answer was ${oneDecimal(say)}`,
};

function isShare(say: Speaker): boolean {
  return ['replies-answered', 'alarms-handled', 'operations-by-client'].includes(say.text('reading'));
}

function oneDecimal(say: Speaker): string {
  return String(Math.round(say.number('x') * 10) / 10);
}

/** What was read, without the name. */
export function ownReading(say: Speaker): string {
  return (READ[say.text('kind') as MeasureKind] as ((say: Speaker) => string) | undefined)?.(say) ?? oneDecimal(say);
}

export const ownMessages: { [K in OwnExplanation]: Message } = {
  'own.read': (say) => `${say.text('name')}: ${ownReading(say)}.`,
  'own.unknown': (say) => `${say.text('name')}: nothing is known of it yet.`,
};
