import { MEASURE_CODES, type Explanation } from '@app/scoring';
import { sentence } from './index';

function say(params: Explanation['params']): string {
  return sentence({ code: 'change.scorecard', params });
}

const OLDER = { from: 'hypercare-1', to: 'growing-1', fromDay: 90, added: 'forward-step budget', gone: 'handover' };

describe('another card', () => {
  it('because the pilot grew older says what we look at from that day on, and that it is not the client', () => {
    expect(say(OLDER)).toBe(
      'From day 90 after the handover we also look at steps towards scale and the budget, and no longer at the handover. What we look at has changed here, not the client.',
    );
    expect(say({ ...OLDER, fromDay: null, fromMonth: 6, added: null })).toBe(
      'From month 6 after the handover we no longer look at the handover. What we look at has changed here, not the client.',
    );
    expect(say({ ...OLDER, added: null, gone: null })).toBe(
      'From day 90 after the handover the same things have different weights. What we look at has changed here, not the client.',
    );
  });

  it('says which new measures cost most', () => {
    expect(say({ ...OLDER, gone: null, measure: 'budget', second: 'visits', secondName: 'Visits' })).toMatch(
      /and the budget; of the new measures, “Budget” and “Visits” cost most\. What/,
    );
  });

  it('names five things and the vendor’s own measures, and counts the others', () => {
    const added = 'visits forward-step budget rollout readiness decisions value';
    expect(say({ ...OLDER, gone: null, added, 'name.visits': 'Visits' })).toMatch(
      /we also look at “Visits”, steps towards scale, the budget, the rollout plan, readiness to scale and 2 other things\. /,
    );
    expect(say({ ...OLDER, gone: null, added: MEASURE_CODES.slice(0, 6).join(' ') })).not.toMatch(/other things/);
  });

  it('because the pilot reached its plan, or for another reason, says so', () => {
    expect(say({ from: 'growing-1', to: 'steady-1', atPlan: 1, added: null, gone: 'budget' })).toBe(
      'Now that the pilot has reached its plan, we no longer look at the budget.',
    );
    expect(say({ from: 'growing-1', to: 'partner-1', atPlan: 0, added: 'pulse', gone: null })).toBe(
      'Now scored with the “partner” scorecard instead of “growing”, we also look at our assessment.',
    );
  });
});

it('names both versions of the same card', () => {
  expect(say({ from: 'growing-1', to: 'growing-2' })).toBe('The scorecard was updated from version 1 to version 2.');
});
