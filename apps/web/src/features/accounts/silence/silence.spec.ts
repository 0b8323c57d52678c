import { UTC } from '@app/scoring/vocabulary';
import { Clock } from '../../../ui/format/clock';
import { fixedRuleWords } from './silence.rules';

it('says when fixed rules alerted, or would', () => {
  const rules = [
    { days: 30, alertsAt: '2026-08-27T09:00:00.000Z' },
    { days: 60, alertsAt: '2026-09-26T09:00:00.000Z' },
  ];
  expect(fixedRuleWords(rules, new Clock(UTC, Date.parse('2026-09-01T00:00:00Z')))).toBe(
    'A standard 30-day rule would have alerted on 27 August; a 60-day rule would alert on 26 September.',
  );
  expect(fixedRuleWords([], new Clock(UTC, 0))).toBe('');
});
