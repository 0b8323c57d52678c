import { bandName, sentence } from '@app/contracts';
import { isRealDate } from '@app/scoring';
import { rankAt150, type RankedClient } from '@app/simulator';
import { defineCommand, UsageError } from '../../command';

export const rankCommand = defineCommand({
  summary: 'Prints the 24 demo clients in order of attention, each 150 days after its handover.',
  positionals: [],
  flags: { json: { type: 'boolean', default: false }, seed: { type: 'string', default: '1' }, now: { type: 'string' } },
  help: {
    json: { text: 'one JSON document on standard output' },
    seed: { value: 'SEED', text: 'which chance the stories are played with (default 1, as in the demo)' },
    now: { value: 'DATE', text: 'the day on which the stories end, UTC (default today)' },
  },
  notes: [
    'Judge it as a head of customer success: is this the order of your calls? What stalls later is marked, the ranking does not know it.',
  ],
  run({ values: { json, seed, now } }) {
    if (now !== undefined && !isRealDate(now)) throw new UsageError(`--now must be a date like 2026-03-31, not "${now}".`);
    const ranked = rankAt150({ seed, now: now === undefined ? Date.now() : Date.parse(`${now}T12:00:00Z`) });
    const rows = ranked.map(rowOf);
    process.stdout.write(json ? `${JSON.stringify({ bench: 'rank', day: 150, seed, clients: rows })}\n` : table(rows));
    return Promise.resolve(0);
  },
});

type Row = ReturnType<typeof rowOf>;

function rowOf({ client, attention, health, change30 }: RankedClient, index: number) {
  const names = new Map(client.people.map(({ address, name }) => [address, name]));
  const context = { personName: (person: string) => names.get(person) ?? null, at: health.at };
  return {
    rank: index + 1,
    account: client.key,
    name: client.name,
    story: client.character,
    stalls: client.stallOn !== undefined,
    attention: Number(attention.toFixed(1)),
    score: health.score === null ? null : Math.round(health.score),
    change30: change30 === null ? null : Math.round(change30),
    band: bandName(health.band, health.earlyRead),
    sentence: sentence(health.sentence, context),
    hint: health.hint ? sentence(health.hint, context) : null,
  };
}

function table(rows: readonly Row[]): string {
  const lines = rows.map(({ rank, name, stalls, attention, score, change30, band, sentence: why, hint }) =>
    [
      String(rank).padStart(2),
      `${stalls ? '*' : ' '} ${name}`.padEnd(25),
      attention.toFixed(0).padStart(4),
      String(score ?? '–').padStart(4),
      (change30 === null || change30 === 0 ? '' : change30 > 0 ? `+${change30}` : `−${-change30}`).padStart(4),
      band.padEnd(9),
      [why, hint].filter(Boolean).join(' '),
    ].join(' '),
  );
  return [` #   client                 need score 30 d band      why, and what to do   (* stalls later)`, ...lines, ''].join('\n');
}
