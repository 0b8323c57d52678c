import { Injectable } from '@nestjs/common';
import { Database, MAX_ATTEMPTS } from '@app/database';

export interface OutboxFailure {
  vendorId: string;
  /** Null for a job about the vendor as a whole. */
  accountId: string | null;
  listener: string;
  error: string;
  /** True when another attempt cannot succeed. */
  final: boolean;
  /** False where the row is not to blame: it is tried again for as long as it takes. */
  counts: boolean;
}

const LONGEST_WAIT_SECONDS = 5;

/** Records a job's failure on its outbox rows, whose claim counted the attempt. The wait grows with each; the tenth is the last. */
@Injectable()
export class OutboxFailures {
  constructor(private readonly database: Database) {}

  async record({ vendorId, accountId, listener, error, final, counts }: OutboxFailure): Promise<void> {
    await this.database.transaction(vendorId, (tx) =>
      tx.query(
        `UPDATE outbox SET attempts = CASE WHEN $6 THEN attempts ELSE greatest(attempts - 1, 0) END, error = left($4, 1000),
           due_at = now() + make_interval(secs => CASE WHEN $6 THEN least(0.05 * 2 ^ attempts, ${LONGEST_WAIT_SECONDS}) ELSE ${LONGEST_WAIT_SECONDS} END),
           failed_at = CASE WHEN $5 OR ($6 AND attempts >= ${MAX_ATTEMPTS}) THEN now() END
         WHERE vendor_id = $1 AND account_id IS NOT DISTINCT FROM $2 AND listener = $3 AND failed_at IS NULL`,
        [vendorId, accountId, listener, error, final, counts],
      ),
    );
  }
}
