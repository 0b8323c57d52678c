import type { ScoreShifts } from '@app/contracts';

type Step = ScoreShifts['steps'][number];

/** "Scores: 12 lower (2 by 10 points or more), 3 higher; −1.8 points on average." */
export function shiftWords({ up, down, mean, steps }: ScoreShifts): string {
  if (up + down === 0) return 'No score would move by a point or more.';
  const far = (matters: (step: Step) => boolean) => steps.filter(matters).reduce((total, { accounts }) => total + accounts, 0);
  const by = (count: number) => (count === 0 ? '' : ` (${count} by 10 points or more)`);
  const parts = [
    ...(down === 0 ? [] : [`${down} lower${by(far(({ to }) => to !== null && to <= -10))}`]),
    ...(up === 0 ? [] : [`${up} higher${by(far(({ from }) => from !== null && from >= 10))}`]),
  ];
  const average = Math.round(Math.abs(mean) * 10) / 10;
  return `Scores: ${parts.join(', ')}; ${average === 0 ? 'no change' : `${mean < 0 ? '−' : '+'}${average.toFixed(1)} points`} on average.`;
}
