/** Sample signals of the data that a vendor has on the first day. */
export const FIRST_LINES: readonly { what: string; line: string }[] = [
  {
    what: 'An email: who wrote, when, through which channel',
    line: '{"id": "m1", "source": "mail", "kind": "touchpoint.inbound", "account": "acme", "occurredAt": "2026-11-02T09:30:00Z", "person": "aisha@acme.example", "data": {"channel": "email"}}',
  },
  {
    what: 'A day of a fleet: how many devices reported, out of how many',
    line: '{"id": "f1", "source": "fleet", "kind": "fleet.reported", "account": "acme", "occurredAt": "2026-11-02T23:00:00Z", "data": {"total": 400, "reporting": 384}}',
  },
  {
    what: 'A client from your list: name, country, CSM',
    line: '{"id": "a1", "source": "crm", "kind": "account.described", "account": "acme", "occurredAt": "2026-11-02T08:00:00Z", "data": {"name": "Acme Water", "country": "MY", "csm": "you@vendor.example"}}',
  },
];
