import { tmpdir } from 'node:os';
import { Disk, judgeSpace } from './disk';

const MB = 1_000_000;
const GB = 1_000 * MB;

describe('the space on a disk', () => {
  it.each([
    [33 * MB, 150 * MB, 'full'],
    [35 * MB, 150 * MB, 'low'],
    [67 * MB, 150 * MB, 'low'],
    [69 * MB, 150 * MB, 'ok'],
    [1 * GB, 20 * GB, 'low'],
    [2.1 * GB, 20 * GB, 'ok'],
    [3 * GB, 4_000 * GB, 'ok'],
  ])('%d bytes free of %d are %s', (free, total, state) => {
    expect(judgeSpace(free, total).state).toBe(state);
  });

  it('is read from the disk of a folder, and unknown without one', () => {
    expect(new Disk(tmpdir()).space()).toMatchObject({ freeBytes: expect.any(Number) as number });
    for (const disk of [new Disk(undefined), new Disk('/no/such/folder')]) {
      expect(disk.space()).toBeUndefined();
      expect(() => disk.requireSpace()).not.toThrow();
    }
  });
});
