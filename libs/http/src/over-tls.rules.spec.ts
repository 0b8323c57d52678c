import { isOverTls } from './over-tls.rules';

const PUBLIC = 'https://crm.example';

it.each([
  [{ secure: true, host: 'localhost:3000' }, undefined, true],
  [{ secure: false, host: 'localhost:3000' }, undefined, false],
  [{ secure: false, host: 'CRM.example' }, PUBLIC, true],
  [{ secure: false, host: 'crm.example:443' }, PUBLIC, false],
  [{ secure: false, host: 'localhost:3000' }, PUBLIC, false],
  [{ secure: false, host: undefined }, PUBLIC, false],
  [{ secure: false, host: 'crm.example' }, 'http://crm.example', false],
  [{ secure: false, host: 'crm.example:8443' }, 'https://crm.example:8443', true],
])('%j with %s is over TLS: %s', (request, publicUrl, expected) => expect(isOverTls(request, publicUrl)).toBe(expected));
