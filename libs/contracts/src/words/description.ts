import { MINOR_UNITS } from '../forms/field-words';
import * as options from '../forms/options';
import { isKnown } from '../phrasing/counts';
import { text } from '../phrasing/signal-reader';
import type { TopicWords } from '../phrasing/topic-words';

const signals = {
  'account.described': {
    group: 'work',
    text: (signal) => `Account details: ${text(signal, 'name') ?? 'no name'}`,
    fields: {
      region: { title: 'Region' },
      country: { title: 'Country', description: 'Two letters, such as DE or MY.' },
      timeZone: { title: 'Time zone' },
      weekend: { title: 'Weekend', description: 'ISO weekdays: 1 is Monday, 7 is Sunday.' },
      route: { title: 'Route', options: { direct: 'Direct', partner: 'Through a partner' } },
      partner: { title: 'Partner' },
      operatedBy: { title: 'Operated by', options: options.SIDES },
      contractHeldBy: { title: 'Contract with', options: options.CONTRACT_HOLDERS },
      contractModel: { title: 'Contract model' },
      potential: { title: 'Potential annual value', description: MINOR_UNITS },
      renewsOn: { title: 'Renews on' },
      csm: { title: 'CSM' },
      ae: { title: 'AE' },
    },
  },
  'pilot.described': {
    group: 'work',
    text: (signal) => {
      const stage = text(signal, 'stage');
      return `Pilot details: ${text(signal, 'name') ?? 'no name'}${stage ? `, ${stage}` : ''}`;
    },
    fields: {
      stage: { title: 'Stage', options: options.STAGES },
      plannedDevices: { title: 'Planned devices' },
      reportingIntervalMinutes: { title: 'Reporting interval in minutes' },
      dormantMonths: { title: 'Dormant months', description: 'Months without operation: 1 is January.' },
      startedOn: { title: 'Started on' },
      plannedEndOn: { title: 'Planned end' },
    },
  },
} satisfies TopicWords['signals'];

const STOPPED: Record<string, string> = {
  paused: 'The pilot has been paused',
  stalled: 'The pilot has been recorded as stalled',
  'wound-down': 'The pilot has been wound down',
};

const sentences = {
  'gate.pilot-stopped': ({ stage, since }, say) =>
    `${STOPPED[stage ?? ''] ?? 'The pilot has stopped'}${isKnown(since) ? ` since ${say.day(since)}` : ''}.`,
} satisfies TopicWords['sentences'];

const gates = {
  'pilot-stopped': {
    name: 'Pilot stopped',
    closed: 'The pilot is running again.',
    because: 'the pilot has stopped',
    inCard: ({ paused, stalled, woundDown }) => `capped at ${paused} while paused, ${stalled} while stalled, ${woundDown} once wound down`,
  },
} satisfies TopicWords['gates'];

export const descriptionWords = { signals, sentences, gates } satisfies TopicWords;
