import { calledBy, nameInAddress } from '@app/contracts';
import type { MergedPeople } from '@app/scoring';

export interface KnownPerson {
  personId: string;
  address: string;
  /** As recorded; null where only the address is known. */
  name: string | null;
}

/** Two people who look like one. `because`: their addresses have the same part before the @, or they have the same name. */
export interface Duplicate<P = KnownPerson> {
  first: P;
  second: P;
  because: 'same-mailbox' | 'same-name';
}

/** The key of a pair of people, whichever comes first. */
export function pairKey(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

/**
 * Pairs who look like one person, each person at most once as the second one; those who come first in `people` come first in their pair.
 * Leaves out people who were merged, and the pairs in `apart` (of person ids), also after either was merged into somebody else.
 */
export function duplicatesAmong<P extends KnownPerson>(
  people: readonly P[],
  merged: MergedPeople,
  apart: readonly (readonly [string, string])[],
): Duplicate<P>[] {
  const now = (personId: string): string => merged[personId] ?? personId;
  const areApart = new Set(apart.map(([one, other]) => pairKey(now(one), now(other))));
  const seen = new Map<string, P[]>();
  const found: Duplicate<P>[] = [];
  for (const second of people) {
    if (Object.hasOwn(merged, second.personId)) continue;
    let pair: Duplicate<P> | undefined;
    for (const [because, key] of likenessesOf(second)) {
      const alike = seen.get(key) ?? [];
      const first = alike.find((other) => isLikely(because, other, second) && !areApart.has(pairKey(other.personId, second.personId)));
      if (first) pair ??= { first, second, because };
      seen.set(key, [...alike, second]);
    }
    if (pair) found.push(pair);
  }
  return found;
}

/** What people are alike by. Mailboxes that several people read have none. */
function likenessesOf({ address, name }: KnownPerson): [Duplicate['because'], string][] {
  const called = folded(name ?? calledBy(address));
  return [
    ...(nameInAddress(address) === null ? [] : [['same-mailbox', `@ ${localPart(address)}`] as [Duplicate['because'], string]]),
    ...(called.includes(' ') ? [['same-name', called] as [Duplicate['because'], string]] : []),
  ];
}

/** A first name alone is common: it says something only at domains of one organisation. */
function isLikely(because: Duplicate['because'], one: KnownPerson, other: KnownPerson): boolean {
  return because === 'same-name' || /[._-]/.test(localPart(one.address)) || areRelated(domainOf(one.address), domainOf(other.address));
}

/** "mail.tanjung.example" and "tanjung.example", or "tanjung.com" and "tanjung.com.my". */
function areRelated(one: string, other: string): boolean {
  return (
    one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`) || one.startsWith(`${other}.`) || other.startsWith(`${one}.`)
  );
}

/** Before the @, without a tag such as "+iot". */
function localPart(address: string): string {
  return address.replace(/@.*$/, '').replace(/\+.*$/, '');
}

function domainOf(address: string): string {
  return address.replace(/^.*@/, '');
}

function folded(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim().replace(/\s+/g, ' ');
}
