import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Tx } from '@app/database';
import {
  type CardSet,
  DEFAULT_CARDS,
  FACTS_VERSION,
  type Moment,
  nameCards,
  type Outage,
  type ScoreOptions,
  SILENCE_WEIGHTS,
  type VersionedCard,
  type Zone,
} from '@app/scoring';
import { DirectoryRepository, FeedRepository } from '@app/signal';
import { UpcomingNights } from '../nights/nights.rules';
import { AnswerDayRepository } from '../calendar/answer-day.repository';

/** The rules that a vendor's accounts are scored by: its cards, the model of a silence's risk, the weights of days, its outages and zone. */
export interface ScoringRules extends ScoreOptions {
  cards: NonNullable<ScoreOptions['cards']>;
  zone: Zone;
  /** The scorecard's name and version. */
  scorecard: string;
  /** Changes with the rules: scores of another version have to be computed again. */
  version: string;
  upcomingNights: UpcomingNights;
}

interface Published {
  scorecardId: string;
  key: string;
  version: number;
  publishedAt: Date;
}

/** The shipped risk of a silence; another training gives other scores. */
const SILENCE = `${SILENCE_WEIGHTS.model} of ${SILENCE_WEIGHTS.trainedOn.date}`;

/** Published versions never change, so they are cached: this many, the oldest are dropped. */
const KEPT = 500;

/** The current rules. Every fold and every score of this domain reads them here. */
@Injectable()
export class ScoringRulesRepository {
  constructor(
    private readonly days: AnswerDayRepository,
    private readonly feeds: FeedRepository,
    private readonly directory: DirectoryRepository,
  ) {}

  private readonly upcomingNights = new UpcomingNights();
  private readonly kept = new Map<string, VersionedCard[]>();

  /** The current rules, with those before in `earlier`: a score of an earlier moment uses the version of that time. */
  async current(tx: Tx): Promise<ScoringRules> {
    const [calendar, outages, zone, published] = await Promise.all([
      this.days.calendar(tx),
      this.feeds.outages(tx),
      this.directory.zone(tx),
      tx.query<Published>(
        `SELECT v.scorecard_id AS "scorecardId", s.key, v.version, v.published_at AS "publishedAt"
         FROM scorecard_version v JOIN scorecard s ON s.vendor_id = v.vendor_id AND s.scorecard_id = v.scorecard_id
         WHERE v.vendor_id = $1 AND v.published_at IS NOT NULL ORDER BY v.published_at`,
        [tx.vendorId],
      ),
    ]);
    let cards: readonly VersionedCard[] = DEFAULT_CARDS;
    let scorecard = 'built-in';
    const earlier: { cards: readonly VersionedCard[]; until: Moment }[] = [];
    for (const one of published) {
      earlier.push({ cards, until: one.publishedAt.getTime() });
      cards = await this.cardsOf(tx, one);
      scorecard = `${one.key}-${one.version}`;
    }
    const days = `${Object.keys(calendar.days).length} quiet days, ${zone.name}`;
    const version = `${scorecard}, facts ${FACTS_VERSION}, ${SILENCE}, ${days}${versionOf(outages)}`;
    return { cards, earlier, calendar, outages, zone, scorecard, version, upcomingNights: this.upcomingNights };
  }

  private async cardsOf(tx: Tx, { scorecardId, key, version }: Published): Promise<VersionedCard[]> {
    const place = `${tx.vendorId} ${scorecardId} ${version}`;
    const known = this.kept.get(place);
    if (known) return known;
    const [row] = await tx.query<{ content: CardSet }>(
      'SELECT content FROM scorecard_version WHERE vendor_id = $1 AND scorecard_id = $2 AND version = $3',
      [tx.vendorId, scorecardId, version],
    );
    const cards = nameCards(row!.content, key, version);
    const [oldest] = this.kept.keys();
    if (this.kept.size >= KEPT && oldest !== undefined) this.kept.delete(oldest);
    this.kept.set(place, cards);
    return cards;
  }
}

function versionOf(outages: readonly Outage[]): string {
  return outages.length === 0 ? '' : `, outages ${createHash('sha256').update(JSON.stringify(outages)).digest('hex').slice(0, 12)}`;
}
