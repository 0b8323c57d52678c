import type { HealthResponse } from '@app/contracts';
import { evidenceOf } from './evidence.rules';

type Part = Pick<HealthResponse, 'sentence' | 'gates' | 'groups'>;

const health = (code: string, over: { gates?: [string, string[]][]; measures?: [string, string[]][] }) =>
  ({
    sentence: { code, params: {}, text: '' },
    gates: (over.gates ?? []).map(([gate, evidence]) => ({ gate, cap: 49, sentence: { code: gate, params: {}, text: '' }, evidence })),
    groups: [
      {
        measures: (over.measures ?? []).map(([measure, evidence]) => ({
          measure,
          sentence: { code: measure, params: {}, text: '' },
          evidence,
        })),
      },
    ],
  }) as unknown as Part;

it('opens the signals of whatever says the same words', () => {
  expect(evidenceOf(health('silence.quiet', { gates: [['gate.dark', ['g']]], measures: [['silence.quiet', ['a', 'b']]] }))).toEqual([
    'a',
    'b',
  ]);
});

it('else of the same subject, else of the open gates', () => {
  expect(
    evidenceOf(
      health('silence.held', {
        measures: [
          ['silence.quiet', ['a']],
          ['fleet.low', ['x']],
        ],
      }),
    ),
  ).toEqual(['a']);
  expect(evidenceOf(health('headline', { gates: [['gate.dark', ['g', 'g']]], measures: [['fleet.low', ['x']]] }))).toEqual(['g']);
  expect(evidenceOf(health('headline', {}))).toEqual([]);
});
