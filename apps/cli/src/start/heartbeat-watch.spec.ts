import { HeartbeatWatch } from './heartbeat-watch';

const LIMIT = 30_000;

/** Looks once a second from `from` to `until`, in seconds, with or without a heartbeat before each look. True as soon as it is frozen. */
function look(watch: HeartbeatWatch, from: number, until: number, beats: boolean): number | null {
  for (let second = from + 1; second <= until; second += 1) {
    if (beats) watch.beat();
    if (watch.isFrozen(second * 1000)) return second;
  }
  return null;
}

describe('the watch over a program', () => {
  let watch: HeartbeatWatch;
  beforeEach(() => (watch = new HeartbeatWatch(LIMIT, 0)));

  it('is content with a program that sends heartbeats', () => {
    expect(look(watch, 0, 1000, true)).toBeNull();
  });

  it('calls it frozen after thirty seconds of silence, not for a long job of 29', () => {
    look(watch, 0, 10, true);
    expect(look(watch, 10, 39, false)).toBeNull();
    watch.beat();
    expect(watch.isFrozen(40_000)).toBe(false);
    expect(look(watch, 40, 100, false)).toBe(70);
  });

  it('does not count the time for which the machine was suspended', () => {
    look(watch, 0, 10, true);
    expect(look(watch, 10, 20, false)).toBeNull();
    // Eight hours with a closed lid: the next look comes before the next heartbeat.
    expect(watch.isFrozen(8 * 3_600_000)).toBe(false);
    watch.beat();
    expect(watch.isFrozen(8 * 3_600_000 + 1000)).toBe(false);
    expect(look(watch, 8 * 3_600 + 1, 8 * 3_600 + 30, false)).toBeNull();
  });

  it('does not count while it is late itself, as on a machine without time for either', () => {
    look(watch, 0, 10, true);
    for (let second = 14; second < 400; second += 4) expect(watch.isFrozen(second * 1000)).toBe(false);
    expect(look(watch, 398, 500, false)).toBe(428);
  });

  it('gives a program two minutes to send its first heartbeat', () => {
    expect(look(watch, 0, 119, false)).toBeNull();
    expect(watch.isFrozen(120_000)).toBe(true);
  });
});
