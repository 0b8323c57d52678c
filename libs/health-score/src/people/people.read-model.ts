import { Injectable } from '@nestjs/common';
import { type ClockResponse, type PeopleResponse, type SilenceClocksResponse } from '@app/contracts';
import type { Tx } from '@app/database';
import {
  clocksAt,
  DAY,
  dateOfDay,
  emptyFacts,
  type Facts,
  fold,
  type Moment,
  pastTenuresOf,
  peopleAt,
  repliesOf,
  type Signal,
} from '@app/scoring';
import { DirectoryRepository, SignalRepository } from '@app/signal';
import { type ScoringRules, ScoringRulesRepository } from '../recompute/scoring-rules.repository';

/** Replies further back are not drawn. */
const REPLIES_DAYS = 548;
/** A tuned fixed rule, and the one that many vendors use. */
const FIXED_RULES = [30, 60];

/** A moment, or everything before a midnight. */
export interface Asked {
  moment: Date;
  endOfDay: boolean;
}

interface Known {
  key: string;
  t: Moment;
  signals: Signal[];
  facts: Facts;
  rules: ScoringRules;
}

/** People, roles and clocks of an account: read from the same facts as its health, so that no screen contradicts another. */
@Injectable()
export class PeopleReadModel {
  constructor(
    private readonly signals: SignalRepository,
    private readonly directory: DirectoryRepository,
    private readonly scoringRules: ScoringRulesRepository,
  ) {}

  /** People and roles now, or at a moment. Throws `not-found`. */
  async people(tx: Tx, accountId: string, at?: Asked): Promise<PeopleResponse> {
    const { key, t, facts, signals, rules } = await this.known(tx, accountId, at);
    const { pilot, people, roles, nextStep } = peopleAt(facts, t, rules);
    const past = pastTenuresOf(signals, pilot, rules.calendar);
    const persons = [
      ...people.map(({ person }) => person),
      ...roles.flatMap(({ holders, former }) => [...holders.map(({ person }) => person), ...(former === null ? [] : [former])]),
      ...(nextStep?.person ? [nextStep.person] : []),
    ];
    const names = await this.directory.personNames(tx, [...new Set(persons)]);
    const addresses = await this.directory.personAddresses(tx, [...new Set(persons)]);
    const called = (person: string) => ({ person, name: names.get(person) ?? null });
    return {
      account: key,
      at: new Date(t).toISOString(),
      pilot,
      people: people.map(({ person, lastReplyAt, lastSeenAt, ...rest }) => ({
        id: person,
        name: names.get(person) ?? null,
        address: addresses.get(person) ?? null,
        ...rest,
        lastReplyAt: isoOf(lastReplyAt),
        formerRoles: past
          .filter((tenure) => tenure.person === person)
          .map(({ role, since, until }) => ({ role, since: new Date(since).toISOString(), until: new Date(until).toISOString() })),
        lastSeenOn: lastSeenAt === null ? null : rules.zone.dateOf(lastSeenAt),
      })),
      roles: roles.map(({ role, holders, vacant, former }) => ({
        role,
        holders: holders.map(({ person, since, trained }) => ({
          ...called(person),
          address: addresses.get(person) ?? null,
          since: new Date(since).toISOString(),
          trained,
        })),
        vacantSince: isoOf(vacant?.at ?? null),
        former: former === null ? null : called(former),
      })),
      nextStep: nextStep && {
        what: nextStep.what,
        dueOn: dateOfDay(nextStep.dueDay),
        person: nextStep.person,
        name: nextStep.person === null ? null : (names.get(nextStep.person) ?? null),
      },
    };
  }

  /** The clocks of the silence now, or at a moment. Throws `not-found`. */
  async silence(tx: Tx, accountId: string, at?: Asked): Promise<SilenceClocksResponse> {
    const { key, t, facts, signals, rules } = await this.known(tx, accountId, at);
    const { pilot, speaking, clocks, level, corroboratedBy, heldUntil, unanswered, quiets } = clocksAt(facts, t, rules);
    const replies = repliesOf(signals, pilot, rules.calendar).filter((reply) => reply.at > t - REPLIES_DAYS * DAY);
    const persons = [
      ...clocks.map(({ lastBy }) => lastBy),
      ...replies.map(({ person }) => person),
      ...unanswered.map(({ person }) => person),
    ];
    const names = await this.directory.personNames(tx, [...new Set(persons.filter((person) => person !== null))]);
    const nameOf = (person: string | null) => (person === null ? null : (names.get(person) ?? null));
    const since = clocks.find(({ clock }) => clock === speaking)?.since;
    return {
      account: key,
      at: new Date(t).toISOString(),
      pilot,
      speaking,
      clocks: clocks.map(({ clock, lastAt, lastBy, since: start, days, usualDays, risk }): ClockResponse => ({
        clock,
        lastReplyAt: new Date(lastAt).toISOString(),
        lastReplyBy: lastBy === null ? null : { person: lastBy, name: nameOf(lastBy) },
        since: new Date(start).toISOString(),
        days,
        usualDays,
        risk,
      })),
      level,
      corroboratedBy,
      heldUntil: isoOf(heldUntil),
      replies: replies.map(({ signalId, at: repliedAt, person, clocks: stopped }) => ({
        signal: signalId,
        at: new Date(repliedAt).toISOString(),
        person,
        name: nameOf(person),
        clocks: stopped,
      })),
      unanswered: unanswered.map(({ at: askedAt, channel, person }) => ({
        at: new Date(askedAt).toISOString(),
        channel,
        person,
        name: nameOf(person),
      })),
      quiets: quiets.map(([from, until]) => ({ from: dateOfDay(from), until: dateOfDay(until) })),
      fixedRules: since === undefined ? [] : FIXED_RULES.map((days) => ({ days, alertsAt: new Date(since + days * DAY).toISOString() })),
    };
  }

  private async known(tx: Tx, accountId: string, at?: Asked): Promise<Known> {
    const key = await this.directory.accountKey(tx, accountId);
    const t = at?.moment ?? (await tx.now());
    // The end of a day does not include its midnight; moments are whole milliseconds.
    const until = at?.endOfDay ? new Date(t.getTime() - 1) : t;
    const [rules, signals] = await Promise.all([this.scoringRules.current(tx), this.signals.ofAccount(tx, accountId, { until })]);
    return { key, t: t.getTime(), signals, rules, facts: fold(emptyFacts(), signals, rules.calendar) };
  }
}

function isoOf(moment: Moment | null): string | null {
  return moment === null ? null : new Date(moment).toISOString();
}
