import fc from 'fast-check';
import { DAY } from '../vocabulary/vocabulary';
import { type Feed, outagesOf } from './outages';

const mail = (days: readonly number[]): Feed => ({ source: 'gmail', topic: 'talk', days });
const range = (from: number, to: number, step = 1): number[] =>
  Array.from({ length: Math.max(0, Math.ceil((to - from) / step)) }, (_, i) => from + i * step);

describe('outagesOf', () => {
  it('reports a source after four usual gaps, from the end of its last day', () => {
    const daily = mail(range(0, 60));
    expect(outagesOf([daily, mail(range(0, 100))], 64)).toEqual([]);
    expect(outagesOf([daily], 66)).toEqual([{ source: 'gmail', topic: 'talk', from: 60 * DAY, knownFrom: 65 * DAY, until: null }]);
    const weekly = mail(range(0, 64, 7));
    expect(outagesOf([weekly], 63 + 28)).toEqual([]);
    expect(outagesOf([weekly], 63 + 30)).toHaveLength(1);
  });

  it('ignores a long weekend', () => {
    const workingDays = range(0, 90).filter((day) => day % 7 < 5);
    expect(outagesOf([mail(workingDays.filter((day) => day !== 70 && day !== 67))], 90)).toEqual([]);
  });

  it('reports a source of unknown pace after 30 days', () => {
    const few = mail([0, 1, 2]);
    expect(outagesOf([few], 32)).toEqual([]);
    expect(outagesOf([few], 34)).toHaveLength(1);
  });

  it('reports all sources when the whole history ended 30 days ago', () => {
    const slow: Feed = { source: 'survey', topic: 'support', days: range(0, 360, 30) };
    expect(outagesOf([slow, mail(range(0, 400))], 400).map(({ source }) => source)).toEqual([]);
    const ended = outagesOf([slow, mail(range(0, 331))], 400);
    expect(ended.map(({ source }) => source).sort()).toEqual(['gmail', 'survey']);
  });

  it('includes slow topics of the source, but not topics that another source feeds', () => {
    const crm = (topic: string, days: readonly number[]): Feed => ({ source: 'crm', topic, days });
    const feeds = [mail(range(0, 200)), crm('money', [3, 40, 90]), crm('roles', range(0, 150)), crm('talk', range(0, 150))];
    const out = outagesOf(feeds, 200);
    expect(out.map(({ source, topic }) => `${source} ${topic}`)).toEqual(['crm money', 'crm roles', 'crm talk']);
    for (const outage of out) expect(outage).toMatchObject({ from: 150 * DAY, knownFrom: 155 * DAY, until: null });
    // A single delivery has no pace, so nothing is missed after it.
    expect(outagesOf([mail(range(0, 200)), crm('money', [180])], 200)).toEqual([]);
  });

  it('reports a single topic only after twice its longest gap, because records come in bursts', () => {
    const alive: Feed = { source: 'gmail', topic: 'meetings', days: range(0, 200) };
    const bursts = mail([...range(0, 5), ...range(25, 30), ...range(50, 55), ...range(75, 100)]);
    expect(outagesOf([alive, bursts], 140)).toEqual([]);
    expect(outagesOf([alive, bursts], 145)).toEqual([
      { source: 'gmail', topic: 'talk', from: 100 * DAY, knownFrom: 142 * DAY, until: null },
    ]);
    const once = { source: 'gmail', topic: 'roles', days: [10] };
    expect(outagesOf([alive, once], 200)).toEqual([]);
  });

  it('ends an outage on the day of the next delivery', () => {
    const until = (days: readonly number[]) => outagesOf([mail(days)], 90).map((outage) => outage.until);
    expect(until(range(0, 60))).toEqual([null]);
    expect(until([...range(0, 60), 90])).toEqual([90 * DAY]);
    expect(until([...range(0, 60), 91])).toEqual([null]);
  });

  it('drops an outage when the missing days are delivered later', () => {
    const gap = mail([...range(0, 60), ...range(90, 120)]);
    expect(outagesOf([gap], 120)).toEqual([{ source: 'gmail', topic: 'talk', from: 60 * DAY, knownFrom: 65 * DAY, until: 90 * DAY }]);
    expect(outagesOf([mail(range(0, 120))], 120)).toEqual([]);
  });

  it('finds the same past outages on every later day', () => {
    const feeds = fc
      .array(fc.uniqueArray(fc.nat(300), { maxLength: 120 }), { minLength: 1, maxLength: 4 })
      .map((all) => all.map((days, i): Feed => ({ source: `s${i % 2}`, topic: `t${i}`, days: [...days].sort((a, b) => a - b) })));
    fc.assert(
      fc.property(feeds, fc.integer({ min: 1, max: 300 }), (some, today) => {
        const now = outagesOf(some, today);
        const later = outagesOf(some, 301);
        const closed = now.filter(({ until }) => until !== null);
        for (const outage of closed) expect(later).toContainEqual(outage);
        for (const { knownFrom, from } of now) {
          expect(knownFrom).toBeGreaterThanOrEqual(from);
          expect(knownFrom).toBeLessThanOrEqual(today * DAY);
        }
      }),
    );
  });
});
