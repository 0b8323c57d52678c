import type { HealthResponse, PeopleResponse, SilenceClocksResponse } from '@app/contracts';
import { simulatePortfolio } from '@app/simulator';
import { type ApiUnderTest, startApi } from '../harness/api-under-test';

describe('people and silence', () => {
  let api: ApiUnderTest;
  beforeAll(async () => {
    api = await startApi();
    const client = simulatePortfolio({ seed: 1, now: Date.now() }).find(({ key }) => key === 'tanjung-water')!;
    for (let from = 0; from < client.signals.length; from += 1000) {
      const answer = await api.as().post('/v1/signals?createAccounts=true', { signals: client.signals.slice(from, from + 1000) });
      expect(answer.body).toMatchObject({ rejectedCount: 0 });
    }
  });
  afterAll(() => api.stop());

  const read = async <T>(path: string): Promise<T> => (await api.as().get(`/v1/accounts/tanjung-water/${path}`).expect(200)).body as T;

  it.each(['', '?at=2026-06-01', '?at=2026-08-15'])('say what the health says%s', async (at) => {
    const health = await read<HealthResponse>(`health${at}`);
    const silence = await read<SilenceClocksResponse>(`silence${at}`);
    expect(silence).toMatchObject({ account: 'tanjung-water', pilot: health.pilot, speaking: health.silence?.clock ?? null });
    const speaking = silence.clocks.find(({ clock }) => clock === silence.speaking);
    expect(speaking?.since).toBe(health.silence?.since);
    expect(silence.corroboratedBy).toEqual(health.silence?.corroboratedBy);
    if (at === '') expect(speaking?.risk).toBeCloseTo(health.silence!.risk, 3);
    const { mails, calls, messages } = health.silence!.sentence.params as Record<string, number>;
    expect(silence.unanswered).toHaveLength(mails! + calls! + messages!);
    const heard = silence.replies.filter(({ clocks }) => clocks.includes(silence.speaking!));
    expect(heard.length).toBeGreaterThan(5);
    expect(heard.at(-1)?.at).toBe(speaking?.lastReplyAt);
  });

  it('name the champion who left, and nobody as champion after that', async () => {
    const people = await read<PeopleResponse>('people');
    const champion = people.roles.find(({ role }) => role === 'champion')!;
    expect(champion.holders).toEqual([]);
    expect(champion.former?.name).toBe('Farid Rahman');
    expect(champion.vacantSince).not.toBeNull();
    const farid = people.people.find(({ name }) => name === 'Farid Rahman');
    expect(farid?.formerRoles.map(({ role, until }) => [role, until])).toEqual([['champion', champion.vacantSince]]);
    expect(farid).toMatchObject({ roles: [], isDecider: false, hasLeft: true, address: expect.stringContaining('farid') as string });
    const before = await read<PeopleResponse>('people?at=2026-03-01');
    expect(before.roles.find(({ role }) => role === 'champion')?.holders.map(({ name }) => name)).toEqual(['Farid Rahman']);
  });

  it('are refused to another vendor, for an unknown account, and for an invalid or future moment', async () => {
    const stranger = api.as(api.stranger.apiKey);
    for (const path of ['people', 'silence']) {
      await stranger.get(`/v1/accounts/tanjung-water/${path}`).expect(404);
      await api.as().get(`/v1/accounts/nobody/${path}`).expect(404);
      for (const at of ['yesterday', '2026-02-30', '2090-01-01']) {
        const refused = await api.as().get(`/v1/accounts/tanjung-water/${path}?at=${at}`).expect(400);
        expect(refused.body).toMatchObject({ errors: [{ pointer: 'at' }] });
      }
    }
  });
});
