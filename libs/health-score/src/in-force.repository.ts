import { Injectable } from '@nestjs/common';
import type { Tx } from '@app/database';
import { type ScoreOptions, SCORECARDS } from '@app/scoring';

/** By what a vendor's accounts are scored at a moment: its cards, what tells the risk of a silence, how much single days count. */
export interface InForce extends ScoreOptions {
  cards: NonNullable<ScoreOptions['cards']>;
  /** Another one: what was computed by it has to be computed again. */
  version: string;
}

/** The rules that health is computed by. Every fold and every score of this domain asks here, so that all use the same. */
@Injectable()
export class InForceRepository {
  /** What is in force now. */
  now(_tx: Tx): Promise<InForce> {
    return Promise.resolve({ cards: SCORECARDS, version: 'built-in' });
  }
}
