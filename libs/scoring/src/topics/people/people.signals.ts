import { dataOf, type KindSchemas, NAMED, TEXT } from '../../signals/schema-parts';

declare module '../../signals/signal' {
  interface SignalDataByKind {
    'person.merged': { into: string; from: string };
  }
}

const PERSON = { ...TEXT, pattern: NAMED };

export const peopleSignals = {
  'person.merged': {
    meaning:
      'Two addresses belong to one person. From now on everything that `from` ever did or will do counts as done by `into`. Delete the signal to separate them again.',
    schema: dataOf({ into: PERSON, from: PERSON }, ['into', 'from']),
    example: { into: 'j.tan@tanjung.example', from: 'j.tan@tanjung-water.example' },
  },
} as const satisfies KindSchemas;
