import { QueryFailedError } from 'typeorm';
import { loggedError } from './logged-error.rules';

const SECRET = 'aisha@acme.example';

function failedStatement(code: string, message: string): Error {
  const fromDriver = Object.assign(new Error(message), { code, detail: `Failing row contains (${SECRET}).`, where: SECRET });
  return new QueryFailedError(`INSERT INTO person VALUES ('${SECRET}')`, [SECRET], fromDriver);
}

describe('what a log says of an error', () => {
  it('is message and SQLSTATE for the database, without statement, parameters and rows', () => {
    const logged = loggedError(failedStatement('23514', 'new row for relation "signal" violates check constraint "no"'));
    expect(logged).toMatchObject({
      type: 'QueryFailedError',
      message: 'new row for relation "signal" violates check constraint "no"',
      sqlState: '23514',
    });
    expect(JSON.stringify(logged)).not.toContain(SECRET);
  });

  it.each([
    failedStatement('22P02', `invalid input syntax for type integer: "${SECRET}"`),
    new SyntaxError(`Unexpected token 'a', "${SECRET} is "it"" is not valid JSON`),
    Object.assign(new Error('unreadable'), { body: SECRET }),
    new Error('outer', { cause: failedStatement('22P02', `invalid input syntax for type json: "${SECRET}"`) }),
    SECRET,
  ])('never quotes the value that is wrong', (error) => {
    expect(JSON.stringify(loggedError(error))).not.toContain(SECRET);
  });

  it('is short, and says where', () => {
    const logged = loggedError(new Error('x'.repeat(10_000)));
    expect(logged.message).toHaveLength(500);
    expect(logged.stack).toMatch(/^\s+at /);
  });
});
