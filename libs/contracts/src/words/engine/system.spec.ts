import { bytesInWords, durationInWords, systemTroubleText } from './system';

it.each([
  [0, '0 B'],
  [999, '999 B'],
  [1_000, '1 kB'],
  [9_949, '9.9 kB'],
  [9_960, '10 kB'],
  [68_000_000, '68 MB'],
  [999_600_000, '1 GB'],
  [1_240_000_000, '1.2 GB'],
  [2_500_000_000_000_000, '2,500 TB'],
])('says %d bytes as %s', (bytes, words) => expect(bytesInWords(bytes)).toBe(words));

it.each([
  [1, '1 second'],
  [99, '99 seconds'],
  [121, '2 minutes'],
  [5_400, '90 minutes'],
  [7_200, '2 hours'],
  [172_800, '2 days'],
])('says %d seconds as %s', (seconds, words) => expect(durationInWords(seconds)).toBe(words));

it('says what is wrong, and what to do or what it means', () => {
  expect(systemTroubleText({ code: 'disk-low', freeBytes: 1_200_000_000, totalBytes: 40_000_000_000 })).toBe(
    'The disk of the database is nearly full: 1.2 GB of 40 GB are free. Make space before it is full.',
  );
  expect(systemTroubleText({ code: 'updates-failed', count: 1 })).toBe(
    '1 update failed for good. The clients concerned keep their last score.',
  );
  expect(systemTroubleText({ code: 'backup-late', seconds: null })).toBe('Backups are scheduled, but none was taken yet.');
});
