import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HealthHistoryItem, HealthResponse, IngestResponse, Page, PilotResponse, SignalResponse, TaskResponse } from '@app/contracts';
import { knownBasics, until } from '@app/testing';
import { readSignals } from '../../apps/cli/src/replay/read-signals';
import { replayToFile } from '../../apps/cli/src/replay/replay-file';
import { SignalStore } from '../../apps/cli/src/replay/signal-store';
import { type ApiUnderTest, startApi } from '../harness/api-under-test';
import { ago, dateAhead } from '../harness/story';
import { WorkerProcess } from '../harness/worker-process';

describe('corrected and deleted signals change everything derived from them', () => {
  let api: ApiUnderTest;
  let worker: WorkerProcess;
  beforeAll(async () => {
    api = await startApi();
    worker = await WorkerProcess.start({ appUrl: api.database.appUrl });
  });
  afterAll(async () => {
    await worker.stop();
    await api.stop();
  });

  const said = (id: string, kind: string, days: number, more: Record<string, unknown> = {}) => ({
    id,
    source: 'crm',
    kind,
    account: 'acme',
    occurredAt: ago(days),
    ...more,
  });
  const get = async <T>(path: string): Promise<T> => (await api.as().get(`/v1/${path}`).expect(200)).body as T;
  const send = async (...signals: unknown[]): Promise<IngestResponse> =>
    (await api.as().post('/v1/signals', { signals }).expect(202)).body as IngestResponse;
  const pilot = async (): Promise<PilotResponse> => (await get<Page<PilotResponse>>('accounts/acme/pilots')).items[0]!;
  const causes = async (): Promise<string[]> =>
    (await get<Page<HealthHistoryItem>>('accounts/acme/health/history?limit=200')).items.map(({ cause }) => cause).reverse();
  const checkpoints = async (): Promise<string[]> =>
    (await get<Page<TaskResponse>>('tasks?account=acme&limit=200')).items
      .filter(({ playbook, state }) => playbook === 'handover-follow-up' && state === 'open')
      .map(({ dueOn }) => dueOn)
      .sort();
  const idOf = async (text: string): Promise<string> =>
    (await get<Page<SignalResponse>>('signals?account=acme&limit=200')).items.find((signal) => JSON.stringify(signal).includes(text))!.id;
  const soon = (what: string, condition: () => Promise<boolean>) =>
    until(condition, { within: 20_000, what: `${what}; the worker said: ${worker.said}`, every: 50 });

  it('a handover typed with the wrong date moves back: pilot, tasks and history follow', async () => {
    await api.as().put('/v1/accounts/acme', { name: 'Acme' }).expect(201);
    await api.as().post('/v1/accounts/acme/pilots', { key: 'plant', name: 'Plant' }).expect(201);
    await send(
      ...knownBasics(ago(130)).map((basic, index) => said(`basic-${index}`, basic.kind, 130, { ...basic })),
      said('mail-1', 'touchpoint.inbound', 120, { data: { channel: 'email' } }),
      said('mail-2', 'touchpoint.inbound', 60, { data: { channel: 'email' } }),
      said('done', 'pilot.handed-over', 1, { pilot: 'plant' }),
    );
    await soon('three checkpoints', async () => (await checkpoints()).length === 3);
    await soon('a history', async () => (await causes()).length > 0);
    expect(await checkpoints()).toEqual([dateAhead(6), dateAhead(29), dateAhead(89)]);

    const answer = await send(said('done', 'pilot.handed-over', 4, { pilot: 'plant', corrects: true }));
    expect(answer).toMatchObject({ accepted: 1, corrected: 1, duplicates: 0, rejectedCount: 0 });
    await soon('the earlier date', async () => (await pilot()).handedOverAt?.slice(0, 10) === ago(4).slice(0, 10));
    await soon('moved checkpoints', async () => (await checkpoints())[0] === dateAhead(3));
    expect(await checkpoints()).toEqual([dateAhead(3), dateAhead(26), dateAhead(86)]);
    await soon('the history to say so', async () => (await causes()).at(-1) === 'correction');
    expect((await get<HealthResponse>('accounts/acme/health')).daysSinceHandover).toBe(4);
  });

  it('a handover recorded on a screen is deleted and recorded again, as its refusal says', async () => {
    await api
      .as()
      .post('/v1/pilots/plant/handover', { handedOverAt: ago(2) })
      .expect(200);
    const refused = await api
      .as()
      .post('/v1/pilots/plant/handover', { handedOverAt: ago(3) })
      .expect(409);
    const way = /DELETE (\/v1\/signals\/[0-9a-f-]{36})/.exec((refused.body as { detail: string }).detail)?.[1];
    expect(way).toBeDefined();
    await api.as().delete(way!).expect(204);
    expect((await pilot()).handedOverAt?.slice(0, 10)).toBe(ago(4).slice(0, 10));
    const again = await api
      .as()
      .post('/v1/pilots/plant/handover', { handedOverAt: ago(3) })
      .expect(200);
    expect((again.body as PilotResponse).handedOverAt?.slice(0, 10)).toBe(ago(3).slice(0, 10));
  });

  it('treats a pilot whose handovers are all deleted as not handed over, without follow-up tasks', async () => {
    const { items } = await get<Page<SignalResponse>>('signals?account=acme&kind=pilot.handed-over');
    expect(items).toHaveLength(2);
    for (const { id } of items) await api.as().delete(`/v1/signals/${id}`).expect(204);
    expect(await pilot()).toMatchObject({ handedOverAt: null, handoverAssumed: false, stage: 'running' });
    await soon('the checkpoints to be withdrawn', async () => (await checkpoints()).length === 0);
  });

  it('a deleted signal is gone from timeline and score, stays gone when sent again, and comes back by a correction', async () => {
    const noise = said('noise', 'fleet.reported', 20, { pilot: 'plant', data: { total: 50, reporting: 5, messages: 4711 } });
    const day = `accounts/acme/health?at=${ago(19).slice(0, 10)}`;
    const before = await get<HealthResponse>(day);
    await send(noise);
    const withNoise = await get<HealthResponse>(day);
    expect(withNoise.score).not.toBe(before.score);

    const id = await idOf('4711');
    await api.as().delete(`/v1/signals/${id}`).expect(204);
    await api.as().delete(`/v1/signals/${id}`).expect(404);
    expect((await get<Page<SignalResponse>>(`signals?ids=${id}`)).items).toEqual([]);
    expect((await get<HealthResponse>(day)).score).toBe(before.score);
    expect(await send(noise)).toMatchObject({ accepted: 0, duplicates: 1 });
    expect((await get<HealthResponse>(day)).score).toBe(before.score);
    expect(await send({ ...noise, corrects: true })).toMatchObject({ accepted: 1, corrected: 1 });
    expect((await get<HealthResponse>(day)).score).toBe(withNoise.score);
  });

  it('another vendor can neither correct nor delete, and nobody can move a signal to another account', async () => {
    const id = await idOf('4711');
    const stranger = api.as(api.stranger.apiKey);
    await stranger.delete(`/v1/signals/${id}`).expect(404);
    const theirs = said('noise', 'touchpoint.outbound', 20, { corrects: true });
    const answer = (await stranger.post('/v1/signals?createAccounts=true', { signals: [theirs] }).expect(202)).body as IngestResponse;
    expect(answer).toMatchObject({ accepted: 1, corrected: 0 });
    expect((await get<Page<SignalResponse>>(`signals?ids=${id}`)).items[0]).toMatchObject({ kind: 'fleet.reported' });

    await api.as().put('/v1/accounts/other', { name: 'Other' }).expect(201);
    expect((await send({ ...theirs, account: 'other' })).rejected).toEqual([
      { index: 0, pointer: '/account', detail: expect.stringContaining('belongs to acme') as string },
    ]);
    expect((await send({ ...theirs, id: undefined })).rejected).toEqual([
      { index: 0, pointer: '/corrects', detail: 'needs the id of the signal it corrects' },
    ]);
    for (const nonsense of ['x', '0'.repeat(31), `${id}'`]) {
      await api
        .as()
        .delete(`/v1/signals/${encodeURIComponent(nonsense)}`)
        .expect(404);
    }
  });

  it('a file with corrections comes to the same by replay as by ingest', async () => {
    const story = (n: number, days: number, more = {}): unknown =>
      said(`r-${n}`, 'touchpoint.inbound', days, { account: 'replayed', ...more });
    const corrects = { corrects: true };
    const lines = [
      ...[90, 80, 70, 60, 50].map((days, n) => story(n, days)),
      story(1, 75, corrects),
      story(4, 20, corrects),
      story(2, 10),
      story(4, 30, { ...corrects, kind: 'touchpoint.outbound' }),
      story(9, 40, corrects),
    ]
      .map((signal) => JSON.stringify(signal))
      .join('\n');
    const live = await api.as().post('/v1/signals?createAccounts=true').set('content-type', 'application/x-ndjson').send(lines).expect(202);
    expect(live.body).toMatchObject({ accepted: 9, corrected: 3, duplicates: 1, rejectedCount: 0 });

    const folder = mkdtempSync(join(tmpdir(), 'corrections-'));
    try {
      writeFileSync(join(folder, 'in'), lines);
      const store = new SignalStore();
      await readSignals(join(folder, 'in'), store);
      replayToFile(store, { from: null, to: null, every: 1 }, join(folder, 'out'));
      const days = readFileSync(join(folder, 'out'), 'utf8').trim().split('\n');
      for (const line of days.filter((_, n) => n % 10 === 5)) {
        const { at, score, band, coverage } = JSON.parse(line) as HealthResponse;
        expect(await get(`accounts/replayed/health?at=${at}`)).toMatchObject({ score, band, coverage });
      }
      expect(days.length).toBeGreaterThan(50);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
