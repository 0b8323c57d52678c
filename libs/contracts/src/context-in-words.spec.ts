import { sentence, signalText } from './index';

const AT = Date.UTC(2026, 5, 1);
const troubled = { event: 'tender-lost', what: 'Phase 2', since: '2026-05-03', until: null, count: 1 } as const;

it('says what happens around a client', () => {
  const say = (params: object) => sentence({ code: 'context.troubled', params: { ...troubled, ...params } }, { at: AT });
  expect(say({})).toBe('The client gave its tender to another supplier on 3 May (Phase 2).');
  expect(say({ event: 'budget-freeze', what: null, until: '2026-12-31', count: 3 })).toBe(
    'Budgets at the client have been frozen since 3 May, expected to last until 31 December. 2 other events are still open.',
  );
});

it('asks the sponsor about it', () => {
  const hint = { code: 'hint.ask-about-context', params: { event: 'tender-lost', person: null } } as const;
  expect(sentence(hint)).toBe('Ask the sponsor why we lost the tender, and what happens to the running system.');
});

it('shows it on the timeline', () => {
  const data = { context: 't1', event: 'merger', what: 'Nile Water', until: '2026-12-31' };
  expect(signalText({ kind: 'context.recorded', data }, { at: AT })).toBe('Merger: Nile Water, expected to last until 31 December');
  expect(signalText({ kind: 'context.ended', data: { context: 't1' } })).toBe('An event around the client is over (t1)');
});
