import { dateOfDay, dayOfDate, SIGNAL_KINDS, type SignalKind, SignalValidator } from '@app/scoring';
import { CHARACTERS, JUDGED_CASES, playCase, type PlayedCase, type SimulatedSignal } from '..';

const validator = new SignalValidator();

describe('the judged cases', () => {
  const played = new Map(JUDGED_CASES.map((judged) => [judged.key, playCase(judged)]));

  function of(key: string): PlayedCase {
    const found = played.get(key);
    if (!found) throw new Error(`no case ${key}`);
    return found;
  }

  const ofKind = ({ signals }: PlayedCase, kind: SignalKind): SimulatedSignal[] => signals.filter((signal) => signal.kind === kind);

  it('are 18, none of them a client of the demo', () => {
    expect(played.size).toBe(18);
    const demo = new Set(CHARACTERS.flatMap(({ key, name }) => [key, name]));
    expect(JUDGED_CASES.filter(({ key, name }) => demo.has(key) || demo.has(name))).toEqual([]);
  });

  it('mix countries, routes and contract models', () => {
    expect(new Set(JUDGED_CASES.map(({ place }) => place.country)).size).toBe(18);
    expect(new Set(JUDGED_CASES.map(({ contractModel }) => contractModel)).size).toBeGreaterThanOrEqual(6);
    expect(JUDGED_CASES.filter(({ partner }) => partner !== undefined).length).toBeGreaterThanOrEqual(2);
  });

  it.each([...played.values()].map((each) => [each.key, each] as const))(
    '%s is valid, by time, and goes on for over a year after the handover',
    (_key, each) => {
      expect(each.signals.flatMap((signal) => validator.validate(signal))).toEqual([]);
      expect(new Set(each.signals.map(({ id }) => id)).size).toBe(each.signals.length);
      const times = each.signals.map(({ occurredAt }) => occurredAt);
      expect(times).toEqual([...times].sort());
      const last = times.at(-1) ?? '';
      expect(last >= dateOfDay(dayOfDate(each.handedOverOn) + 390)).toBe(true);
    },
  );

  it('are the same each time they are played', () => {
    for (const judged of JUDGED_CASES.slice(0, 3)) expect(playCase(judged)).toEqual(of(judged.key));
  });

  it('play nearly every kind of signal', () => {
    const kinds = new Set([...played.values()].flatMap(({ signals }) => signals.map(({ kind }) => kind)));
    expect(SIGNAL_KINDS.map(({ kind }) => kind).filter((kind) => !kinds.has(kind))).toEqual([
      'touchpoint.bounced',
      'person.merged',
      'forward-step.none',
      'context.recorded',
      'context.ended',
    ]);
  });

  it('write from a second address from a day on', () => {
    const himmerland = of('jutland-biogas');
    const second = ofKind(himmerland, 'touchpoint.inbound').filter(({ person }) => person === 'mette.ostergaard@nordgas.example');
    const from = dateOfDay(dayOfDate(himmerland.handedOverOn) + 105);
    expect(second.length).toBeGreaterThan(5);
    expect(second.every(({ occurredAt }) => occurredAt >= from)).toBe(true);
    expect(himmerland.people.filter(({ name }) => name === 'Mette Østergaard')).toHaveLength(2);
  });

  it('answer by machine within a minute, marked or not', () => {
    const machine = ofKind(of('lombardia-lifts'), 'touchpoint.inbound').filter(({ id }) => id.includes('/machine'));
    expect(new Set(machine.map(({ data }) => data?.automatic))).toEqual(new Set([true, false]));
  });

  it('write from a mailbox that belongs to nobody', () => {
    expect(ofKind(of('lisboa-parking'), 'touchpoint.inbound').filter(({ person }) => person === undefined).length).toBeGreaterThan(20);
  });

  it('end one of two contracts', () => {
    const himmerland = of('jutland-biogas');
    expect(ofKind(himmerland, 'contract.signed').map(({ data }) => data?.contract)).toEqual([
      'jutland-biogas-C0',
      'jutland-biogas-C2',
      'jutland-biogas-C1',
    ]);
    expect(ofKind(himmerland, 'contract.ended').map(({ data }) => data?.contract)).toEqual(['jutland-biogas-C0', 'jutland-biogas-C2']);
  });
});
