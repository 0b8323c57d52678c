import { DAY, dateOf, type Explanation, type Health, type Moment, replayDays, type Signal } from '@app/scoring';
import { foldable, simulatePortfolio } from '@app/simulator';

const NOW = Date.UTC(2026, 10, 28, 4);

type MeasureHealth = Health['groups'][number]['measures'][number];

interface Seen {
  client: string;
  at: Moment;
  health: Health;
  signals: ReadonlyMap<string, Signal>;
}

/** Every health of the portfolio, every nine days of the last 15 months. */
function everyHealth(): Seen[] {
  return simulatePortfolio({ seed: 1, now: NOW }).flatMap((client) => {
    const all = foldable(client.signals);
    const signals = new Map(all.map((signal) => [signal.signalId, signal]));
    const days = replayDays(all, { from: dateOf(NOW - 450 * DAY), to: dateOf(NOW - DAY), every: 9 });
    return Array.from(days, ({ health }) => ({ client: client.key, at: health.at, health, signals }));
  });
}

const seen = everyHealth();

const measuresOf = ({ groups }: Health): MeasureHealth[] => groups.flatMap(({ measures }) => measures);
const measureOf = (health: Health, code: string): MeasureHealth | undefined => measuresOf(health).find(({ measure }) => measure === code);
const where = ({ client, at }: Seen): string => `${client} ${dateOf(at)}`;

/** Everything on the account page that opens evidence. */
const saidIn = (health: Health): { sentence: Explanation; evidence: string[] }[] => [
  health,
  ...(health.silence ? [health.silence] : []),
  ...health.gates,
  ...health.causes,
  ...measuresOf(health),
];

/** Everything wrong in any health, with where it is. `judged`: how many had something to check. */
function check(find: (one: Seen) => string[] | null): { wrong: string[]; judged: number } {
  let judged = 0;
  const wrong = seen.flatMap((one) => {
    const found = find(one);
    if (found !== null) judged++;
    return (found ?? []).map((what) => `${where(one)}: ${what}`);
  });
  return { wrong, judged };
}

const number = (value: unknown): number => (typeof value === 'number' ? value : 0);

it('requests without a reply are as many in every sentence, and a high reply rate says that they are few', () => {
  const { wrong, judged } = check(({ health }) => {
    const { silence } = health;
    const replies = measureOf(health, 'reply-rate');
    if (!silence || silence.unansweredAsks === 0 || !replies) return null;
    const said = [health.sentence, silence.sentence, ...health.gates.map(({ sentence }) => sentence)].filter(
      ({ params }) => 'mails' in params,
    );
    const counts = said.map(({ params }) => number(params.mails) + number(params.calls) + number(params.messages));
    return [
      ...counts.filter((count) => count !== silence.unansweredAsks).map((count) => `${count} beside ${silence.unansweredAsks}`),
      ...(replies.sentence.params.count === silence.unansweredAsks ? [] : [`replies say ${JSON.stringify(replies.sentence)}`]),
      ...((replies.value ?? 0) < 90 || replies.sentence.code === 'replies.mostly' ? [] : [`a reply rate of ${replies.value}`]),
    ];
  });
  expect(wrong).toEqual([]);
  expect(judged).toBeGreaterThan(60);
});

it('a number opens every signal that it counts', () => {
  const kinds = (ids: readonly string[], { signals }: Seen, kind: Signal['kind']): Signal[] =>
    ids.flatMap((id) => signals.get(id) ?? []).filter((signal) => signal.kind === kind);
  const { wrong, judged } = check((one) => {
    const found: string[] = [];
    let counted = 0;
    for (const { sentence, evidence } of saidIn(one.health)) {
      const { code, params } = sentence;
      const isReplies = code === 'replies.unanswered' || code === 'replies.mostly';
      const asks = isReplies ? number(params.count) : number(params.mails) + number(params.calls) + number(params.messages);
      const isSilence = code !== 'silence.answering' && 'mails' in params;
      if ((isSilence || isReplies) && asks > 0) {
        counted++;
        const opened = kinds(evidence, one, 'touchpoint.outbound').length;
        const isExact = isSilence && !('because' in params) && code !== 'gate.nobody-asked';
        if (isExact ? opened !== asks : opened < asks) found.push(`${code} opens ${opened} of ${asks} requests`);
      }
      if (isSilence && typeof params.missedOn === 'string') {
        counted++;
        const missed = kinds(evidence, one, 'meeting.missed').some(({ occurredAt }) => dateOf(occurredAt) === params.missedOn);
        if (!missed) found.push(`${code} does not open the meeting missed on ${params.missedOn}`);
      }
      if (code.startsWith('gate.') && typeof params.former === 'string') {
        counted++;
        const left = kinds(evidence, one, 'stakeholder.vacated').some(({ person }) => person === params.former);
        if (!left) found.push(`${code} does not open the departure`);
      }
      if (typeof params.reporting === 'number' && typeof params.expected === 'number') {
        counted++;
        const report = kinds(evidence, one, 'fleet.reported').find(({ occurredAt }) => dateOf(occurredAt) === params.on) as
          Extract<Signal, { kind: 'fleet.reported' }> | undefined;
        if (report?.data.reporting !== params.reporting) found.push(`${code} does not open the report of ${params.on}`);
      }
    }
    return counted === 0 ? null : found;
  });
  expect(wrong).toEqual([]);
  expect(judged).toBeGreaterThan(500);
});

it('the sentence opens the evidence of its cause too', () => {
  const { wrong, judged } = check(({ health }) => {
    if (typeof health.sentence.params.because !== 'string') return null;
    const cause = health.causes.find(({ sentence }) => sentence.code === health.sentence.params.because);
    return (cause?.evidence ?? []).filter((id) => !health.evidence.includes(id));
  });
  expect(wrong).toEqual([]);
  expect(judged).toBeGreaterThan(25);
});

it('the cause that is named is the one in the sentence', () => {
  const { wrong, judged } = check(({ health }) => {
    const because = health.sentence.params.because;
    if (health.cause === null) return null;
    const cause = health.causes.find((each) => each.cause === health.cause);
    if (typeof because === 'string' && cause?.sentence.code !== because) return [`${health.cause} beside ${because}`];
    return cause && cause.evidence.some((id) => health.evidence.includes(id))
      ? []
      : [`${health.cause} has nothing to do with ${health.sentence.code}`];
  });
  expect(wrong).toEqual([]);
  expect(judged).toBeGreaterThan(100);
});

it('does not call people unknown next to a list of what they did', () => {
  const { wrong, judged } = check(({ health }) => {
    const unknown = measuresOf(health).filter(
      ({ measure, sentence }) => measure === 'operations' && sentence.code === 'operations.unknown',
    );
    return unknown.length === 0 ? null : unknown.filter(({ evidence }) => evidence.length > 0).map(({ sentence }) => sentence.code);
  });
  expect(wrong).toEqual([]);
  expect(judged).toBeGreaterThan(0);
});

it('says that devices report only for today or yesterday', () => {
  const { wrong, judged } = check(({ health, at, signals }) => {
    const { code, params } = health.sentence;
    if (code !== 'health.well' || params.share === null || params.shareOn !== null) return null;
    const reports = health.evidence.flatMap((id) => signals.get(id) ?? []).filter(({ kind }) => kind === 'fleet.reported');
    return reports.some(({ occurredAt }) => dateOf(occurredAt) >= dateOf(at - DAY)) ? [] : ['no report of yesterday'];
  });
  expect(wrong).toEqual([]);
  expect(judged).toBeGreaterThan(100);
});

it('no decision-maker replied later than the clock of all of them says', () => {
  const { wrong, judged } = check(({ health }) => {
    const role = measureOf(health, 'role-replies')?.sentence;
    const { silence } = health;
    if (role?.params.replied !== 1 || silence?.clock !== 'deciders') return null;
    return String(role.params.since) > dateOf(silence.since) ? [`${role.params.since} after ${dateOf(silence.since)}`] : [];
  });
  expect(wrong).toEqual([]);
  expect(judged).toBeGreaterThan(100);
});

it('attributes a readiness gap to the side that can close it, not the side that recorded it', () => {
  const OF: Record<string, string> = { politics: 'client', 'data-governance': 'client' };
  const { wrong, judged } = check(({ health }) => {
    const gaps = health.causes.filter(({ cause }) => Object.hasOwn(OF, cause));
    if (gaps.length === 0) return null;
    return gaps.filter(({ cause, owner }) => OF[cause] !== owner).map(({ cause, owner }) => `${cause} blames ${owner}`);
  });
  expect(wrong).toEqual([]);
  expect(judged).toBeGreaterThan(50);
});
