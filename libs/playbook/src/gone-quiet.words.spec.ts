import { Zone } from '@app/scoring';
import { DAY, type Silence } from '@app/scoring';
import type { QuietContext } from './gone-quiet.words';
import { quietTask, withdrawalText } from './gone-quiet.words';

const context: QuietContext = {
  zone: new Zone('Asia/Kuala_Lumpur'),
  today: '2026-11-23',
  personName: (person) => (person === 'p1' ? 'Aisha' : null),
};

const SILENCE: Silence = {
  risk: 0.6,
  days: 60,
  usualDays: 8.4,
  clock: 'deciders',
  standsIn: false,
  since: Date.parse('2026-04-13T09:00:00Z'),
  lastBy: 'p1',
  corroboratedBy: ['unanswered-ask', 'champion-gone'],
  level: 'task',
  alarm: true,
  heldUntil: null,
  unansweredAsks: 2,
  lastAskAt: Date.parse('2026-11-02T23:30:00Z'),
  sentence: { code: 'silence.quiet', params: { everyDays: 12 } },
  evidence: [],
};

const saidEvery = (everyDays: number | null): Partial<Silence> => ({ sentence: { code: 'silence.quiet', params: { everyDays } } });

const text = (change: Partial<Silence> = {}, handedOverAt: number | null = null): string =>
  quietTask({ pilot: 'plant', silence: { ...SILENCE, ...change }, handedOverAt }, context).text;

describe('the text of a gone-quiet task', () => {
  it('says who is silent, since when, the usual rhythm, and our last ask, in the vendor’s time zone', () => {
    expect(text()).toBe(
      'No decision-maker at {account} has replied since 13 April (usually every 12 days). The last reply came from Aisha. ' +
        'We have asked twice without a reply, most recently on 3 November. They no longer have a champion.',
    );
  });

  it.each<[string, Partial<Silence>, string]>([
    ['where the client stands in for deciders', { clock: 'client', standsIn: true }, 'Nobody at {account} has replied since 13 April'],
    ['where nobody is known to decide', { clock: 'client', standsIn: true }, 'We do not know who makes the decisions there: ask that too.'],
    ['from last year', { since: Date.parse('2025-12-24T09:00:00Z') }, 'since 24 December 2025 '],
    ['after daily replies', saidEvery(1), '(usually every day).'],
    ['after a single reply', saidEvery(null), 'has replied since 13 April. The last reply came from Aisha.'],
    ['when the last person has no name', { lastBy: 'p2' }, '(usually every 12 days). We have asked'],
    ['when we asked once', { unansweredAsks: 1 }, 'We asked on 3 November and have had no reply.'],
    ['when we asked often', { unansweredAsks: 5 }, 'We have asked 5 times without a reply,'],
    ['when we only just asked', { unansweredAsks: 0 }, 'We last asked on 3 November.'],
    ['when we did not ask', { unansweredAsks: 0, lastAskAt: null }, 'We have no record of contacting them.'],
    ['with a missed meeting', { corroboratedBy: ['missed-meeting'] }, 'They missed a meeting.'],
    ['with less use', { corroboratedBy: ['use-down'] }, 'Usage is down to less than half of the usual level.'],
  ])('%s', (_, change, expected) => {
    expect(text(change)).toContain(expected);
  });

  it('counts from the handover if the clock restarted there', () => {
    expect(text({}, SILENCE.since)).toContain('has replied since the handover on 13 April (');
  });
});

describe('why it is withdrawn', () => {
  const why = (code: Parameters<typeof withdrawalText>[0], change: Partial<Silence> = {}): string =>
    withdrawalText(code, { silence: { ...SILENCE, ...change } }, context);

  it('names who answered and when', () => {
    const since = Date.parse('2026-11-03T08:00:00Z');
    expect(why('answered', { since })).toBe('Aisha replied on 3 November.');
    expect(why('answered-before', { since: since - 400 * DAY, lastBy: null })).toBe('Someone replied on 29 September 2025.');
  });

  it('or the other reason for its end', () => {
    expect(why('meeting-accepted', { heldUntil: Date.parse('2026-12-01T08:00:00Z') })).toBe('They confirmed a meeting on 1 December.');
    expect(why('handed-over')).toBe('The pilot was handed over on 13 April, so the silence is counted from then.');
    expect(why('not-quiet')).toBe('From what we know now, they have not gone quiet.');
    expect(withdrawalText('known-better', { silence: null }, context)).toBe('We now know better whose silence matters.');
    const held = { source: 'gmail', since: Date.parse('2026-11-04T00:00:00Z') };
    expect(withdrawalText('source-stopped', { silence: SILENCE, held }, context)).toBe(
      'Nothing has arrived from “gmail” since 3 November, so the silence may not be theirs.',
    );
  });
});
