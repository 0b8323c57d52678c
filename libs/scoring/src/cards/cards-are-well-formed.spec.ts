import { pointsOn } from './curves';
import { BUILT_IN_CARDS, CardSetValidator, type Curve, type GateOf } from '../index';

const validator = new CardSetValidator();

interface AnyCard {
  [key: string]: unknown;
  groups: { [key: string]: unknown; measures: Record<string, unknown>[] }[];
  gates: { [key: string]: unknown; levels: Record<string, unknown>[] }[];
  bands: Record<string, unknown>[];
  when: Record<string, unknown>;
}

const GATES = BUILT_IN_CARDS.cards[0]!.gates.map(({ gate }) => gate);
const OWNER_NOBODY = GATES.indexOf('owner-nobody');
const NOTICE_GIVEN = GATES.indexOf('notice-given');

const darkOf = ({ gates }: AnyCard): GateOf<'dark'> => gates[GATES.indexOf('dark')] as unknown as GateOf<'dark'>;

/** The built-in cards with something wrong in them. */
function wrongly(change: (cards: AnyCard[]) => void): { pointer: string; detail: string }[] {
  const set = JSON.parse(JSON.stringify(BUILT_IN_CARDS)) as { cards: AnyCard[] };
  change(set.cards);
  return validator.validate(set);
}

const OWN = {
  measure: 'last-used',
  name: 'Last used',
  kind: 'days-since',
  reading: 'use',
  weight: 3,
  freshDays: null,
  curve: { shape: 'bounded-linear', direction: 'falling', zeroAt: 60, fullAt: 7 },
};

describe('a set of cards', () => {
  it('is good as it is built in', () => expect(validator.validate(BUILT_IN_CARDS)).toEqual([]));

  it('may have measures and groups of its own, by other readings and half-lives', () => {
    const mistakes = wrongly(([card]) => {
      card!.groups.push({
        group: 'habits',
        name: 'Habits',
        measures: [
          OWN,
          {
            ...OWN,
            measure: 'pace',
            name: 'Pace',
            kind: 'decayed-rate',
            reading: 'answers-per-month',
            halfLife: 14,
            curve: {
              shape: 'linear',
              direction: 'rising',
              points: [
                [0, 0],
                [4, 100],
              ],
            },
          },
          {
            ...OWN,
            measure: 'charter',
            name: 'Charter',
            kind: 'expiring-answer',
            reading: 'readiness-charter',
            freshDays: 90,
            curve: {
              shape: 'steps',
              direction: 'rising',
              points: [
                [0, 0],
                [3, 100],
              ],
            },
          },
        ],
      });
    });
    expect(mistakes).toEqual([]);
  });

  const cases: [string, (cards: AnyCard[]) => void, string, RegExp][] = [
    [
      'an unknown measure',
      ([c]) => (c!.groups[0]!.measures[0]!.measure = 'mood'),
      '/cards/0/groups/0/measures/0/measure',
      /unknown measure "mood"; the built-in ones are role-replies/,
    ],
    ['a weight of nothing', ([c]) => (c!.groups[0]!.measures[0]!.weight = 0), '/cards/0/groups/0/measures/0/weight', /must be more than 0/],
    [
      'points that do not ascend',
      ([c]) =>
        (c!.groups[0]!.measures[3]!.curve = {
          shape: 'linear',
          direction: 'falling',
          points: [
            [150, 100],
            [45, 0],
          ],
        }),
      '/cards/0/groups/0/measures/3/curve/points/1/0',
      /must be more than 150/,
    ],
    [
      'a curve against its measure',
      ([c]) =>
        (c!.groups[0]!.measures[3]!.curve = {
          shape: 'linear',
          direction: 'rising',
          points: [
            [45, 0],
            [150, 100],
          ],
        }),
      '/cards/0/groups/0/measures/3/curve/direction',
      /must be falling: a smaller reading is better/,
    ],
    [
      'points that turn',
      ([c]) =>
        (c!.groups[0]!.measures[3]!.curve = {
          shape: 'steps',
          direction: 'falling',
          points: [
            [0, 50],
            [9, 60],
          ],
        }),
      '/cards/0/groups/0/measures/3/curve/points/1/1',
      /must be 50 or less/,
    ],
    [
      'a straight line the wrong way',
      ([c]) => (c!.groups[0]!.measures[3]!.curve = { shape: 'bounded-linear', direction: 'falling', zeroAt: 5, fullAt: 50 }),
      '/cards/0/groups/0/measures/3/curve/fullAt',
      /must be less than zeroAt/,
    ],
    [
      'a shape nobody knows',
      ([c]) => (c!.groups[0]!.measures[3]!.curve = { shape: 'wavy' }),
      '/cards/0/groups/0/measures/3/curve/shape',
      /must be one of linear, steps, bounded-linear/,
    ],
    [
      'a half-life that is not kept',
      ([c]) => (c!.groups[0]!.measures[1]!.halfLife = 45),
      '/cards/0/groups/0/measures/1/halfLife',
      /must be one of 7, 14, 30, 60, 90, 180/,
    ],
    [
      'a missing half-life',
      ([c]) => delete c!.groups[0]!.measures[1]!.halfLife,
      '/cards/0/groups/0/measures/1/halfLife',
      /is missing: "replies-answered" needs it/,
    ],
    [
      'a half-life where there is none',
      ([c]) => (c!.groups[0]!.measures[0]!.halfLife = 60),
      '/cards/0/groups/0/measures/0/halfLife',
      /does not take it/,
    ],
    ['another kind', ([c]) => (c!.groups[0]!.measures[0]!.kind = 'level'), '/cards/0/groups/0/measures/0/kind', /must be silence/],
    [
      'another reading',
      ([c]) => (c!.groups[0]!.measures[0]!.reading = 'client-silence'),
      '/cards/0/groups/0/measures/0/reading',
      /must be deciders-silence/,
    ],
    [
      'a measure twice',
      ([c]) => c!.groups[1]!.measures.push(c!.groups[0]!.measures[0]!),
      '/cards/0/groups/1/measures/4/measure',
      /at \/cards\/0\/groups\/0\/measures\/0 already/,
    ],
    ['a group twice', ([c]) => (c!.groups[1]!.group = 'engagement'), '/cards/0/groups/1/group', /is there already/],
    ['an own group without a name', ([c]) => (c!.groups[1]!.group = 'habits'), '/cards/0/groups/1/name', /is missing/],
    ['bands that leave something out', ([c]) => (c!.bands[3]!.from = 10), '/cards/0/bands/3/from', /must be 0: the bands cover 0 to 100/],
    ['bands that cross', ([c]) => (c!.bands[1]!.from = 85), '/cards/0/bands/1/from', /must be less than 80/],
    ['bands in another order', ([c]) => (c!.bands[0]!.band = 'steady'), '/cards/0/bands/0/band', /must be thriving/],
    ['a gate twice', ([c]) => c!.gates.push(c!.gates[0]!), `/cards/0/gates/${GATES.length}/gate`, /is there already/],
    [
      'levels that get no worse',
      ([c]) => (c!.gates[OWNER_NOBODY]!.levels[1]!.cap = 69),
      `/cards/0/gates/${OWNER_NOBODY}/levels/1/cap`,
      /must be less than 69/,
    ],
    [
      'levels out of order',
      ([c]) => (c!.gates[OWNER_NOBODY]!.levels[1]!.fromDay = 45),
      `/cards/0/gates/${OWNER_NOBODY}/levels/1/fromDay`,
      /must be more than 45/,
    ],
    ['a cap that is none', ([c]) => (c!.gates[NOTICE_GIVEN]!.cap = 101), `/cards/0/gates/${NOTICE_GIVEN}/cap`, /must be 100 or less/],
    [
      'a gate nobody knows',
      ([c]) => (c!.gates[NOTICE_GIVEN]!.gate = 'vibes'),
      `/cards/0/gates/${NOTICE_GIVEN}/gate`,
      /must be one of dark, role-silent/,
    ],
    ['a field nobody knows', ([c]) => (c!.colour = 'red'), '/cards/0/colour', /is not a field here; there are code, name, when, groups/],
    [
      'the weight of a group',
      ([c]) => (c!.groups[0]!.weight = 3),
      '/cards/0/groups/0/weight',
      /is not a field here; there are group, name, measures$/,
    ],
    [
      'a missing shape',
      ([c]) => (c!.groups[0]!.measures[3]!.curve = {}),
      '/cards/0/groups/0/measures/3/curve/shape',
      /^is missing; it must be one of linear, steps, bounded-linear$/,
    ],
    [
      'a partner who makes it worse',
      ([c]) => (darkOf(c!).besidePartner!.cap = 30),
      '/cards/0/gates/0/besidePartner/cap',
      /must be 49 or more: a partner who replies makes nothing worse/,
    ],
    [
      'a longer silence that is better',
      ([c]) => (darkOf(c!).besidePartner!.long!.cap = 65),
      '/cards/0/gates/0/besidePartner/long/cap',
      /must be 59 or less: a longer silence is no better/,
    ],
    ['no card that always fits', (cards) => (cards[2]!.when = { fromDay: 3 }), '/cards/2/when', /has to fit always/],
    ['a card that is never used', (cards) => (cards[0]!.when = {}), '/cards/1', /is never used: \/cards\/0 always fits/],
    ['a card twice', (cards) => (cards[1]!.code = 'steady'), '/cards/1/code', /is the code of \/cards\/0 too/],
    ['days that go back', ([c]) => (c!.when = { fromDay: 90, toDay: 30 }), '/cards/0/when/toDay', /must be more than fromDay/],
    ['a stage nobody knows', ([c]) => (c!.when = { stages: ['bored'] }), '/cards/0/when/stages/0', /must be one of chartered/],
  ];

  it.each(cases)('names %s by its place', (_name, change, pointer, detail) => {
    const found = wrongly(change);
    expect(found.map((each) => each.pointer)).toContain(pointer);
    expect(found.find((each) => each.pointer === pointer)?.detail).toMatch(detail);
  });

  it('names all mistakes at once', () => {
    const found = wrongly((cards) => {
      cases.slice(0, 2).forEach(([, change]) => change([cards[1]!]));
      cards[0]!.minCoverage = 2;
      cards[2]!.when = { fromDay: 1 };
    });
    expect(found.map(({ pointer }) => pointer)).toEqual([
      '/cards/0/minCoverage',
      '/cards/1/groups/0/measures/0/measure',
      '/cards/1/groups/0/measures/0/weight',
      '/cards/2/when',
    ]);
  });

  it.each([
    null,
    7,
    'cards',
    [],
    {},
    { cards: null },
    { cards: [] },
    { cards: [null, 3, {}] },
    { cards: [{ groups: [null], gates: [7], bands: 'no', when: [] }] },
  ])('refuses %j in words', (nonsense) => expect(validator.validate(nonsense).length).toBeGreaterThan(0));

  it('looks no closer at what is far too long', () => {
    const found = validator.validate({ cards: Array.from({ length: 100_000 }, () => ({})) });
    expect(found).toEqual([{ pointer: '/cards', detail: 'must not have more than 20 entries' }]);
  });
});

describe('a curve', () => {
  const linear: Curve = {
    direction: 'falling',
    shape: 'linear',
    points: [
      [45, 100],
      [180, 0],
    ],
  };
  const steps: Curve = {
    direction: 'rising',
    shape: 'steps',
    points: [
      [0, 0],
      [1, 40],
      [2, 75],
      [3, 100],
    ],
  };

  it('is straight between its points and flat outside', () => {
    expect([0, 45, 112.5, 180, 999].map((x) => pointsOn(linear, x))).toEqual([100, 100, 50, 0, 0]);
  });

  it('or stands on the last step', () => {
    expect([-1, 0, 1, 1.9, 2, 3, 9].map((x) => pointsOn(steps, x))).toEqual([0, 0, 40, 40, 75, 100, 100]);
  });
});
