import { NotFoundException } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import { DomainError } from '@app/contracts';
import { toProblem } from './problem.rules';

const REQUEST = { path: '/v1/accounts/acme', id: 'r-1' };

describe('toProblem', () => {
  it('reports a refusal with the fields at fault', () => {
    const { problem, unexpected } = toProblem(
      new DomainError('invalid', 'The name is missing.', [{ pointer: '/name', detail: 'is missing' }]),
      REQUEST,
    );
    expect(problem).toEqual({
      type: 'about:blank',
      title: 'Bad Request',
      status: 400,
      detail: 'The name is missing.',
      instance: '/v1/accounts/acme',
      code: 'invalid',
      errors: [{ pointer: '/name', detail: 'is missing' }],
    });
    expect(unexpected).toBe(false);
  });

  it('names the authentication scheme, and when to retry', () => {
    expect(toProblem(new DomainError('unauthenticated', 'No.'), REQUEST).headers).toEqual({ 'www-authenticate': 'Bearer' });
    const { problem, headers } = toProblem(new DomainError('too-many-requests', 'Wait.', [], { retryAfterSeconds: 60 }), REQUEST);
    expect(headers).toEqual({ 'retry-after': '60' });
    expect(problem).not.toHaveProperty('retryAfterSeconds');
  });

  it('passes on the framework’s own errors', () => {
    expect(toProblem(new NotFoundException('Cannot GET /v1/nothing'), REQUEST).problem).toMatchObject({
      status: 404,
      detail: 'Cannot GET /v1/nothing',
    });
    expect(toProblem(new URIError('URI malformed'), REQUEST).problem.status).toBe(400);
  });

  it('hides unexpected errors, and returns the id to search the logs for', () => {
    const { problem, unexpected } = toProblem(new Error('password of admin is hunter2'), REQUEST);
    expect(problem).toMatchObject({ status: 500, id: 'r-1' });
    expect(JSON.stringify(problem)).not.toContain('hunter2');
    expect(unexpected).toBe(true);
  });

  it.each([
    ['22P05', 400],
    ['22008', 400],
    ['57P01', 503],
    ['53300', 503],
    ['57014', 503],
    ['55P03', 503],
    ['42P01', 500],
  ])('never shows what the database said (%s → %i)', (code, status) => {
    const error = new QueryFailedError('SELECT secret FROM member', [], Object.assign(new Error('relation "member"'), { code }));
    const { problem, unexpected } = toProblem(error, REQUEST);
    expect(problem.status).toBe(status);
    expect(JSON.stringify(problem)).not.toMatch(/member|SELECT/);
    expect(unexpected).toBe(true);
  });

  it('reports an unreachable database', () => {
    expect(toProblem(Object.assign(new Error('x'), { code: 'ECONNREFUSED' }), REQUEST).problem.status).toBe(503);
    expect(toProblem(new Error('Connection terminated unexpectedly'), REQUEST).problem.status).toBe(503);
    const { problem, headers } = toProblem(new Error('Query read timeout'), REQUEST);
    expect([problem.status, headers]).toEqual([503, { 'retry-after': '5' }]);
  });
});
