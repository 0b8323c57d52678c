import { daysAround, daysOffWords } from './days-off.rules';

const NOW = Date.parse('2026-04-20T12:00:00Z');
const quiet = (date: string) => ({ date, weight: 0, reason: 'agreed-quiet' as const, name: null });

describe('days that do not count', () => {
  it('are those since the silence began, a year at most, and of the next month', () => {
    expect(daysAround(Date.parse('2026-03-01T09:00:00Z'), NOW)).toEqual(['2026-03-01', '2026-05-20']);
    expect(daysAround(Date.parse('2020-03-01T09:00:00Z'), NOW)).toEqual(['2025-04-20', '2026-05-20']);
    expect(daysAround(null, NOW)).toEqual(['2026-04-20', '2026-05-20']);
  });

  it('are told by their reason, those in a row together', () => {
    const days = [
      { date: '2026-05-01', weight: 0, reason: 'holiday' as const, name: 'Labour Day' },
      quiet('2026-05-04'),
      quiet('2026-05-05'),
    ];
    const words = daysOffWords({ weekend: [6, 7], days }, NOW);
    expect(words).toMatch(/^Not counted: Saturday, Sunday; .+ \(Labour Day\); .+ to .+ \(agreed quiet\)\.$/);
    expect(words.match(/agreed quiet/g)).toHaveLength(1);
  });

  it('are none where there is no weekend either, and not all of many', () => {
    expect(daysOffWords({ weekend: [], days: [] }, NOW)).toBe('Every day counts.');
    const many = ['01', '04', '07', '10', '13', '16'].map((day) => quiet(`2026-05-${day}`));
    expect(daysOffWords({ weekend: [], days: many }, NOW)).toMatch(/; and 2 earlier\.$/);
  });
});
