import type { SignalResponse } from '@app/contracts';
import type { SignalKind } from '@app/scoring';
import { knownPeople, nextStepNow, rolesNow } from './people.rules';

let count = 0;
function signal(kind: SignalKind, day: string, person: string | null, data: Record<string, unknown> = {}): SignalResponse {
  const at = `${day}T09:00:00.000Z`;
  return {
    id: String(count++).padStart(4, '0'),
    kind,
    account: 'a',
    pilot: null,
    person,
    personAddress: person === null ? null : `${person.toLowerCase()}@a.example`,
    occurredAt: at,
    receivedAt: at,
    source: 'api',
    sourceId: null,
    value: null,
    data,
    text: '',
  };
}

describe('roles', () => {
  it('knows who holds a role and since when', () => {
    expect(rolesNow([signal('stakeholder.assigned', '2026-01-02', 'Farid', { role: 'champion', trained: true })])).toEqual([
      {
        role: 'champion',
        holders: [{ person: 'Farid', address: 'farid@a.example', since: '2026-01-02T09:00:00.000Z', trained: true }],
        vacantSince: null,
      },
    ]);
  });

  it('knows that a role stands empty, in whatever order the signals come', () => {
    const left = signal('stakeholder.vacated', '2026-10-03', 'Farid', { role: 'champion' });
    const came = signal('stakeholder.assigned', '2026-01-02', 'Farid', { role: 'champion' });
    expect(rolesNow([left, came])).toEqual([{ role: 'champion', holders: [], vacantSince: '2026-10-03T09:00:00.000Z' }]);
  });

  it('keeps the other holder when one of two leaves, and empties the role when nobody is named', () => {
    const two = [
      signal('stakeholder.assigned', '2026-01-02', 'Farid', { role: 'operator' }),
      signal('stakeholder.assigned', '2026-01-03', 'Nurul', { role: 'operator' }),
    ];
    const [one] = rolesNow([...two, signal('stakeholder.vacated', '2026-02-01', 'Farid', { role: 'operator' })]);
    expect(one?.holders.map((holder) => holder.person)).toEqual(['Nurul']);
    expect(one?.vacantSince).toBeNull();
    const [none] = rolesNow([...two, signal('stakeholder.vacated', '2026-02-01', null, { role: 'operator' })]);
    expect(none?.holders).toEqual([]);
  });
});

describe('next step', () => {
  const agreed = signal('next-step.agreed', '2026-11-02', 'Farid', { what: 'Budget paper', dueOn: '2026-12-01' });

  it('is the latest agreement', () => {
    const older = signal('next-step.agreed', '2026-10-02', 'Nurul', { what: 'Visit', dueOn: '2027-01-01' });
    expect(nextStepNow([agreed, older], '2026-12-01')).toEqual({ what: 'Budget paper', dueOn: '2026-12-01', person: 'Farid' });
  });

  it('ends when its day is over', () => {
    expect(nextStepNow([agreed], '2026-12-02')).toBeNull();
  });
});

it('offers role holders first, then who spoke last, each once', () => {
  const people = knownPeople([
    signal('touchpoint.inbound', '2026-03-01', 'Devon'),
    signal('touchpoint.inbound', '2026-04-01', 'Nurul'),
    signal('touchpoint.inbound', '2026-05-01', 'Sensora', { side: 'partner' }),
    signal('stakeholder.assigned', '2026-01-01', 'Farid', { role: 'champion' }),
    signal('touchpoint.inbound', '2026-01-05', 'Farid'),
  ]);
  expect(people).toEqual([
    { address: 'farid@a.example', name: 'Farid' },
    { address: 'nurul@a.example', name: 'Nurul' },
    { address: 'devon@a.example', name: 'Devon' },
  ]);
});
