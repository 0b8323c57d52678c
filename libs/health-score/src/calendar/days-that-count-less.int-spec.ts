import type { TestingModule } from '@nestjs/testing';
import { PublicHolidays } from '@app/calendar';
import { Database } from '@app/database';
import { DAY, dateOfDay, dayOfDate, emptyFacts, fold, FOLD_VERSION, quietEverywhere, score, type Signal } from '@app/scoring';
import { SignalModule, SignalRepository, SignalService } from '@app/signal';
import { testRooms, type TestRooms } from '@app/testing';
import { DaysReadModel } from './days.read-model';
import { HealthReadModel } from '../health/health.read-model';
import { AccountModule } from '@app/account';
import { PilotModule } from '@app/pilot';
import { HealthScoreModule } from '../health-score.module';
import { ScoringRulesRepository } from '../recompute/scoring-rules.repository';
import { NightlyService } from '../nights/nightly.service';
import { RecomputeService } from '../recompute/recompute.service';

const CLIENTS = 14;
const LENGTH = 110;

describe('days that count less', () => {
  let rooms: TestRooms;
  let app: TestingModule;
  let vendorId: string;
  const db = (): Database => app.get(Database);
  const today = Math.floor(Date.now() / DAY);
  /** The last usual Wednesday that was fixed long enough ago to be made good since. */
  const quietDay = today - 14 - ((((today - 14 + 3) % 7) + 7 - 2) % 7);

  beforeAll(async () => {
    rooms = await testRooms(SignalModule, AccountModule, PilotModule, HealthScoreModule);
    ({ app } = rooms);
    vendorId = await rooms.newVendor();
    const signals: unknown[] = [];
    for (let client = 0; client < CLIENTS; client++) {
      const account = `client-${client}`;
      const described = { kind: 'account.described', data: { name: account, region: client % 2 ? 'Saudi Arabia · Riyadh' : 'Germany' } };
      signals.push({ ...described, id: `${account}-d`, account, occurredAt: new Date((today - LENGTH) * DAY).toISOString() });
      for (let day = today - LENGTH; day < today - (client === CLIENTS - 1 ? 20 : 0); day++) {
        if ((day + 3) % 7 > 4) continue;
        if (day === quietDay && client > 2) continue;
        const occurredAt = new Date(day * DAY + 9 * 3_600_000).toISOString();
        signals.push({ id: `${account}-${day}`, kind: 'touchpoint.inbound', account, occurredAt, data: { channel: 'email' } });
      }
    }
    for (let start = 0; start < signals.length; start += 500) {
      const { rejected } = await app.get(SignalService).ingest(vendorId, signals.slice(start, start + 500), { createAccounts: true });
      expect(rejected).toEqual([]);
    }
  });
  afterAll(() => rooms.stop());

  async function night(): Promise<void> {
    await db().directory(`UPDATE vendor SET nightly_due_at = date_trunc('milliseconds', now()) WHERE vendor_id = $1`, [vendorId]);
    await app.get(NightlyService).run(vendorId);
  }

  it('are the same live and in a replay once the night has fixed them: holidays, and a day that was quiet everywhere', async () => {
    // Folded and scored before any day was fixed: the first night recounts.
    const ids = await db().transaction(vendorId, (tx) => tx.query<{ id: string }>('SELECT account_id AS id FROM account'));
    for (const { id } of ids) await app.get(RecomputeService).recompute(vendorId, id);
    await night();
    const versions = await db().transaction(vendorId, (tx) => tx.query<{ of: number }>('SELECT DISTINCT fold_version AS of FROM facts'));
    expect(versions).toEqual([{ of: FOLD_VERSION }]);
    const { accounts, calendar } = await db().transaction(vendorId, async (tx) => {
      const rows = await tx.query<{ id: string }>('SELECT account_id AS id FROM account ORDER BY key');
      const bySignals = await Promise.all(rows.map(({ id }) => app.get(SignalRepository).ofAccount(tx, id)));
      const { calendar: weights } = await app.get(ScoringRulesRepository).current(tx);
      return { accounts: rows.map(({ id }, i): [string, Signal[]] => [id, bySignals[i]!]), calendar: weights! };
    });
    const answers = new Map<number, number>();
    for (const [, signals] of accounts) {
      for (const { kind, occurredAt } of signals) {
        const day = Math.floor(occurredAt / DAY);
        if (kind === 'touchpoint.inbound' && day <= today - 3) answers.set(day, (answers.get(day) ?? 0) + 1);
      }
    }
    const replayed = { ...quietEverywhere(answers), holidays: new PublicHolidays().until(new Date().getUTCFullYear() + 1) };
    expect(calendar.days).toEqual(replayed.days);
    expect(Object.keys(calendar.days).map(dayOfDate)).toEqual([quietDay + 5]);
    const t = new Date();
    for (const [id, signals] of accounts) {
      const live = await db().transaction(vendorId, (tx) => app.get(HealthReadModel).at(tx, id));
      const { silence } = score(fold(emptyFacts(), signals, replayed), t.getTime(), { calendar: replayed });
      expect(live.silence).toMatchObject({ risk: silence!.risk, days: silence!.days, usualDays: silence!.usualDays });
    }
    const silent = accounts.at(-1)![1];
    const full = score(fold(emptyFacts(), silent), t.getTime()).silence!.usualDays;
    expect(score(fold(emptyFacts(), silent, replayed), t.getTime(), { calendar: replayed }).silence!.usualDays).toBeLessThan(full);
  });

  it('are listed with their reasons', async () => {
    const ask = async (key: string, from: string, to: string) =>
      db().transaction(vendorId, async (tx) => {
        const [row] = await tx.query<{ id: string }>('SELECT account_id AS id FROM account WHERE key = $1', [key]);
        return app.get(DaysReadModel).between(tx, row!.id, { from, to });
      });
    expect(await ask('client-0', '2026-10-01', '2026-10-07')).toEqual({
      account: 'client-0',
      country: 'DE',
      weekend: [6, 7],
      days: [{ date: '2026-10-03', weight: 0, reason: 'holiday', name: 'National Holiday' }],
    });
    const date = dateOfDay(quietDay + 5);
    const { country, days } = await ask('client-1', date, date);
    expect(country).toBe('SA');
    expect(days.map((day) => day.date)).toEqual([date]);
  });

  it('are fixed once: later signals of that day do not change it', async () => {
    const read = (): Promise<unknown[]> =>
      db().transaction(vendorId, (tx) => tx.query('SELECT day::text, answers, fixed_on::text FROM answer_day ORDER BY day'));
    const before = await read();
    expect(before.at(-1)).toMatchObject({ day: dateOfDay(today - 3) });
    const late = Array.from({ length: 20 }, (_, i) => ({
      id: `late-${i}`,
      kind: 'touchpoint.inbound',
      account: 'client-0',
      occurredAt: `${dateOfDay(quietDay)}T10:00:00.${String(i).padStart(3, '0')}Z`,
      data: {},
    }));
    await app.get(SignalService).ingest(vendorId, late, { createAccounts: true });
    await night();
    expect(await read()).toEqual(before);
  });
});
