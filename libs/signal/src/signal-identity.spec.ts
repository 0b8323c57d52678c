import { canonicalJson, signalId } from './signal-identity.rules';

const MAIL = { kind: 'touchpoint.inbound', account: 'acme', occurredAt: '2026-11-02T09:30:00Z', source: 'gmail' } as const;

describe('the identity of a signal', () => {
  it('is 128 bits as 32 lower-case hex digits', () => {
    expect(signalId({ ...MAIL, id: 'm-1' })).toMatch(/^[0-9a-f]{32}$/);
  });

  it('with an id depends on source and id only', () => {
    expect(signalId({ ...MAIL, id: 'm-1' })).toBe(signalId({ ...MAIL, id: 'm-1', account: 'other', occurredAt: '2025-01-01T00:00:00Z' }));
    expect(signalId({ ...MAIL, id: 'm-1' })).not.toBe(signalId({ ...MAIL, id: 'm-1', source: 'outlook' }));
    expect(signalId({ ...MAIL, id: 'm-1' })).not.toBe(signalId({ ...MAIL, id: 'm-2' }));
  });

  it('keeps source and id apart: ab + c is not a + bc', () => {
    expect(signalId({ ...MAIL, source: 'ab', id: 'c' })).not.toBe(signalId({ ...MAIL, source: 'a', id: 'bc' }));
  });

  it('without an id depends on all fields, in any order and any spelling of the same moment', () => {
    const one = signalId({ ...MAIL, data: { channel: 'email', side: 'client' } });
    expect(signalId({ data: { side: 'client', channel: 'email' }, ...MAIL, occurredAt: '2026-11-02T10:30:00.000+01:00' })).toBe(one);
    expect(signalId({ ...MAIL, data: { channel: 'phone', side: 'client' } })).not.toBe(one);
    expect(signalId({ ...MAIL, data: { channel: 'email', side: 'client' }, occurredAt: '2026-11-02T09:30:00.001Z' })).not.toBe(one);
  });

  it('treats a missing source as "api"', () => {
    expect(signalId({ ...MAIL, source: undefined, id: 'x' })).toBe(signalId({ ...MAIL, source: 'api', id: 'x' }));
  });
});

describe('canonical JSON', () => {
  it('orders the keys of every object and leaves undefined out', () => {
    expect(canonicalJson({ b: [{ d: 1, c: null }], a: undefined, A: 'ä' })).toBe('{"A":"ä","b":[{"c":null,"d":1}]}');
  });
});
