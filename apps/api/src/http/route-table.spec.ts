import { RouteTable } from './route-table';

describe('RouteTable', () => {
  it('tells a wrong method from a wrong path', () => {
    const table = new RouteTable();
    table.learn({
      paths: { '/v1/accounts/{key}': { get: { responses: {} }, put: { responses: {} } }, '/openapi.json': { get: { responses: {} } } },
    });
    expect(table.methodsOf('/v1/accounts/acme')).toEqual(['GET', 'PUT']);
    expect(table.methodsOf('/v1/accounts/acme/')).toEqual(['GET', 'PUT']);
    expect(table.methodsOf('/v1/accounts/acme/nothing')).toEqual([]);
    expect(table.methodsOf('/openapiXjson')).toEqual([]);
  });
});
