import type { DuplicatePage, HealthResponse, Page, PeopleResponse, SignalResponse } from '@app/contracts';
import { type ApiUnderTest, startApi } from '../harness/api-under-test';

const DAY = 86_400_000;
const KEY = 'tanjung';
const [FIRST, SECOND, OTHER] = ['j.tan@tanjung.example', 'j.tan@mail.tanjung.example', 'j.tan@nordgas.example'];

describe('a decision-maker who writes from a second address', () => {
  let api: ApiUnderTest;
  beforeAll(async () => {
    api = await startApi();
    const at = (daysAgo: number): string => new Date(Date.now() - daysAgo * DAY).toISOString();
    const signal = (kind: string, daysAgo: number, person?: string, data = {}) => ({
      account: KEY,
      kind,
      occurredAt: at(daysAgo),
      person,
      data,
    });
    const mails = Array.from({ length: 40 }, (_, week) => {
      const daysAgo = 300 - week * 7;
      const from = daysAgo > 120 ? FIRST : SECOND;
      return [
        signal('touchpoint.outbound', daysAgo, FIRST, { channel: 'email' }),
        signal('touchpoint.inbound', daysAgo - 1, from, { channel: 'email' }),
      ];
    });
    const signals = [
      signal('pilot.described', 310, undefined, { name: 'Plant', stage: 'operating' }),
      signal('stakeholder.assigned', 305, FIRST, { role: 'champion' }),
      signal('pilot.handed-over', 200),
      signal('touchpoint.inbound', 20, OTHER, { channel: 'email' }),
      ...mails.flat(),
    ];
    const answer = await api.as().post('/v1/signals?createAccounts=true', { signals });
    expect(answer.body).toMatchObject({ rejectedCount: 0, accepted: signals.length });
  });
  afterAll(() => api.stop());

  const read = async <T>(path: string): Promise<T> => (await api.as().get(`/v1/accounts/${KEY}/${path}`).expect(200)).body as T;
  const duplicates = (): Promise<DuplicatePage> => read('people/duplicates');
  const say = (body: object) => api.as().post(`/v1/accounts/${KEY}/people/duplicates`, body);
  const pairs = ({ items }: DuplicatePage): string[][] => items.map(({ into, from }) => [into.address, from.address]);
  const silentDays = async (): Promise<number> => (await read<HealthResponse>('health')).silence!.days;

  it('looks silent, and both addresses are proposed as one person, the one with a role first', async () => {
    expect(await silentDays()).toBeGreaterThan(60);
    const page = await duplicates();
    expect(pairs(page)).toEqual([
      [FIRST, SECOND],
      [FIRST, OTHER],
    ]);
    expect(page.items[0]).toMatchObject({ because: 'same-mailbox', into: { name: 'J Tan' } });
  });

  it('stays two people where somebody says so, once and for all', async () => {
    const [, { into, from }] = (await duplicates()).items as [unknown, DuplicatePage['items'][number]];
    const said = { into: into.person, from: from.person, isSame: false };
    for (let times = 0; times < 2; times++)
      expect(pairs((await say(said).expect(200)).body as DuplicatePage)).toContainEqual([FIRST, SECOND]);
    expect((await duplicates()).items.map((each) => each.into.address)).not.toContain(OTHER);
    expect(pairs(await duplicates())).not.toContainEqual([FIRST, OTHER]);
  });

  it('is one person from the first signal on once merged, and merging again changes nothing', async () => {
    const { into, from } = (await duplicates()).items.find((each) => each.from.address === SECOND)!;
    const said = { into: into.person, from: from.person, isSame: true };
    for (let times = 0; times < 2; times++)
      expect(pairs((await say(said).expect(200)).body as DuplicatePage)).not.toContainEqual([FIRST, SECOND]);
    expect(await silentDays()).toBeLessThan(25);
    const { people } = await read<PeopleResponse>('people');
    expect(people.map(({ address }) => address)).not.toContain(SECOND);
    const { items } = (await api.as().get(`/v1/signals?account=${KEY}&kind=person.merged`).expect(200)).body as Page<SignalResponse>;
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      text: `J.tan@mail.tanjung.example and ${FIRST} are the same person`,
      data: { into: FIRST, from: SECOND },
    });
    await say({ ...said, isSame: false }).expect(409);
  });

  it('is two people again without the signal', async () => {
    const { items } = (await api.as().get(`/v1/signals?account=${KEY}&kind=person.merged`).expect(200)).body as Page<SignalResponse>;
    await api.as().delete(`/v1/signals/${items[0]!.id}`);
    expect(await silentDays()).toBeGreaterThan(60);
    expect(pairs(await duplicates())).toContainEqual([FIRST, SECOND]);
  });

  it('is refused to another vendor, for strangers, and for one person twice', async () => {
    const [{ into, from }] = (await duplicates()).items as [DuplicatePage['items'][number]];
    const said = { into: into.person, from: from.person, isSame: true };
    await api.as(api.stranger.apiKey).get(`/v1/accounts/${KEY}/people/duplicates`).expect(404);
    await api.as(api.stranger.apiKey).post(`/v1/accounts/${KEY}/people/duplicates`, said).expect(404);
    await say({ ...said, from: '0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b' }).expect(404);
    expect((await say({ ...said, from: into.person }).expect(400)).body).toMatchObject({ errors: [{ pointer: '/from' }] });
    expect((await say({ ...said, isSame: 'yes' }).expect(400)).body).toMatchObject({ errors: [{ pointer: '/isSame' }] });
  });
});
