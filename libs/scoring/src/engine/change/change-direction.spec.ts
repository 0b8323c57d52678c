import fc from 'fast-check';
import { ClientStory } from '../../fixtures/client-story.fixture-spec';
import { explainChange, type HealthChange, type NarratedChange } from '../../index';
import { healthAt, randomHistory } from '../../fixtures/random-signals.fixture-spec';

function changeOf(story: ClientStory, from: number, to: number): HealthChange {
  return explainChange(story.healthAt(from), story.healthAt(to));
}

function narratedOf(change: HealthChange, part: string): NarratedChange | undefined {
  return change.told.find(({ parts }) => parts.includes(part));
}

const BAD =
  /quiet|unanswered|nobody|long-ago|missed|vacant$|missing|\.none$|overdue|\.low|down|by-others|late|refused|lacking|ignored|broken|value\.waiting|support\.open|unhappy|thin|left/;
const GOOD =
  /answering|silence\.held|replies\.answered|agreed|named|with-backup|\.accepted|\.done|dated|\.share|by-client|none-open|approved|on-plan|readiness\.ready|handled|kept|calm|there/;

describe('an older ticket that was closed while another is open', () => {
  const story = ClientStory.healthy(60)
    .on(20, 'ticket.opened', { ticket: 'N131', urgency: 'high' })
    .on(38, 'ticket.opened', { ticket: 'N140', urgency: 'high' })
    .on(39, 'ticket.closed', { ticket: 'N131' });

  it('is explained by the remaining one, and as an improvement', () => {
    const support = narratedOf(changeOf(story, 37, 40), 'support');
    expect(support?.points).toBeGreaterThan(0);
    expect(support).toMatchObject({
      sentence: { code: 'change.better', params: { now: 'support.open', ticket: 'N140', 'then.ticket': 'N131' } },
      before: null,
    });
  });
});

describe('a bad survey', () => {
  const story = ClientStory.healthy(120);

  it('that weighs less than the ticket before it is explained as a change', () => {
    story.on(20, 'ticket.opened', { ticket: 'N44', urgency: 'urgent' });
    story.on(50, 'survey.answered', { score: 5 }, { person: 'aisha' }).on(51, 'ticket.closed', { ticket: 'N44' });
    expect(narratedOf(changeOf(story, 49, 52), 'support')).toMatchObject({
      sentence: { code: 'change.better', params: { now: 'support.unhappy', score: 5, count: 0, 'then.ticket': 'N44' } },
    });
  });

  it('that becomes known and is better than what counted in its place says so', () => {
    const low = ClientStory.handedOver().fleet(-100, 60, () => ({ total: 400, reporting: 240 }));
    low.every(7, -140, 0, (day) => low.exchange(day, 'farid')).on(58, 'survey.answered', { score: 5 }, { person: 'aisha' });
    const support = narratedOf(changeOf(low, 57, 59), 'support');
    expect(support?.points).toBeGreaterThan(0);
    expect(support).toMatchObject({ owner: 'now-known', sentence: { code: 'change.known-better', params: { now: 'support.unhappy' } } });
  });
});

describe('what is good and got worse', () => {
  it('says that it did', () => {
    const share = (day: number): number => (day < 130 ? 477 : 450);
    const fleet = ClientStory.healthy(100).fleet(101, 150, (day) => ({ total: 487, reporting: share(day) }));
    expect(narratedOf(changeOf(fleet, 120, 140), 'reporting')?.sentence).toMatchObject({
      code: 'change.worse',
      params: { now: 'reporting.share' },
    });
  });
});

describe('a gate that holds less than it did', () => {
  it('is explained with its earlier value', () => {
    const story = ClientStory.healthy(60).fleet(61, 90, () => ({ total: 440, reporting: 240 }));
    story.fleet(91, 110, () => ({ total: 440, reporting: 330 }));
    const gate = changeOf(story, 90, 110).told.find(({ part }) => part === 'gates');
    expect(gate?.points).toBeGreaterThan(0);
    expect(gate).toMatchObject({
      gate: 'fleet-low',
      sentence: { code: 'change.better', params: { now: 'gate.fleet-low', then: 'gate.fleet-low' } },
    });
  });
});

describe('whatever happened', () => {
  const day = fc.integer({ min: 0, max: 500 });

  it('no improvement is explained by bad news alone, and no decline by good news', () => {
    fc.assert(
      fc.property(randomHistory(), day, day, (history, one, other) => {
        const change = explainChange(healthAt(history, Math.min(one, other)), healthAt(history, Math.max(one, other)));
        for (const { points, sentence } of change.told) {
          if (sentence.code.startsWith('change.') || points === 0) continue;
          expect(sentence.code).not.toMatch(points > 0 ? BAD : GOOD);
        }
      }),
      { numRuns: 300 },
    );
  });
});
