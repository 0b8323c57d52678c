import { sentence } from './index';

const context = { at: Date.UTC(2026, 5, 1), personName: (id: string) => ({ p1: 'Jo Lim', p2: 'Siti' })[id] ?? null };
const quiet = { person: 'p1', since: '2026-05-03', sinceHandover: 0, everyDays: 5, asks: 2 } as const;

it('says since when the partner is silent, and why that matters', () => {
  expect(sentence({ code: 'gate.partner-silent', params: { ...quiet, operates: 1 } }, context)).toBe(
    'The partner has not replied since 3 May (usually every 5 days); 2 requests unanswered. It operates the system.',
  );
  expect(
    sentence({ code: 'gate.partner-silent', params: { ...quiet, everyDays: null, asks: 0, sinceHandover: 1, operates: 0 } }, context),
  ).toBe('The partner has not replied since the handover on 3 May. It holds the contract.');
});

it('says who at the partner replied last', () => {
  expect(sentence({ code: 'partner.answering', params: quiet }, context)).toBe(
    'Jo Lim at the partner last replied on 3 May (usually every 5 days).',
  );
  const silence = { clock: 'deciders', since: '2026-01-13', sinceHandover: 0, everyDays: 12, days: 139, person: 'p2', asked: 1 } as const;
  const asks = { missedOn: null, mails: 2, calls: 0, messages: 0, orMore: 0 } as const;
  expect(
    sentence({ code: 'gate.dark-beside-partner', params: { ...silence, ...asks, partner: 'p1', partnerOn: '2026-05-28' } }, context),
  ).toBe(
    'No decision-maker has replied since 13 January (usually every 12 days). 2 emails unanswered. Jo Lim at the partner last replied on 28 May.',
  );
});

it('names the person to call', () => {
  expect(sentence({ code: 'hint.call-partner', params: { person: 'p1', holder: 'p2' } }, context)).toBe(
    'Call Jo Lim, and ask Siti who looks after the system now.',
  );
  expect(sentence({ code: 'hint.call-partner', params: { person: null, holder: null } }, context)).toBe('Call the partner.');
});
