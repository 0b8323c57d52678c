import type { MeasureKind, OwnExplanations } from '@app/scoring';
import { counted, isKnown, oneDecimal } from '../../phrasing/counts';
import type { MoveWords } from '../../phrasing/move';
import type { Speaker, Words } from '../../phrasing/speaker';

type Read = OwnExplanations['own.read'];

const SHARES = ['replies-answered', 'alarms-handled', 'operations-by-client'];

/** The reading in words; the vendor's own name of the measure says what it is about. */
const READINGS: { readonly [K in MeasureKind]: (params: Read, say: Speaker) => string } = {
  silence: ({ x }, say) => `silence risk ${say.percent(x)}`,
  'decayed-rate': ({ reading, x }, say) => (SHARES.includes(reading) ? say.percent(x) : `${oneDecimal(x)} in 30 days`),
  'ratio-to-baseline': ({ x }, say) => `${say.percent(x)} of the usual level`,
  level: ({ x }) => `level ${oneDecimal(x)}`,
  share: ({ x }, say) => say.percent(x),
  'count-open': ({ x }) => `${x ?? 0} open`,
  'days-since': ({ x }) => counted(Math.round(x ?? 0), 'day'),
  'expiring-answer': ({ x }) => `the last answer was ${oneDecimal(x)}`,
};

function readingOf(params: Read, say: Speaker): string {
  return (READINGS[params.kind] as (typeof READINGS)[MeasureKind] | undefined)?.(params, say) ?? oneDecimal(params.x);
}

export const ownWords: Words<OwnExplanations> = {
  'own.read': (params, say) => `${params.name ?? 'This measure'}: ${readingOf(params, say)}.`,
  'own.unknown': ({ name }) => `${name ?? 'This measure'}: nothing known yet.`,
};

const own: MoveWords<'own'> = ({ isBetter, now, then }, say) => {
  if (now.code !== 'own.read' || then.code !== 'own.read' || !isKnown(now.params.x)) return null;
  const [today, before] = [readingOf(now.params, say), readingOf(then.params, say)];
  return today === before ? null : `${now.params.name} has ${isBetter ? 'improved' : 'got worse'}: ${today}, previously ${before}.`;
};

export const ownMoves = { own };
