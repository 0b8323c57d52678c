import type { CardGate } from './card-edit.rules';

type Level = { cap: number; days?: number; fromDay?: number; share?: number };

const percent = (share: number) => `${Math.round(share * 100)} %`;
const days = (count: number) => (count === 1 ? '1 day' : `${count} days`);
const after = (count: number) => (count === 0 ? 'at once' : `after ${days(count)}`);

/** "capped at 69 from day 45, 59 from day 90": each level by what it waits for. */
function levels(all: readonly Level[]): string {
  const each = all.map(({ cap, share, days: lasting, fromDay }) =>
    [
      String(cap),
      share === undefined ? null : `under ${percent(share)}`,
      lasting === undefined ? null : share === undefined ? after(lasting) : `for ${days(lasting)}`,
      fromDay === undefined ? null : `from day ${fromDay}`,
    ]
      .filter((part) => part !== null)
      .join(' '),
  );
  return `capped at ${each.join(', ')}`;
}

/** When a gate opens and what it holds the score at, in one line. Days are those after the handover where they are numbered. */
export function gateWords(gate: CardGate): string {
  switch (gate.gate) {
    case 'dark':
      return (
        `capped at ${gate.cap} from a silence risk of ${percent(gate.minRisk)} with ${gate.unansweredAsks} asks unanswered; ` +
        `${gate.capWithoutDecider} without a champion or system owner${gate.long ? `, ${gate.long.cap} after ${days(gate.long.days)}` : ''}`
      );
    case 'nobody-asked':
      return `capped at ${gate.cap} from a silence risk of ${percent(gate.minRisk)} if we have not asked for ${days(gate.days)} (under ${gate.unansweredAsks} asks unanswered)`;
    case 'owner-never-asked':
      return `capped at ${gate.cap} from day ${gate.fromDay}`;
    case 'champion-vacant':
      return `${levels(gate.levels)}; ${gate.capWithBackup} with a backup`;
    case 'no-forward-step':
      return `from day ${gate.fromDay} ${levels(gate.levels)}; a next step may be ${days(gate.nextStepGraceDays)} late`;
    case 'never-handed-over':
      return `capped at ${gate.cap} ${after(gate.days)}${gate.pastPlan ? `; past the planned end ${levels(gate.pastPlan)}` : ''}`;
    case 'handover-incomplete':
      return `under ${percent(gate.share)} accepted ${levels(gate.levels)}`;
    case 'ticket-urgent':
      return `${levels(gate.levels)}, working days only`;
    case 'owner-nobody':
    case 'fleet-low':
      return levels(gate.levels);
    case 'promise-late':
    case 'invoice-overdue':
      return `capped at ${gate.cap} ${after(gate.days)}`;
    case 'budget-missed':
    case 'notice-given':
      return `capped at ${gate.cap}`;
  }
}
