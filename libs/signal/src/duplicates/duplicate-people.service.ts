import { Injectable } from '@nestjs/common';
import { calledBy, DomainError, type DuplicateResponse, type Page } from '@app/contracts';
import type { Tx } from '@app/database';
import { isMerge, type MergedPeople, mergedWith } from '@app/scoring';
import { DirectoryRepository } from '../directory.repository';
import { AccountRegistry } from '../registries';
import { SignalRepository } from '../signal.repository';
import { SignalService } from '../signal.service';
import { DuplicatePeopleRepository } from './duplicate-people.repository';
import { duplicatesAmong, type KnownPerson } from './duplicate-people.rules';

/** Somebody's word on two people of an account, by their ids. */
export interface SaidOfTwo {
  into: string;
  from: string;
  isSame: boolean;
}

/** People of an account who look like one person, and what somebody said of them. */
@Injectable()
export class DuplicatePeopleService {
  constructor(
    private readonly people: DuplicatePeopleRepository,
    private readonly signals: SignalRepository,
    private readonly ledger: SignalService,
    private readonly directory: DirectoryRepository,
    private readonly accounts: AccountRegistry,
  ) {}

  /** The open proposals. Of a pair, the one with a role is kept, then the one with more signals. */
  async proposals(tx: Tx, accountId: string): Promise<Page<DuplicateResponse>> {
    const people = await this.people.peopleOf(tx, accountId);
    if (duplicatesAmong(people, {}, []).length === 0) return { items: [], nextCursor: null };
    const weights = await this.people.weigh(
      tx,
      accountId,
      people.map(({ personId }) => personId),
    );
    const weightOf = ({ personId }: KnownPerson): number => {
      const weight = weights.get(personId);
      return weight ? weight.signals + (weight.hasRole ? 1e9 : 0) : 0;
    };
    const sorted = [...people].sort((a, b) => weightOf(b) - weightOf(a));
    const found = duplicatesAmong(sorted, await this.merged(tx, accountId), await this.people.apart(tx, accountId));
    return { items: found.map(({ first, second, because }) => ({ into: named(first), from: named(second), because })), nextCursor: null };
  }

  /**
   * Merges two people by a signal, or records that they are not the same person; either again changes nothing. Returns the proposals that
   * are left. Throws `not-found` for somebody else's person, and `conflict` for people to be parted who were merged.
   */
  async answer(tx: Tx, accountId: string, { into, from, isSame }: SaidOfTwo, source: string): Promise<Page<DuplicateResponse>> {
    if (into === from)
      throw new DomainError('invalid', 'These are the same person already.', [{ pointer: '/from', detail: 'must be another person' }]);
    this.accounts.lock(tx, accountId);
    const people = new Map((await this.people.peopleOf(tx, accountId)).map((person) => [person.personId, person]));
    const [kept, other] = [people.get(into), people.get(from)];
    if (!kept || !other) throw new DomainError('not-found', 'There is no such person at this account.');
    const merged = await this.merged(tx, accountId);
    const isMerged = (merged[into] ?? into) === (merged[from] ?? from);
    if (!isSame && isMerged) {
      throw new DomainError('conflict', 'These people were merged: delete that signal in the timeline to part them.');
    }
    if (!isSame) this.people.keepApart(tx, accountId, into, from);
    else if (!isMerged) {
      const account = { accountId, key: await this.directory.accountKey(tx, accountId) };
      const occurredAt = (await tx.now()).toISOString();
      await this.ledger.append(tx, account, {
        kind: 'person.merged',
        occurredAt,
        source,
        data: { into: kept.address, from: other.address },
      });
    }
    return this.proposals(tx, accountId);
  }

  private async merged(tx: Tx, accountId: string): Promise<MergedPeople> {
    const signals = await this.signals.ofAccount(tx, accountId, { kinds: ['person.merged'] });
    return signals.filter(isMerge).reduce<MergedPeople>(mergedWith, {});
  }
}

function named({ personId, address, name }: KnownPerson): DuplicateResponse['into'] {
  return { person: personId, name: name ?? calledBy(address), address };
}
