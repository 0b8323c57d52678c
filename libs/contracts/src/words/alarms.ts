import type { AlarmsExplanations } from '@app/scoring';
import { counted } from '../phrasing/counts';
import { type MoveWords, shareMoved } from '../phrasing/move';
import type { MeasureName, SignalWords } from '../phrasing/named-things';
import { text } from '../phrasing/signal-reader';
import type { Speaker, Words } from '../phrasing/speaker';

function onlyHandled(share: number, say: Speaker): string {
  return share > 0 ? `Only ${say.percent(share)} of alarms are dealt with.` : 'None of the alarms are dealt with.';
}

export const alarmsWords: Words<AlarmsExplanations> = {
  'alarms.handled': ({ share }, say) => `${say.percent(share)} of alarms are dealt with.`,
  'alarms.ignored': ({ share }, say) => onlyHandled(share, say),
  'alarms.unknown': () => 'We do not know whether alarms are dealt with.',
  'cause.alarms-ignored': ({ share }, say) => onlyHandled(share, say),
  'missing.alarms': ({ stale }) => (stale === 1 ? 'Does anyone still look at the alarms?' : 'What happens when an alarm goes off?'),
};

export const alarmsMeasures = {
  alarms: { name: 'Alarms dealt with', looksAt: 'whether alarms are dealt with' },
} satisfies Record<string, MeasureName>;

const alarms: MoveWords<AlarmsExplanations> = ({ isBetter, now, then }, say) => {
  if (!('share' in now.params) || !('share' in then.params)) return null;
  const shares = { now: say.percent(now.params.share), then: say.percent(then.params.share) };
  return `${shareMoved(isBetter, shares, ['More alarms are dealt with', 'Fewer alarms are dealt with'])}.`;
};

export const alarmsMoves = { alarms };

export const alarmsSignals: SignalWords<'alarm.handled'> = {
  'alarm.handled': (signal) => {
    const raised = typeof signal.data.raised === 'number' ? signal.data.raised : 1;
    const handled = typeof signal.data.handled === 'number' ? signal.data.handled : raised;
    const share = handled === raised ? '' : `${handled === 0 ? 'None' : handled} of `;
    return `${share}${counted(raised, 'alarm')} dealt with${text(signal, 'by') === 'vendor' ? ' by us' : ''}`;
  },
};
