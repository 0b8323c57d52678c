import { DAY, dayOfDate, emptyFacts, fold, KINDS_OF_TOPIC, score, type Signal, SIGNAL_KINDS, type SignalKind } from '@app/scoring';
import { foldable, JUDGED_CASES, playCase } from '@app/simulator';
import { VARIANTS } from './variants';

const ALWAYS: readonly SignalKind[] = ['account.described', 'pilot.described', 'pilot.handed-over'];

describe('the variants', () => {
  const lifts = playCase(JUDGED_CASES.find(({ key }) => key === 'lombardia-lifts')!);
  const end = (dayOfDate(lifts.handedOverOn) + 181) * DAY;
  const signals = foldable(lifts.signals).filter(({ occurredAt }) => occurredAt < end);

  function known(name: string, draw = 0): Signal[] {
    const loss = VARIANTS.find((variant) => variant.name === name)?.draws[draw];
    if (!loss) throw new Error(`no variant ${name} ${draw}`);
    return loss(signals, end);
  }

  const kindsOf = (some: readonly Signal[]): SignalKind[] => [...new Set(some.map(({ kind }) => kind))].sort();
  const allKinds = kindsOf(signals);
  const without = (kinds: readonly SignalKind[]): SignalKind[] => allKinds.filter((kind) => ALWAYS.includes(kind) || !kinds.includes(kind));

  it('have a name each, all data first', () => {
    expect(new Set(VARIANTS.map(({ name }) => name)).size).toBe(VARIANTS.length);
    expect(VARIANTS[0]?.name).toBe('all data');
    expect(known('all data')).toEqual(signals);
  });

  it('change no signal in place and always keep accounts and pilots', () => {
    const before = JSON.stringify(signals);
    for (const { draws } of VARIANTS) {
      for (const loss of draws) expect(kindsOf(loss(signals, end))).toEqual(expect.arrayContaining([...ALWAYS]));
    }
    expect(JSON.stringify(signals)).toBe(before);
  });

  it('keep mail, fleet, accounts and pilots in the first week, and roles if known', () => {
    const first: SignalKind[] = [...ALWAYS, 'fleet.reported', 'touchpoint.auto-replied', 'touchpoint.inbound', 'touchpoint.outbound'];
    expect(kindsOf(known('first week'))).toEqual(first.sort());
    expect(kindsOf(known('first week, all roles'))).toEqual([...first, 'stakeholder.assigned'].sort());
    const mails = (some: readonly Signal[]): number => some.filter(({ kind }) => kind.startsWith('touchpoint.')).length;
    expect(mails(known('first week'))).toBe(mails(signals));
  });

  it('lose 30 % by chance, other ones in each of five draws, and the same ones every time', () => {
    const draws = VARIANTS.find(({ name }) => name === '30 % lost')!.draws;
    expect(draws).toHaveLength(5);
    const left = draws.map((loss) => loss(signals, end));
    for (const some of left) expect(Math.abs(some.length / signals.length - 0.7)).toBeLessThan(0.06);
    expect(new Set(left.map((some) => some.map(({ signalId }) => signalId).join())).size).toBe(5);
    expect(known('30 % lost', 2)).toEqual(left[2]);
    const described = ({ kind }: Signal): boolean => ALWAYS.includes(kind);
    for (const some of left) expect(some.filter(described)).toEqual(signals.filter(described));
  });

  it('lose a signal on every date or on none', () => {
    const earlier = signals.slice(0, Math.floor(signals.length / 2));
    const [loss] = VARIANTS.find(({ name }) => name === '30 % lost')!.draws;
    expect(known('30 % lost').slice(0, loss!(earlier, end).length)).toEqual(loss!(earlier, end));
  });

  it.each([...KINDS_OF_TOPIC])('lose everything of %s and nothing else', (topic, kinds) => {
    expect(kindsOf(known(`no ${topic}`))).toEqual(without(kinds));
  });

  it('name nobody where people are unknown', () => {
    const nameless = known('people unknown');
    expect(JSON.stringify(nameless)).not.toContain('@');
    const personal = SIGNAL_KINDS.filter(({ needsPerson }) => needsPerson).map(({ kind }) => kind);
    expect(kindsOf(nameless)).toEqual(without(personal));
  });

  it('let half of what client people write come from a second address', () => {
    const theirs = signals.filter(({ kind, person }) => kind === 'touchpoint.inbound' && person !== undefined);
    const second = known('second address').filter(({ person }) => person?.includes('@mail.'));
    expect(second.every(({ kind }) => kind === 'touchpoint.inbound')).toBe(true);
    expect(Math.abs(second.length / theirs.length - 0.5)).toBeLessThan(0.15);
    expect(known('second address')).toHaveLength(signals.length);
  });

  it('give the scores of all data once both addresses are merged', () => {
    const merged = known('second address, merged');
    expect(merged.filter(({ kind }) => kind === 'person.merged').length).toBeGreaterThan(1);
    const scoreOf = (some: readonly Signal[]): number | null => score(fold(emptyFacts(), some), end).rawScore;
    expect(scoreOf(merged)).toBe(scoreOf(signals));
    expect(scoreOf(known('second address'))).not.toBe(scoreOf(signals));
  });

  it('take machines for people', () => {
    const isMachine = (signal: Signal): boolean =>
      signal.kind === 'touchpoint.auto-replied' || (signal.kind === 'touchpoint.inbound' && signal.data.automatic === true);
    expect(signals.filter(isMachine).length).toBeGreaterThan(3);
    const unseen = known('auto-replies unseen');
    expect(unseen.filter(isMachine)).toEqual([]);
    expect(unseen.map(({ signalId }) => signalId)).toEqual(signals.map(({ signalId }) => signalId));
  });

  it('lose the last 60 days of a stale source, and only of that one', () => {
    const fresh = (some: readonly Signal[]): Signal[] => some.filter(({ occurredAt }) => occurredAt >= end - 60 * DAY);
    const stale = VARIANTS.filter(({ name }) => name.startsWith('stale: '));
    const lost = stale.map(({ draws: [loss] }) => signals.filter((signal) => !loss!(signals, end).includes(signal)));
    for (const some of lost) expect(fresh(some)).toEqual(some);
    const ids = lost.flat().map(({ signalId }) => signalId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(fresh(signals).filter(({ kind }) => !ALWAYS.includes(kind)).length);
    expect(kindsOf(fresh(known('stale: mailbox'))).filter((kind) => kind.startsWith('touchpoint.'))).toEqual([]);
  });
});
