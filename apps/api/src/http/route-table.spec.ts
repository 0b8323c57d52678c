import { RouteTable } from './route-table';

describe('RouteTable', () => {
  it('distinguishes a wrong method from a wrong path', () => {
    const table = new RouteTable();
    table.load({
      paths: { '/v1/accounts/{key}': { get: { responses: {} }, put: { responses: {} } }, '/openapi.json': { get: { responses: {} } } },
    });
    expect(table.methodsOf('/v1/accounts/acme')).toEqual(['GET', 'PUT']);
    expect(table.methodsOf('/v1/accounts/acme/')).toEqual(['GET', 'PUT']);
    expect(table.methodsOf('/v1/accounts/acme/nothing')).toEqual([]);
    expect(table.methodsOf('/openapiXjson')).toEqual([]);
  });

  it('knows which query parameters a route takes, as written or filled in', () => {
    const table = new RouteTable();
    const query = { name: 'limit', in: 'query' as const };
    table.load({
      paths: { '/v1/tasks/{id}': { get: { responses: {}, parameters: [{ name: 'id', in: 'path' }, query] }, put: { responses: {} } } },
    });
    expect(table.queryOf('GET', '/v1/tasks/7')).toEqual(['limit']);
    expect(table.queryOf('HEAD', '/v1/tasks/7')).toEqual(['limit']);
    expect(table.queryOf('PUT', '/v1/tasks/7')).toEqual([]);
    expect(table.queryOf('DELETE', '/v1/tasks/7')).toBeUndefined();
    expect(table.queryOf('GET', '/docs')).toBeUndefined();
  });
});
