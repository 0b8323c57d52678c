import type { AccountResponse, HealthResponse, SignalResponse } from '@app/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { daysQuery } from '../../api/queries';
import { DAY, dayWords } from '../../ui/format/moment';
import { Clocks } from './clocks';
import { daysAround, daysOffWords } from './days-off.rules';
import { Evidence } from './evidence';
import { NameCountry } from './name-country';
import { DECIDING } from './people.rules';
import { clocksNow, COMMON_RULE_DAYS, FIXED_RULE_DAYS, onCalendar, rhythm } from './rhythm.rules';
import type { TimeScale } from './time-scale.rules';
import styles from './history.module.css';

const HEIGHT = 64;
const AXIS = 40;
const CLOCKS = { deciders: 'those who decide', client: 'anybody at the client', partner: 'the partner' };

interface Props {
  health: HealthResponse;
  account: AccountResponse;
  signals: readonly SignalResponse[];
  scale: TimeScale;
  now: number;
  width: number;
}

/** A dot for each answer; from the last one the usual gap as a band, today's quiet growing out of it, the fixed rule as a line. */
export function SilenceStrip({ health, account, signals, scale, now, width }: Props) {
  const [open, setOpen] = useState(false);
  const { silence } = health;
  const deciding = signals
    .filter((signal) => signal.kind === 'stakeholder.assigned' && DECIDING.includes(String(signal.data['role'])))
    .flatMap((signal) => signal.person ?? []);
  // The speaking clock's usual gap is the one that its sentence names: re-based at the handover.
  const every = silence?.sentence.params['everyDays'];
  const clocks = clocksNow(signals, deciding).map((one) =>
    one.clock === silence?.clock ? { ...one, every: typeof every === 'number' ? every : null } : one,
  );
  const deciders = silence?.clock === 'deciders' ? deciding : null;
  const since = silence === null ? null : Date.parse(silence.since);
  const days = useQuery(daysQuery(account.key, ...daysAround(since, now)));
  const { answers, unanswered, quiets } = rhythm(signals, deciders, since);
  const start = since ?? null;
  const usual = silence === null ? 0 : onCalendar(silence.usualDays, account.weekend?.length ?? 2) * DAY;
  const x = (at: number) => Math.max(0, Math.min(width, scale.x(at)));
  const evidence =
    health.groups.flatMap((group) => group.measures).find((measure) => measure.measure === 'decider-silence')?.evidence ?? [];
  const commonAt = start === null ? null : start + COMMON_RULE_DAYS * DAY;
  const fixedAt = start === null ? null : start + FIXED_RULE_DAYS * DAY;
  const fixedX = fixedAt === null || fixedAt > scale.to || fixedAt < scale.from ? null : scale.x(fixedAt);
  const fixedEnd = fixedX !== null && fixedX > width - 120;

  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>
        <h2>Silence</h2>
        <span className={styles.readout}>answers of {CLOCKS[silence?.clock ?? 'client']}</span>
      </figcaption>
      <p className={styles.said}>
        {silence === null ? (
          'Nobody at the client has ever answered, so there is no rhythm to compare with.'
        ) : (
          <>
            <button
              type="button"
              className={styles.opens}
              aria-expanded={open}
              onClick={() => setOpen(!open)}
              title="Show the answers behind this"
            >
              {silence.sentence.text}
            </button>{' '}
            <span className={styles.risk}>
              Risk {Math.round(silence.risk * 100)} %
              {fixedAt !== null && (
                <>
                  ; a fixed rule of {FIXED_RULE_DAYS} days {fixedAt > now ? 'would warn' : 'warned'} on {dayWords(fixedAt, now)}
                </>
              )}
              .
              {commonAt !== null && commonAt <= now && (
                <>
                  {' '}
                  The common {COMMON_RULE_DAYS} days cried on {dayWords(commonAt, now)}; that rule cries about three times per account and
                  year.
                </>
              )}
            </span>
          </>
        )}
      </p>
      {open && <Evidence account={account.key} ids={evidence} />}
      <Clocks clocks={clocks} speaking={silence?.clock ?? null} now={now} />
      {days.data && (
        <p className={styles.legend}>
          <span>{daysOffWords(days.data, now)}</span>
          <NameCountry account={account.key} country={days.data.country} />
        </p>
      )}
      <svg
        width={width}
        height={HEIGHT}
        role="img"
        aria-label={
          silence === null
            ? 'No answers yet'
            : `${answers.length} answers; quiet for ${Math.round(silence.days)} counted days, usual are ${Math.round(silence.usualDays)}`
        }
      >
        {quiets.map((quiet) => (
          <g key={quiet.from}>
            <title>{`Quiet as agreed${quiet.reason === null ? '' : `: ${quiet.reason}`}`}</title>
            <rect
              x={x(quiet.from)}
              y={AXIS - 14}
              width={Math.max(0, x(quiet.until) - x(quiet.from))}
              height={28}
              className={styles.agreed}
            />
          </g>
        ))}
        {start !== null && (
          <rect x={x(start)} y={AXIS - 10} width={Math.max(0, x(start + usual) - x(start))} height={20} rx={2} className={styles.usual} />
        )}
        <line x1={0} x2={width} y1={AXIS} y2={AXIS} className={styles.base} />
        {start !== null && <line x1={x(start)} x2={x(now)} y1={AXIS} y2={AXIS} className={styles.quietline} />}
        {answers.map((answer, index) =>
          answer.at < scale.from ? null : (
            <circle key={`${answer.at}-${index}`} cx={scale.x(answer.at)} cy={AXIS} r="3.5" className={styles.answer}>
              <title>{`${dayWords(answer.at, now)}: ${answer.text}`}</title>
            </circle>
          ),
        )}
        {unanswered.map((ask, index) => (
          <path key={`${ask.at}-${index}`} d={`M${scale.x(ask.at).toFixed(1)} ${AXIS + 7}l3.5 7h-7z`} className={styles.ask}>
            <title>{`${dayWords(ask.at, now)}, unanswered: ${ask.text}`}</title>
          </path>
        ))}
        {fixedX !== null && (
          <>
            <line x1={fixedX} x2={fixedX} y1={AXIS - 22} y2={AXIS + 22} className={styles.fixed} />
            <text x={fixedX + (fixedEnd ? -4 : 4)} y={AXIS - 14} textAnchor={fixedEnd ? 'end' : 'start'} className={styles.tick}>
              {FIXED_RULE_DAYS} days
            </text>
          </>
        )}
      </svg>
      <p className={styles.legend}>
        <span>● an answer</span>
        <span className={styles.legendusual}>the usual gap</span>
        <span>━ today’s quiet</span>
        {unanswered.length > 0 && <span>△ asked, unanswered ({unanswered.length})</span>}
      </p>
    </figure>
  );
}
