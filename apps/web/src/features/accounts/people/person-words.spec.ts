import { Zone } from '@app/scoring/vocabulary';
import { Clock } from '../../../ui/format/clock';
import { formerRolesInWords, initialsOf, replyInWords, rolesInWords, useInWords } from './person-words.rules';

const CLOCK = new Clock(new Zone('Europe/Warsaw'), Date.parse('2026-11-27T08:00:00Z'));
const reply = { lastReplyAt: '2026-08-02T22:30:00.000Z', replyEveryDays: 8, isSilent: false, hasLeft: false };

describe('a person in words', () => {
  it('names roles as one reads them', () => {
    expect(rolesInWords([])).toBe('');
    expect(rolesInWords(['system-owner', 'it'])).toBe('System owner and IT');
    expect(rolesInWords(['champion', 'sponsor', 'budget-holder'])).toBe('Champion, sponsor and budget holder');
  });

  it('says which roles were given up, and until when', () => {
    const past = { since: '2026-01-02T12:00:00.000Z', until: '2026-08-16T22:30:00.000Z' };
    expect(formerRolesInWords({ formerRoles: [{ role: 'champion', ...past }] }, CLOCK)).toEqual(['Former champion, until 17 August']);
    expect(formerRolesInWords({ formerRoles: [{ role: 'it', ...past, until: '2025-08-17T12:00:00.000Z' }] }, CLOCK)).toEqual([
      'Former IT, until 17 August 2025',
    ]);
  });

  it('says who has gone quiet, compared with their own rhythm', () => {
    expect(replyInWords({ ...reply, isSilent: true }, CLOCK)).toBe('Quiet since 3 August (usually replies every 8 days)');
    expect(replyInWords({ ...reply, isSilent: true, replyEveryDays: null }, CLOCK)).toBe('Quiet since 3 August');
    expect(replyInWords(reply, CLOCK)).toBe('Last replied on 3 August, usually every 8 days');
    expect(replyInWords({ ...reply, replyEveryDays: 0.4 }, CLOCK)).toBe('Last replied on 3 August, usually every day');
    expect(replyInWords({ ...reply, hasLeft: true, isSilent: null }, CLOCK)).toBe('Last replied on 3 August');
    expect(replyInWords({ ...reply, lastReplyAt: null, isSilent: null }, CLOCK)).toBe('No reply recorded');
  });

  it('says when they last used the product, where that was seen', () => {
    expect(useInWords({ lastSeenOn: '2026-11-26' }, CLOCK)).toBe('Last used the product on 26 November');
    expect(useInWords({ lastSeenOn: null }, CLOCK)).toBeNull();
  });

  it('takes the initials of the first and the last name', () => {
    expect(initialsOf('Nurul Huda')).toBe('NH');
    expect(initialsOf('siti.aminah binti yusof')).toBe('SY');
    expect(initialsOf('Prakash')).toBe('P');
    expect(initialsOf(null)).toBe('');
  });
});
