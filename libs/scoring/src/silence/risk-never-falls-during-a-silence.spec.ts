import fc from 'fast-check';
import { replayDays, SIGNAL_KINDS, type SignalKind } from '../index';
import { endOf, inFoldOrder, randomHistory, START } from '../fixtures/random-signals.fixture-spec';

/** Signals that may be an act of somebody at the client. */
const ANSWERS: readonly SignalKind[] = [
  'pilot.handed-over',
  'touchpoint.inbound',
  'meeting.held',
  'user.active',
  'stakeholder.assigned',
  'operation.performed',
  'alarm.handled',
  'ticket.opened',
  'survey.answered',
  'handover.item-accepted',
  'value.accepted',
];

/** Everything else can happen while the client is silent: none of it is an answer. */
const NO_ANSWERS = SIGNAL_KINDS.map(({ kind }) => kind).filter((kind) => !ANSWERS.includes(kind));

const withoutPilots = (signals: ReturnType<typeof inFoldOrder>): ReturnType<typeof inFoldOrder> =>
  signals.map((signal) => {
    const { pilot: _pilot, ...rest } = signal;
    return rest;
  });

describe('the risk of a silence', () => {
  it('never falls, whatever days off, quiet or dormancy become known', () => {
    fc.assert(
      fc.property(randomHistory(undefined, 0, 100), randomHistory(NO_ANSWERS, 100, 300), (talk, silence) => {
        const history = withoutPilots(inFoldOrder([...talk, ...silence]));
        let risk = 0;
        for (const { health } of replayDays(history, { from: '2025-04-17', to: '2025-12-31', explain: false })) {
          expect(health.silence?.risk ?? 0).toBeGreaterThanOrEqual(risk);
          risk = health.silence?.risk ?? 0;
        }
      }),
      { numRuns: 100 },
    );
  });

  it('restarts with the handover, which is an act of the client', () => {
    const history = inFoldOrder([
      { signalId: 'a', kind: 'touchpoint.inbound', occurredAt: START, data: {} },
      { signalId: 'b', kind: 'touchpoint.inbound', occurredAt: START + 7 * 86_400_000, data: {} },
      { signalId: 'c', kind: 'pilot.handed-over', occurredAt: endOf(59), data: {} },
    ]);
    const points = [...replayDays(history, { to: '2025-06-01', explain: false })].map(({ health }) => health.silence);
    expect(points[59]).toMatchObject({ days: 38 });
    expect(points[60]).toMatchObject({ days: 0 });
    expect(points[60]?.risk).toBeLessThan((points[59]?.risk ?? 0) / 5);
    expect(points[60]?.usualDays).toBeCloseTo((1 * 5 + 3 * 14) / 4, 9);
  });

  it('needs an answer by a person: machines, bounces and our own side stop nothing', () => {
    const silent = inFoldOrder([
      { signalId: 'a', kind: 'touchpoint.inbound', occurredAt: START, data: {} },
      { signalId: 'b', kind: 'touchpoint.inbound', occurredAt: endOf(20), data: { automatic: true } },
      { signalId: 'c', kind: 'touchpoint.auto-replied', occurredAt: endOf(21), data: {} },
      { signalId: 'd', kind: 'touchpoint.bounced', occurredAt: endOf(22), data: {} },
      { signalId: 'e', kind: 'touchpoint.inbound', occurredAt: endOf(23), data: { side: 'vendor' } },
      { signalId: 'f', kind: 'touchpoint.inbound', occurredAt: endOf(24), data: { side: 'partner' } },
      { signalId: 'g', kind: 'user.active', occurredAt: endOf(25), data: { via: 'api' } },
    ]);
    const last = [...replayDays(silent, { explain: false })].at(-1)?.health.silence;
    expect(last?.days).toBe(19);
    expect(last?.usualDays).toBe(30);
  });
});
