import { mayBePostgres, parsePostmasterPid } from './postmaster-pid.rules';

describe('postmaster.pid', () => {
  it('returns the process id and the port of a running server', () => {
    expect(parsePostmasterPid('4711\n/data/postgres\n1763880000\n54321\n\n127.0.0.1\n  5432001  12\nready   \n')).toEqual({
      pid: 4711,
      port: 54321,
    });
  });

  it('returns no port while the server is still writing the file', () => {
    expect(parsePostmasterPid('4711\n/data/postgres\n')).toEqual({ pid: 4711, port: null });
  });

  it.each(['', 'not a number\n', '0\n'])('is nothing when it begins with %j', (text) => {
    expect(parsePostmasterPid(text)).toBeNull();
  });
});

describe('the process that left it', () => {
  it('is not PostgreSQL if it is gone, a zombie, or another server with the same id', () => {
    expect(mayBePostgres(null, '/data/postgres')).toBe(false);
    expect(mayBePostgres({ zombie: true, command: 'postgres -D /data/postgres' }, '/data/postgres')).toBe(false);
    expect(mayBePostgres({ zombie: false, command: 'postgres -D /other/postgres' }, '/data/postgres')).toBe(false);
  });

  it('may be PostgreSQL if its command says so', () => {
    expect(mayBePostgres({ zombie: false, command: '/modules/native/bin/postgres -D /data/postgres' }, '/data/postgres')).toBe(true);
  });
});
