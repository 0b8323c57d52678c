import type { SilenceClocksResponse } from '@app/contracts';
import type { Clock } from '../../../ui/format/clock';
import { dayWords } from '../../../ui/format/moment';

/** "A standard 30-day rule would have alerted on 27 August; a 60-day rule would alert on 26 September." */
export function fixedRuleWords(rules: SilenceClocksResponse['fixedRules'], { at: timeOf, now }: Clock): string {
  if (rules.length === 0) return '';
  const parts = rules.map(({ days, alertsAt }, index) => {
    const at = timeOf(alertsAt);
    const name = index === 0 ? `a standard ${days}-day rule` : `a ${days}-day rule`;
    return `${name} would ${at > now ? 'alert' : 'have alerted'} on ${dayWords(at, now)}`;
  });
  const words = parts.join('; ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
