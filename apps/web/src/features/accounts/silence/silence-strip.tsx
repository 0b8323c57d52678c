import type { SilenceClocksResponse } from '@app/contracts';
import { DAY } from '@app/scoring/vocabulary';
import type { Clock } from '../../../ui/format/clock';
import { dayStart, dayWords } from '../../../ui/format/moment';
import type { TimeScale } from '../history/time-scale.rules';
import styles from '../history/history.module.css';

const HEIGHT = 64;
const AXIS = 40;

interface Props {
  silence: SilenceClocksResponse;
  scale: TimeScale;
  clock: Clock;
  width: number;
}

/** A dot for each reply; from the last one the usual gap as a band, today's silence growing out of it, a fixed rule as a line. */
export function SilenceStrip({ silence, scale, clock: shown, width }: Props) {
  const { at: timeOf, now } = shown;
  const speaking = silence.clocks.find(({ clock }) => clock === silence.speaking);
  const start = speaking === undefined ? null : timeOf(speaking.since);
  const usual = (speaking?.usualDays ?? 0) * DAY;
  const x = (at: number) => Math.max(0, Math.min(width, scale.x(at)));
  const replies = silence.replies.filter(
    ({ clocks, at }) => silence.speaking !== null && clocks.includes(silence.speaking) && timeOf(at) >= scale.from,
  );
  return (
    <svg width={width} height={HEIGHT} role="img" aria-label={description(silence)}>
      {silence.quiets.map(({ from, until }) => (
        <g key={from}>
          <title>Quiet as agreed</title>
          <rect
            x={x(dayStart(from))}
            y={AXIS - 14}
            width={Math.max(0, x(dayStart(until) + DAY) - x(dayStart(from)))}
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
      {replies.map(({ signal, at, name }) => (
        <circle key={signal} cx={scale.x(timeOf(at))} cy={AXIS} r="3.5" className={styles.answer}>
          <title>{`${dayWords(timeOf(at), now)}: ${name ?? 'someone at the client'} replied`}</title>
        </circle>
      ))}
      {silence.unanswered.map(({ at, channel, name }, index) => (
        <path key={`${at}-${index}`} d={`M${scale.x(timeOf(at)).toFixed(1)} ${AXIS + 7}l3.5 7h-7z`} className={styles.ask}>
          <title>{`${dayWords(timeOf(at), now)}: ${channel ?? 'message'}${name === null ? '' : ` to ${name}`}, unanswered`}</title>
        </path>
      ))}
      <FixedRule silence={silence} scale={scale} timeOf={timeOf} width={width} />
    </svg>
  );
}

function FixedRule({ silence, scale, timeOf, width }: Pick<Props, 'silence' | 'scale' | 'width'> & { timeOf: Clock['at'] }) {
  const rule = silence.fixedRules.at(-1);
  const at = rule === undefined ? null : timeOf(rule.alertsAt);
  if (rule === undefined || at === null || at > scale.to || at < scale.from) return null;
  const x = scale.x(at);
  const isAtEnd = x > width - 120;
  return (
    <>
      <line x1={x} x2={x} y1={AXIS - 22} y2={AXIS + 22} className={styles.fixed} />
      <text x={x + (isAtEnd ? -4 : 4)} y={AXIS - 14} textAnchor={isAtEnd ? 'end' : 'start'} className={styles.tick}>
        {rule.days} days
      </text>
    </>
  );
}

function description({ clocks, speaking, replies }: SilenceClocksResponse): string {
  const own = clocks.find(({ clock }) => clock === speaking);
  if (own === undefined) return 'No replies yet';
  const usual = own.usualDays === null ? '' : `; usually ${own.usualDays} days apart`;
  return `${replies.filter((reply) => reply.clocks.includes(own.clock)).length} replies; silent for ${Math.round(own.days)} counted days${usual}`;
}
