import type { HealthResponse } from '@app/contracts';
import { logSignal, type NewSignal } from '../../../api/signals';
import { Ago } from '../../../ui/ago';
import { shownBand, shownScore } from '../../../ui/format/band';
import { BandMark, BandWord } from '../../../ui/band-mark';
import { defer } from '../../../ui/deferred';
import { dayStart, dayWords } from '../../../ui/format/moment';
import { newEventId } from '../../../ui/format/new-event-id';
import { useClock } from '../../../ui/format/clock';
import { JudgementPopover, type Judgement } from './judgement-popover';
import { lookAgain } from '../answers/look-again';
import { usePulseLevels } from './use-pulse-levels';
import styles from './judgement.module.css';

/** The CSM's own judgement next to the computed band. An override does not change the score and expires. */
export function JudgementPanel({ account, health }: { account: string; health: HealthResponse }) {
  const { now } = useClock();
  const levels = usePulseLevels();
  const { pulse, override } = health;
  const band = shownBand(health);
  const give = ({ level, reason, override: set }: Judgement) => {
    const signal: NewSignal<'pulse.given'> = {
      id: newEventId(),
      kind: 'pulse.given',
      account,
      source: 'screen',
      occurredAt: new Date().toISOString(),
      ...(health.pilots.length > 1 ? { pilot: health.pilot } : {}),
      data: { level, ...(reason === null ? {} : { reason }), ...(set === null ? {} : { override: set }) },
    };
    defer(set === null ? 'Your assessment is saved.' : `Override until ${dayWords(dayStart(set.until), now)}.`, {
      send: () => logSignal(signal).then(() => lookAgain(account)),
      undo: () => undefined,
    });
  };
  return (
    <section className={styles.panel} aria-label="CSM assessment">
      <h2>CSM assessment</h2>
      <dl className={styles.sides}>
        <div>
          <dt>Computed</dt>
          <dd>
            <BandMark band={band} /> <BandWord band={band} /> {band !== 'early-read' && shownScore(health.score)}
          </dd>
        </div>
        <div>
          <dt>Override</dt>
          <dd>
            {override === null ? (
              <span className={styles.none}>none</span>
            ) : (
              <>
                <BandMark band={override.band} /> <BandWord band={override.band} /> until {dayWords(dayStart(override.until), now)}
                {override.reason !== null && <q className={styles.reason}>{override.reason}</q>}
              </>
            )}
          </dd>
        </div>
        <div>
          <dt>Our assessment</dt>
          <dd>
            {pulse === null ? (
              <span className={styles.none}>none yet</span>
            ) : (
              <>
                {levels[pulse.level]?.label.toLowerCase() ?? pulse.level}, <Ago at={pulse.at} />
                {pulse.expired && ', expired'}
                {pulse.reason !== null && pulse.reason !== override?.reason && <q className={styles.reason}>{pulse.reason}</q>}
              </>
            )}
          </dd>
        </div>
      </dl>
      <div className={styles.acts}>
        <JudgementPopover level={pulse?.level ?? 2} onGive={give} />
        {override !== null && (
          <button
            type="button"
            className={styles.link}
            onClick={() => give({ level: pulse?.level ?? 2, reason: 'The override was ended.', override: null })}
          >
            End override
          </button>
        )}
      </div>
    </section>
  );
}
