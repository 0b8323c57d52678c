import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { CalendarResponse, HealthLineResponse } from '@app/contracts';
import { Database } from '@app/database';
import { DAY, dateOfDay, dayOfDate } from '@app/scoring';
import { type ApiUnderTest, startApi } from '../harness/api-under-test';
import { commandOutput } from '../harness/command-output';

/** Where signals of the late morning in UTC belong to the next day. */
const FAR_EAST = 'Pacific/Kiritimati';
const LENGTH = 130;
const CLIENTS = 18;
const PLACES = [
  { country: 'SA', region: 'Gulf · Riyadh', weekend: [5, 6] },
  { region: 'Gulf · Jeddah', timeZone: 'Asia/Riyadh', weekend: [5, 6] },
  { region: 'Germany · Allgäu' },
  { timeZone: 'Asia/Kuala_Lumpur' },
  { country: 'QA' },
  {},
] as const;

describe('a replay with the server’s calendar', () => {
  const today = Math.floor(Date.now() / DAY);
  const first = today - LENGTH;
  /** A Wednesday on which hardly anybody answered, three weeks ago. */
  const quietDay = today - 21 - ((((today - 21 + 3) % 7) + 7 - 2) % 7);
  const signals = portfolio();
  let api: ApiUnderTest;
  let folder: string;
  let lines: Map<string, HealthLineResponse['points']>;

  beforeAll(async () => {
    api = await startApi();
    await api.as().put('/v1/vendor/time-zone', { timeZone: FAR_EAST }).expect(200);
    folder = mkdtempSync(join(tmpdir(), 'calendar-'));
    writeFileSync(join(folder, 'signals.ndjson'), signals.map((signal) => JSON.stringify(signal)).join('\n'));
    for (let start = 0; start < signals.length; start += 1000) {
      const body = { signals: signals.slice(start, start + 1000) };
      expect((await api.as().post('/v1/signals?createAccounts=true', body).expect(202)).body).toMatchObject({ rejected: [] });
    }
    // As nights fix them; the quiet day a week late, after nights that were missed.
    await api.app.get(Database).transaction(api.vendor.vendorId, (tx) =>
      tx.query(
        `INSERT INTO answer_day (vendor_id, day, answers, fixed_on)
         SELECT $1, d.day, count(s.signal_id), CASE WHEN d.day = $4::date THEN $4::date + 10 END
         FROM (SELECT generate_series($2::date, $3::date, '1 day')::date AS day) d
         LEFT JOIN signal s ON s.vendor_id = $1 AND s.kind = 'touchpoint.inbound' AND (s.occurred_at AT TIME ZONE 'UTC')::date = d.day
         GROUP BY d.day`,
        [tx.vendorId, dateOfDay(first), dateOfDay(today - 3), dateOfDay(quietDay)],
      ),
    );
    lines = new Map();
    for (let client = 0; client < CLIENTS; client++) {
      const path = `/v1/accounts/client-${client}/health/line?from=${dateOfDay(first)}&to=${dateOfDay(today - 1)}`;
      lines.set(`client-${client}`, ((await api.as().get(path).expect(200)).body as HealthLineResponse).points);
    }
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await api.stop();
  });

  function portfolio(): { [field: string]: unknown; account: string; occurredAt: string }[] {
    const drawn = fc.sample(fc.double({ min: 0, max: 1, noNaN: true }), { numRuns: 2 * CLIENTS * LENGTH, seed: 7 });
    const chance = (client: number, day: number, of: 0 | 1): number => drawn[2 * (client * LENGTH + day - first) + of]!;
    const signals: ReturnType<typeof portfolio> = [];
    for (let client = 0; client < CLIENTS; client++) {
      const account = `client-${client}`;
      const add = (day: number, hour: number, said: object): void => {
        signals.push({
          id: `${account} ${signals.length}`,
          source: 'crm',
          account,
          occurredAt: new Date(day * DAY + hour * 3_600_000).toISOString(),
          ...said,
        });
      };
      add(first, 6, { kind: 'account.described', data: { name: account, ...PLACES[client % PLACES.length] } });
      add(first + 20, 8, { kind: 'pilot.handed-over', pilot: 'plant', data: {} });
      if (client === 1) add(today - 50, 8, { kind: 'account.described', data: { name: account, country: 'GB' } });
      if (client === 2) add(today - 60, 8, { kind: 'quiet.agreed', data: { from: dateOfDay(today - 58), until: dateOfDay(today - 50) } });
      // Some have been silent for a month.
      const until = client % 5 === 4 ? today - 40 + client : today;
      for (let day = first; day < today; day++) {
        if ((day + 3) % 7 > 4 || (day === quietDay && client > 1)) continue;
        if (day < until && chance(client, day, 0) < 0.9)
          add(day, 9, { kind: 'touchpoint.inbound', person: 'p', data: { channel: 'email' } });
        if (chance(client, day, 1) < 0.15) add(day, 11, { kind: 'touchpoint.outbound', person: 'p', data: { channel: 'email' } });
      }
    }
    return signals;
  }

  async function run(...line: string[]): Promise<string> {
    const [code, said] = await commandOutput(...line);
    expect([code, said]).toEqual([0, expect.anything()]);
    return said;
  }

  async function replay(...flags: string[]): Promise<typeof lines> {
    const out = join(folder, 'health.ndjson');
    await run('replay', '--signals', join(folder, 'signals.ndjson'), '--to', dateOfDay(today - 1), '--out', out, ...flags);
    const points: typeof lines = new Map();
    for (const line of readFileSync(out, 'utf8').trim().split('\n')) {
      const { account, at, score, band } = JSON.parse(line) as { account: string } & HealthLineResponse['points'][number];
      points.set(account, [...(points.get(account) ?? []), { at, score, band }]);
    }
    return points;
  }

  it('gives the server’s result for every client and day, even if nights were late and a client moved', async () => {
    const url = `http://127.0.0.1:${(api.app.getHttpServer().address() as AddressInfo).port}`;
    const exported = await run('calendar', 'export', '--url', url, '--key', api.vendor.apiKey);
    const calendar = JSON.parse(exported) as CalendarResponse;
    expect(calendar).toEqual((await api.as().get('/v1/calendar').expect(200)).body);
    expect(calendar.timeZone).toBe(FAR_EAST);
    expect(Object.keys(calendar.days).map((date) => dayOfDate(date) - quietDay)).toEqual([12]);
    expect(Object.keys(calendar.regions).sort()).toEqual(
      ['(Asia/Kuala_Lumpur)', 'GB', 'Germany · Allgäu', 'Gulf · Jeddah (Asia/Riyadh)', 'QA', 'SA: Gulf · Riyadh'].sort(),
    );
    writeFileSync(join(folder, 'calendar.json'), exported);

    const replayed = await replay('--calendar', join(folder, 'calendar.json'));
    expect([...replayed.keys()].sort()).toEqual([...lines.keys()].sort());
    for (const [account, points] of lines) expect([account, replayed.get(account)]).toEqual([account, points]);

    // Neither in UTC, nor without a calendar nor by a first pass of its own, which knows of no late nights.
    writeFileSync(join(folder, 'calendar.json'), JSON.stringify({ ...calendar, timeZone: 'UTC' }));
    expect(await replay('--calendar', join(folder, 'calendar.json'))).not.toEqual(replayed);
    expect(await replay('--calendar', 'none')).not.toEqual(replayed);
    expect(await replay()).not.toEqual(replayed);
  });
});
