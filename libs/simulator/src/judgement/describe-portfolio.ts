import { dayOfDate } from '@app/scoring';
import { EXPECTED_DAYS } from '../characters/character';
import { STALL_NOTICE_DAYS, type Judgement } from './judge-client';

const SHORT = { thriving: 'thr', steady: 'std', 'at-risk': 'risk', stalled: 'stall' } as const;

function cell(judgement: Judgement, age: number, wrong: boolean): string {
  const health = judgement.on(age);
  if (!health) return '–';
  const band = health.band ? SHORT[health.band] : 'early';
  return `${band} ${health.score === null ? '' : Math.round(health.score)}${wrong ? ' !' : ''}`;
}

/** A table of band and score per client and day; `!` marks an unexpected result, which is explained below the table. */
export function describePortfolio(judgements: readonly Judgement[]): string {
  const head = ['client', 'story', ...EXPECTED_DAYS.map((day) => `+${day}`), `stall −${STALL_NOTICE_DAYS}`, 'lowest'];
  const rows = judgements.map((judgement) => {
    const { client, misses, lowest } = judgement;
    const missed = (at: Judgement['misses'][number]['at']): boolean => misses.some((miss) => miss.at === at);
    const stall = client.stallOn ? dayOfDate(client.stallOn) - dayOfDate(client.handedOverOn) - STALL_NOTICE_DAYS : null;
    return [
      client.key,
      client.character,
      ...EXPECTED_DAYS.map((day) => cell(judgement, day, missed(day))),
      stall === null ? '' : cell(judgement, stall, missed('stall')),
      lowest ? `${Math.round(lowest.score)} on +${lowest.age}${missed('trap') ? ' !' : ''}` : '',
    ];
  });
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const lines = [head, ...rows].map((row) =>
    row
      .map((text, column) => text.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const words = judgements.flatMap(({ client, misses }) => misses.map((miss) => `${client.key} ${miss.detail}`));
  return [...lines, '', ...words].join('\n');
}
