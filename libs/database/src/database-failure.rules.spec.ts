import { QueryFailedError } from 'typeorm';
import { databaseFailureOf, sqlStateOf } from './database-failure.rules';

const withCode = (code: string): Error => Object.assign(new Error('as the driver says it'), { code });

describe('failures of the database', () => {
  it.each([
    ['53100', 'disk-full'],
    ['57014', 'overdue'],
    ['55P03', 'overdue'],
    ['57P01', 'unreachable'],
    ['25P03', 'unreachable'],
    ['08006', 'unreachable'],
    ['53300', 'unreachable'],
    ['ECONNREFUSED', 'unreachable'],
    ['23505', undefined],
    ['40P01', undefined],
    ['ENOENT', undefined],
  ])('%s is %s', (code, failure) => {
    expect(databaseFailureOf(withCode(code))).toBe(failure);
    expect(databaseFailureOf(new QueryFailedError('SELECT 1', [], withCode(code)))).toBe(failure);
  });

  it.each([
    ['Query read timeout', 'overdue'],
    ['timeout exceeded when trying to connect', 'overdue'],
    ['Connection terminated due to connection timeout', 'unreachable'],
    ['Client has encountered a connection error and is not queryable', 'unreachable'],
    ['anything else', undefined],
  ])('the driver says "%s"', (message, failure) => {
    expect(databaseFailureOf(new QueryFailedError('SELECT 1', [], new Error(message)))).toBe(failure);
  });

  it('have a SQLSTATE only where the database gave one', () => {
    expect([sqlStateOf(withCode('23505')), sqlStateOf(withCode('ECONNREFUSED')), sqlStateOf(null)]).toEqual([
      '23505',
      undefined,
      undefined,
    ]);
  });
});
