import { createHmac } from 'node:crypto';
import { appUrlFor, databaseAppUrlOf } from './app-url';

describe("the application's URL", () => {
  it('names the role after the database and derives its password from the owner, the same every time', () => {
    const password = createHmac('sha256', 'p@ss').update('afterpilot app role crm').digest('hex');

    expect(appUrlFor('postgres://owner:p%40ss@db.example:5433/crm?sslmode=require')).toBe(
      `postgres://crm_app:${password}@db.example:5433/crm?sslmode=require`,
    );
  });

  it('differs between databases and between owners', () => {
    const passwords = ['postgres://o:a@h/one', 'postgres://o:a@h/two', 'postgres://o:b@h/one', 'postgres://o@h/one'].map(
      (url) => new URL(appUrlFor(url)).password,
    );
    expect(new Set(passwords).size).toBe(4);
  });

  it('is the given one, if any', () => {
    expect(databaseAppUrlOf({ databaseAppUrl: 'postgres://a@h/d', databaseUrl: 'postgres://o@h/d' })).toBe('postgres://a@h/d');
    expect(databaseAppUrlOf({ databaseUrl: 'postgres://o@h/d' })).toBe(appUrlFor('postgres://o@h/d'));
    expect(() => databaseAppUrlOf({})).toThrow(/set DATABASE_APP_URL/);
  });
});
