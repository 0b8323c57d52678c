import { DAY, type Silence } from '@app/scoring';
import type { QuietContext } from './gone-quiet.words';
import { quietText, withdrawalText } from './gone-quiet.words';

const context: QuietContext = {
  timeZone: 'Asia/Kuala_Lumpur',
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
};

const saidEvery = (everyDays: number | null): Partial<Silence> => ({ sentence: { code: 'silence.quiet', params: { everyDays } } });

const text = (change: Partial<Silence> = {}, handedOverAt: number | null = null): string =>
  quietText({ pilot: 'plant', silence: { ...SILENCE, ...change }, handedOverAt }, context);

describe('the text of a gone-quiet task', () => {
  it('says what is quiet, since when, what was usual and what we asked, in days of the vendor', () => {
    expect(text()).toBe(
      'Nobody who decides at {account} has answered since 13 April. As a rule they answer every 12 days; the last answer came from Aisha. ' +
        'We asked twice without an answer, last on 3 November. Nobody is champion any more.',
    );
  });

  it.each<[string, Partial<Silence>, string]>([
    ['where the client stands in for deciders', { clock: 'client', standsIn: true }, 'Nobody at {account} has answered since 13 April.'],
    ['where it is not known who decides', { clock: 'client', standsIn: true }, 'Who decides there is not known to us: ask that too.'],
    ['of a last year', { since: Date.parse('2025-12-24T09:00:00Z') }, 'since 24 December 2025.'],
    ['of people who answered daily', saidEvery(1), 'As a rule they answer every day;'],
    ['of people who answered once', saidEvery(null), 'How often they answer as a rule is not known yet; the last answer came from Aisha.'],
    ['when the last one is not known by name', { lastBy: 'p2' }, 'every 12 days. We asked'],
    ['when we asked once', { unansweredAsks: 1 }, 'We asked once without an answer,'],
    ['when we asked often', { unansweredAsks: 5 }, 'We asked 5 times without an answer,'],
    ['when the ask is young', { unansweredAsks: 0 }, 'We asked on 3 November.'],
    ['when we did not ask', { unansweredAsks: 0, lastAskAt: null }, 'We have not asked: no mail or call of ours is recorded.'],
    ['of a missed meeting', { corroboratedBy: ['missed-meeting'] }, 'They missed a meeting.'],
    ['of less use', { corroboratedBy: ['use-down'] }, 'They use the system less than half as much as before.'],
  ])('%s', (_, change, expected) => {
    expect(text(change)).toContain(expected);
  });

  it('counts from the handover where the clock restarted there', () => {
    expect(text({}, SILENCE.since)).toContain('has answered since the handover on 13 April.');
  });
});

describe('why it is withdrawn', () => {
  const why = (code: Parameters<typeof withdrawalText>[0], change: Partial<Silence> = {}): string =>
    withdrawalText(code, { ...SILENCE, ...change }, context);

  it('names who answered and when', () => {
    const since = Date.parse('2026-11-03T08:00:00Z');
    expect(why('answered', { since })).toBe('Aisha answered on 3 November.');
    expect(why('answered-before', { since: since - 400 * DAY, lastBy: null })).toBe('Somebody answered on 29 September 2025.');
  });

  it('or what else ended it', () => {
    expect(why('meeting-accepted', { heldUntil: Date.parse('2026-12-01T08:00:00Z') })).toBe('They accepted a meeting on 1 December.');
    expect(why('handed-over')).toBe('The pilot was handed over on 13 April: the silence is counted from there.');
    expect(why('not-quiet')).toBe('By what we know now it is not that quiet.');
    expect(withdrawalText('known-better', null, context)).toBe('We know better now whose silence counts.');
  });
});
