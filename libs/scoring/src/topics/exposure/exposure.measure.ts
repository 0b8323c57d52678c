import { explain } from '../../explanations/explain';
import type { Explanation } from '../../explanations/explanation';
import type { Flag, IsoDate, NoParams, PersonId } from '../../explanations/param-values';
import type { Reading } from '../../facts/reading';
import { dateOfDay } from '../../vocabulary/dates';
import { DAY, DECIDER_ROLES } from '../../vocabulary/vocabulary';
import { budgetState } from '../budget/budget.measure';
import { activeBackup } from '../champion/champion.measure';
import type { Measures, Readings } from '../definitions';
import { holderOf } from '../roles/roles.state';
import { daysSince, type Snapshot } from '../snapshot';

declare module '../../explanations/explanation-params' {
  interface ExplanationParams {
    'exposure.one-person': { person: PersonId | null; roles: number };
    'exposure.several-people': { people: number };
    'exposure.people-unknown': NoParams;
    'exposure.money-approved': { on: IsoDate };
    'exposure.money-asked': { on: IsoDate; closesOn: IsoDate | null };
    /** `isOver: 1`: the window has closed. */
    'exposure.money-open': { closesOn: IsoDate | null; isOver: Flag };
    'exposure.money-unknown': NoParams;
    'exposure.backup-trained': { person: PersonId };
    'exposure.backup-untrained': { person: PersonId };
    'exposure.backup-missing': { person: PersonId | null };
    'exposure.backup-unknown': NoParams;
    'exposure.decision-pending': { what: string; count: number };
    'exposure.no-decision-pending': { on: IsoDate };
    'exposure.decisions-unknown': NoParams;
    'exposure.partner-only': { since: IsoDate | null };
    'exposure.own-line': { since: IsoDate };
    'exposure.direct': NoParams;
    'exposure.line-unknown': NoParams;
  }
}

/** Fewer recorded roles than this say nothing about how many people decide. */
const ENOUGH_ROLES = 2;

/** A window this near is money that may be missed. */
const WINDOW_DAYS = 180;

/** Without a word from the client itself for so long, the partner is the only line. */
const OWN_LINE_DAYS = 60;

/** `recorded` counts vacant roles too. */
function deciders({ part }: Snapshot): { recorded: number; held: number; people: number } {
  const people: string[] = [];
  let recorded = 0;
  let held = 0;
  for (const role of DECIDER_ROLES) {
    const known = part.roles.held[role];
    if (!known) continue;
    recorded++;
    if (known.holders.length > 0) held++;
    for (const { person } of known.holders) if (!people.includes(person)) people.push(person);
  }
  return { recorded, held, people: people.length };
}

/** Different people in the roles that decide; unknown until two roles are recorded. */
function readPeopleDepth(snapshot: Snapshot): Reading | null {
  const { recorded, people } = deciders(snapshot);
  return recorded < ENOUGH_ROLES ? null : { x: people, age: 0 };
}

function peopleSentence(snapshot: Snapshot): Explanation {
  const { recorded, held, people } = deciders(snapshot);
  if (recorded < ENOUGH_ROLES) return explain('exposure.people-unknown', {});
  if (people !== 1) return explain('exposure.several-people', { people });
  return explain('exposure.one-person', { person: holderOf(snapshot.part, ...DECIDER_ROLES), roles: held });
}

/** 3 approved, 2 asked for with time to spare, 1 not approved and the window is near, 0 refused, missed or not planned. */
function readMoneySecured(snapshot: Snapshot): Reading | null {
  const { current } = snapshot.part.budget;
  const state = budgetState(snapshot);
  if (!current || state === null) return null;
  const age = daysSince(snapshot.t, current.at);
  if (state === 'approved') return { x: 3, age };
  if (state !== 'requested') return { x: 0, age: 0 };
  return isWindowNear(snapshot) ? { x: 1, age: 0 } : { x: 2, age };
}

function isWindowNear({ part, today }: Snapshot): boolean {
  const closesDay = part.budget.current?.closesDay ?? null;
  return closesDay !== null && closesDay - today <= WINDOW_DAYS;
}

function moneySentence(snapshot: Snapshot): Explanation {
  const { current } = snapshot.part.budget;
  const state = budgetState(snapshot);
  if (!current || state === null) return explain('exposure.money-unknown', {});
  const closesOn = current.closesDay === null ? null : dateOfDay(current.closesDay);
  if (state === 'approved') return explain('exposure.money-approved', { on: snapshot.zone.dateOf(current.at) });
  if (state === 'requested') return explain('exposure.money-asked', { on: snapshot.zone.dateOf(current.at), closesOn });
  const isOver = current.closesDay !== null && current.closesDay < snapshot.today ? 1 : 0;
  return explain('exposure.money-open', { closesOn, isOver });
}

/** 2 a backup champion who is trained or active, 1 one who is neither, 0 none beside the champion. */
function readBackup(snapshot: Snapshot): Reading | null {
  const { held } = snapshot.part.roles;
  if (!held.champion && !held['backup-champion']) return null;
  if (activeBackup(snapshot) !== null) return { x: 2, age: 0 };
  return { x: (held['backup-champion']?.holders.length ?? 0) > 0 ? 1 : 0, age: 0 };
}

function backupSentence(snapshot: Snapshot): Explanation {
  const { part } = snapshot;
  if (!part.roles.held.champion && !part.roles.held['backup-champion']) return explain('exposure.backup-unknown', {});
  const active = activeBackup(snapshot);
  if (active !== null) return explain('exposure.backup-trained', { person: active });
  const backup = holderOf(part, 'backup-champion');
  if (backup !== null) return explain('exposure.backup-untrained', { person: backup });
  return explain('exposure.backup-missing', { person: holderOf(part, 'champion') });
}

/** Decisions that are still pending. */
function readPendingDecisions({ part, t }: Snapshot): Reading | null {
  const { open, last } = part.decisions;
  if (last === null) return null;
  return { x: open.length, age: open.length > 0 ? 0 : daysSince(t, last) };
}

function pendingSentence({ part, zone }: Snapshot): Explanation {
  const { open, last } = part.decisions;
  if (last === null) return explain('exposure.decisions-unknown', {});
  const first = open[0];
  if (!first) return explain('exposure.no-decision-pending', { on: zone.dateOf(last) });
  return explain('exposure.decision-pending', { what: first.what, count: open.length });
}

/** 1 without a partner in between, or where the client itself talks to us; 0 if only the partner does. */
function readDirectLine({ part, t }: Snapshot): Reading | null {
  if (part.description.account.route === 'direct') return { x: 1, age: 0 };
  const { client, partner } = part.silence.clocks;
  if (part.description.account.route !== 'partner' || (!client && !partner)) return null;
  return { x: client && t - client.at <= OWN_LINE_DAYS * DAY ? 1 : 0, age: 0 };
}

function lineSentence(snapshot: Snapshot): Explanation {
  const reading = readDirectLine(snapshot);
  const { zone } = snapshot;
  const { client } = snapshot.part.silence.clocks;
  if (!reading) return explain('exposure.line-unknown', {});
  if (snapshot.part.description.account.route === 'direct') return explain('exposure.direct', {});
  if (reading.x === 1 && client) return explain('exposure.own-line', { since: zone.dateOf(client.at) });
  return explain('exposure.partner-only', { since: client ? zone.dateOf(client.at) : null });
}

export const exposureReadings = {
  'people-depth': {
    kind: 'level',
    better: 'high',
    params: [],
    meaning: 'Number of people in decision-maker roles.',
    read: readPeopleDepth,
    evidence: ['roles.owner', 'roles.champion'],
  },
  'money-secured': {
    kind: 'level',
    better: 'high',
    params: [],
    meaning: '3: approved; 2: requested in time; 1: window closes soon; 0: rejected, missed or not planned.',
    read: readMoneySecured,
    evidence: ['budget'],
  },
  backup: {
    kind: 'level',
    better: 'high',
    params: [],
    meaning: '2: backup champion trained or active; 1: neither trained nor active; 0: no backup.',
    read: readBackup,
    evidence: ['roles.champion'],
  },
  'pending-decisions': {
    kind: 'count-open',
    better: 'low',
    params: [],
    meaning: 'Decisions that are still pending.',
    read: readPendingDecisions,
    evidence: ['decisions'],
  },
  'direct-line': {
    kind: 'level',
    better: 'high',
    params: [],
    meaning: '1: the client talks to us directly; 0: only through the partner.',
    read: readDirectLine,
    evidence: ['talk.answers'],
  },
} as const satisfies Readings;

export const exposureMeasures = {
  'people-depth': {
    reading: 'people-depth',
    sentence: peopleSentence,
    evidence: ['roles.owner', 'roles.champion'],
    owner: 'client',
    question: 'missing.people',
    sounds: { 'exposure.one-person': 'bad', 'exposure.several-people': 'good', 'exposure.people-unknown': 'neither' },
    freshDays: null,
    curve: {
      direction: 'rising',
      shape: 'linear',
      points: [
        [1, 0],
        [2, 60],
        [3, 100],
      ],
    },
  },
  'money-secured': {
    reading: 'money-secured',
    sentence: moneySentence,
    evidence: ['budget'],
    owner: 'client',
    question: 'missing.budget',
    sounds: {
      'exposure.money-approved': 'good',
      'exposure.money-asked': 'neither',
      'exposure.money-open': 'bad',
      'exposure.money-unknown': 'neither',
    },
    freshDays: 365,
    curve: {
      direction: 'rising',
      shape: 'linear',
      points: [
        [0, 0],
        [1, 30],
        [2, 60],
        [3, 100],
      ],
    },
  },
  backup: {
    reading: 'backup',
    sentence: backupSentence,
    evidence: ['roles.champion'],
    owner: 'vendor',
    question: 'missing.champion',
    sounds: {
      'exposure.backup-trained': 'good',
      'exposure.backup-untrained': 'neither',
      'exposure.backup-missing': 'bad',
      'exposure.backup-unknown': 'neither',
    },
    freshDays: null,
    curve: {
      direction: 'rising',
      shape: 'linear',
      points: [
        [0, 10],
        [1, 50],
        [2, 100],
      ],
    },
  },
  'pending-decisions': {
    reading: 'pending-decisions',
    sentence: pendingSentence,
    evidence: ['decisions'],
    owner: 'client',
    question: 'missing.decisions',
    sounds: {
      'exposure.no-decision-pending': 'good',
      'exposure.decision-pending': 'neither',
      'exposure.decisions-unknown': 'neither',
    },
    freshDays: 365,
    curve: {
      direction: 'falling',
      shape: 'linear',
      points: [
        [0, 100],
        [1, 40],
        [3, 0],
      ],
    },
  },
  'direct-line': {
    reading: 'direct-line',
    sentence: lineSentence,
    evidence: ['talk.answers'],
    owner: 'client',
    question: 'missing.people',
    sounds: { 'exposure.direct': 'good', 'exposure.own-line': 'good', 'exposure.partner-only': 'bad', 'exposure.line-unknown': 'neither' },
    freshDays: null,
    curve: {
      direction: 'rising',
      shape: 'steps',
      points: [
        [0, 0],
        [1, 100],
      ],
    },
  },
} as const satisfies Measures;
