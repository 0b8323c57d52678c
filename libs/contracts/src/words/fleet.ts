import { cappedBy } from '../phrasing/gate-settings';
import { form, required } from '../forms/asked';
import type { ExplanationParams } from '@app/scoring';
import { capitalised, counted, isKnown, numberInWords } from '../phrasing/counts';
import { type MoveWords, shareMoved } from '../phrasing/move';
import type { SaidSignal } from '../phrasing/signal-reader';
import type { Speaker } from '../phrasing/speaker';
import type { TopicWords } from '../phrasing/topic-words';

type ReportingParams = ExplanationParams['reporting.low'];

/** "206 of 398 devices (52 %) reported on 30 May" */
function reported({ share, reporting, expected, on }: ReportingParams, say: Speaker): string {
  if (!isKnown(reporting) || !isKnown(expected)) return `${say.percent(share)} of devices reported on ${say.day(on)}`;
  const percent = expected > 0 ? ` (${say.percent(reporting / expected)})` : '';
  return `${numberInWords(reporting)} of ${counted(expected, 'device')}${percent} reported on ${say.day(on)}`;
}

/** "Only 206 of 398 devices (52 %) reported on 30 May" */
function onlyReported(params: ReportingParams, say: Speaker): string {
  if (params.reporting === 0 && isKnown(params.expected))
    return `None of the ${counted(params.expected, 'device')} reported on ${say.day(params.on)}`;
  return `Only ${reported(params, say)}`;
}

/** After this many days the client has noticed. */
const NOTICED_DAYS = 14;

const sentences = {
  'reporting.share': (params, say) => `${capitalised(reported(params, say))}.`,
  'reporting.low': (params, say) => `${onlyReported(params, say)}.`,
  'reporting.unknown': () => 'We do not know how many devices are reporting.',
  'gate.fleet-low': (params, say) =>
    `${onlyReported(params, say)}${isKnown(params.since) ? `; the share has been below 80 % since ${say.day(params.since)}` : ''}.`,
  'cause.fleet-low': (params, say) => `${onlyReported(params, say)}.`,
  'hint.check-fleet': ({ devices, days }) => {
    if (!isKnown(devices)) return 'Find out why devices are not reporting.';
    const are = devices === 1 ? 'is' : 'are';
    return `Find out why ${counted(devices, 'device')} ${are} not reporting, and tell the client ${days < NOTICED_DAYS ? 'before they notice' : 'what is being done'}.`;
  },
  'missing.fleet': ({ stale }) =>
    stale === 1 ? 'How many devices are reporting today?' : 'How many devices are reporting, and out of how many?',
} satisfies TopicWords['sentences'];

const measures = {
  reporting: { name: 'Devices reporting', looksAt: 'how many devices are reporting' },
} satisfies TopicWords['measures'];

const gates = {
  'fleet-low': {
    name: 'Devices not reporting',
    closed: 'The devices are reporting again.',
    because: 'too few devices are reporting',
    inCard: (gate) => cappedBy(gate.levels),
  },
} satisfies TopicWords['gates'];

const reporting: MoveWords<'reporting'> = ({ isBetter, now, then }, say) => {
  if (now.code !== 'reporting.low' && now.code !== 'reporting.share') return null;
  const before = 'share' in then.params ? then.params.share : null;
  const shares = { now: say.percent(now.params.share), then: say.percent(before), amount: reported(now.params, say) };
  return `${shareMoved(isBetter, shares, ['More devices are reporting', 'Fewer devices are reporting'])}.`;
};

const moves = { reporting } satisfies TopicWords['moves'];

const signals = {
  'fleet.reported': {
    group: 'machines',
    text: (signal) => {
      const [reporting, activated, total] = ['reporting', 'activated', 'total'].map((field) => numberOf(signal, field));
      const expected = activated ?? total ?? '?';
      const reports = `${reporting ?? '?'} of ${expected} devices reported`;
      return total && total !== expected ? `${reports} (${total} in total)` : reports;
    },
    fields: {
      total: { title: 'Devices in total' },
      activated: { title: 'Devices activated' },
      reporting: { title: 'Devices reporting' },
      messages: { title: 'Messages' },
    },
  },
} satisfies TopicWords['signals'];

/** "1,200" of a count; null without one. */
function numberOf({ data }: SaidSignal, field: string): string | null {
  const count = data[field];
  return typeof count === 'number' ? numberInWords(count) : null;
}

const questions = {
  'missing.fleet': form('fleet.reported', [required('/reporting'), required('/total')]),
} satisfies TopicWords['questions'];

export const fleetWords = { sentences, measures, gates, moves, signals, questions } satisfies TopicWords;
