import { clientAddress } from './client-address.rules';

it.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8::1', '2001:db8::1'],
  ['<script>', 'unknown'],
  ['203.0.113.7:4711', 'unknown'],
  [undefined, 'unknown'],
])('reads the address of %j as %s', (ip, address) => expect(clientAddress(ip)).toBe(address));
