import { Injectable } from '@nestjs/common';
import { Database, type OutboxEvent } from '@app/database';

export interface OutboxFailure {
  vendorId: string;
  accountId: string;
  events: readonly OutboxEvent[];
  error: string;
  /** Trying again would change nothing. */
  final: boolean;
}

const MAX_ATTEMPTS = 10;
const LONGEST_WAIT_SECONDS = 5;

/** Why rows of the outbox could not be dealt with. A row waits longer after each attempt; the tenth is its last. */
@Injectable()
export class OutboxFailures {
  constructor(private readonly database: Database) {}

  async record({ vendorId, accountId, events, error, final }: OutboxFailure): Promise<void> {
    await this.database.transaction(vendorId, (tx) =>
      tx.query(
        `UPDATE outbox SET attempts = attempts + 1, error = left($4, 1000),
           due_at = now() + make_interval(secs => least(0.1 * 2 ^ attempts, ${LONGEST_WAIT_SECONDS})),
           failed_at = CASE WHEN $5 OR attempts + 1 >= ${MAX_ATTEMPTS} THEN now() END
         WHERE vendor_id = $1 AND account_id = $2 AND event = ANY($3) AND failed_at IS NULL`,
        [vendorId, accountId, events, error, final],
      ),
    );
  }
}
