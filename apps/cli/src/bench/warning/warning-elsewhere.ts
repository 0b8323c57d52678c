import { SILENCE_WEIGHTS, type SilenceSpan } from '@app/scoring';
import { type Alarm, alarmsFor, type Detector } from '../../train/detectors';
import { noAnswerLabel } from '../../train/silence-labels';
import { begunAfter, type SilenceLog } from '../../train/silence-log';
import { simulatedBuyers } from '../../train/simulated-buyers';
import { type Judgement, tableOfShipped, type WarningTable } from '../../train/warning-table';
import { calibrationOf } from './calibration';
import { HEADINGS, labelResults, type LabelResult, labelsFor, labelsInWords, SHOWN } from './label-table';
import { simulatedRelationships, type World } from './simulated-relationships';

/** AUC for "nobody answers within the horizon", on every fourth week. */
export interface OrderResult {
  log: string;
  horizonDays: number;
  silences: number;
  auc: Record<Detector, number>;
}

export interface ElsewhereResult {
  labels: LabelResult[];
  order: OrderResult[];
}

interface Judged {
  name: string;
  log: SilenceLog;
  /** A slow world has longer horizons, by the square root as in training. */
  speed: number;
  /** Buyers hardly have an own gap to measure a stall by. */
  hasStalls: boolean;
  horizonDays: number;
}

const HORIZON = 63;
const TIMES_OWN_GAP = 6;
/** Days without contact after which a relationship counts as ended. */
const ENDED = 182;
const BUYER_HORIZON = 120;
const SEED = 20_261_128;
const RELATIONSHIP = { speed: 1, pace: 8, spread: [0.6, 1.4], life: 500, lifeShape: 1, pauses: 0.015, pauseDays: [40, 150] } as const;
const WORLDS: readonly Partial<World>[] = [
  { name: 'relationships that end', pauses: 0, lifeShape: 2 },
  { name: 'long pauses, few ends', life: 5000, pauses: 0.04, pauseDays: [63, 200] },
  { name: 'both' },
  { name: 'uneven gaps', life: 1500, spread: [1.2, 1.8] },
  { name: 'regular gaps', spread: [0.3, 0.6] },
  { name: 'fast (x 0.25)', speed: 0.25 },
  { name: 'slow (x 4)', speed: 4 },
];
const MARKETS = [
  { name: 'buyers, one in 70 days', meanGap: 70, days: 900, rates: 1.2, leave: [1.2, 3] as [number, number] },
  { name: 'buyers, uneven', meanGap: 45, days: 800, rates: 0.4, leave: [0.5, 1.2] as [number, number] },
  { name: 'buyers, regular', meanGap: 40, days: 900, rates: 1.5, leave: [0.8, 4] as [number, number], regular: 3 },
];
const LATER = 0.6;
const EVERY = 28;
const FIRST_SNAPSHOT = 60;

/** Judges the shipped weights on invented logs that nothing was trained on, and on the given ones. */
export function judgeElsewhere(mail: SilenceLog | null, purchases: SilenceLog | null, purchaseHorizon: number): ElsewhereResult {
  const logs = [...givenLogs(mail, purchases, purchaseHorizon), ...inventedLogs()];
  return { labels: logs.flatMap(labelsOf), order: logs.map(orderOf) };
}

function givenLogs(mail: SilenceLog | null, purchases: SilenceLog | null, purchaseHorizon: number): Judged[] {
  const found: Judged[] = [];
  if (mail) found.push({ name: 'mail', log: mail, speed: 1, hasStalls: true, horizonDays: HORIZON });
  if (purchases) found.push({ name: 'purchases', log: purchases, speed: 1, hasStalls: false, horizonDays: purchaseHorizon });
  return found;
}

function inventedLogs(): Judged[] {
  const worlds = WORLDS.map((world, i): Judged => {
    const full = { ...RELATIONSHIP, ...world } as World;
    const horizonDays = Math.round(HORIZON * Math.sqrt(full.speed));
    return { name: full.name, log: simulatedRelationships(full, SEED + i), speed: full.speed, hasStalls: true, horizonDays };
  });
  const later = worlds
    .filter(({ speed }) => speed === 1)
    .map((world) => ({ ...world, name: `${world.name}, later`, log: laterPart(world.log) }));
  const markets = simulatedBuyers(MARKETS, SEED).map((log, i): Judged => ({
    name: MARKETS[i]!.name,
    log,
    speed: 1,
    hasStalls: false,
    horizonDays: BUYER_HORIZON,
  }));
  return [...worlds, ...later, ...markets];
}

/** The silences that began in the last two fifths of a log. */
function laterPart(log: SilenceLog): SilenceLog {
  return begunAfter(log, Math.floor(log.firstDay + LATER * (log.lastDay - log.firstDay)));
}

function labelsOf({ name, log, speed, hasStalls }: Judged): LabelResult[] {
  const rule = { horizonDays: HORIZON * Math.sqrt(speed), timesOwnGap: TIMES_OWN_GAP };
  const ended = Math.min(ENDED * Math.sqrt(speed), (log.lastDay - log.firstDay) / 3);
  const judge = (judgements: readonly Judgement[]): WarningTable[] =>
    judgements.map(({ verdict, perYear }) => tableOfShipped(log, verdict, perYear));
  return labelResults(name, labelsFor(rule, ended, hasStalls), judge);
}

function orderOf({ name, log, horizonDays }: Judged): OrderResult {
  const alarms = alarmsFor(log, SILENCE_WEIGHTS);
  const seen = snapshotsOf(log, horizonDays);
  const auc = (alarm: Alarm): number => calibrationOf(seen.map(({ span, age, happened }) => ({ chance: alarm(span, age), happened }))).auc;
  return {
    log: name,
    horizonDays,
    silences: seen.length,
    auc: Object.fromEntries(Object.entries(alarms).map(([detector, alarm]) => [detector, auc(alarm)])) as Record<Detector, number>,
  };
}

function snapshotsOf(log: SilenceLog, horizonDays: number): { span: SilenceSpan; age: number; happened: boolean }[] {
  const found: { span: SilenceSpan; age: number; happened: boolean }[] = [];
  for (const { spans } of log.accounts) {
    for (let day = log.lastDay - horizonDays; day > log.firstDay + FIRST_SNAPSHOT; day -= EVERY) {
      const span = spans.findLast(({ startDay, answers }) => startDay <= day && answers >= log.knownFrom);
      if (!span || (span.endDay !== null && span.endDay <= day)) continue;
      const happened = noAnswerLabel(span, day, horizonDays, log.lastDay);
      if (happened !== null) found.push({ span, age: day - span.startDay, happened });
    }
  }
  return found;
}

export function elsewhereInWords({ labels, order }: ElsewhereResult): string[] {
  return [
    'Elsewhere: the shipped weights, by label. Nothing was trained on the invented logs. Columns as above.',
    ...labelsInWords(labels),
    'Order: AUC for "nobody answers within the horizon", on every fourth week.',
    `  ${'log'.padEnd(32)} ${'horizon'.padStart(8)} ${'silences'.padStart(9)} ${HEADINGS.map((name) => name.padStart(11)).join('')}`,
    ...order.map(
      ({ log, horizonDays, silences, auc }) =>
        `  ${log.padEnd(32)} ${`${horizonDays} d`.padStart(8)} ${String(silences).padStart(9)} ${SHOWN.map((detector) => auc[detector].toFixed(3).padStart(11)).join('')}`,
    ),
  ];
}
