import { DomainError } from '@app/contracts';
import { EXPECTED_DAYS, JUDGED_CASES, JUDGEMENTS, parseJudgements } from '@app/simulator';
import { defineCommand } from '../../command';
import { readJson } from '../../replay/read-json';
import { isFalseLow, isMissed, judgeVariants, type VariantResult } from './judge-variants';
import { VARIANTS } from './variants';

export const judgementCommand = defineCommand({
  summary: 'Sets the scores of accounts beside what people said who read what happened, on all data and with parts of it lost.',
  positionals: [],
  flags: { json: { type: 'boolean', default: false }, judgements: { type: 'string' } },
  help: {
    json: { text: 'one JSON document on standard output, with every score' },
    judgements: { value: 'FILE', text: 'other judgements: {"account": {"30": [72, 80], …}, …}, one number for each judge' },
  },
  notes: [
    'Days are counted from the handover. tau-b: agreement of the two orders, 1 at best. diff: mean |score − judgement|. move: mean |score − score from all data|.',
    'low: judged 65 or more, scored under 60. missed: judged under 50, scored 60 or more. none: too little known for a number; these dates are left out of the other',
    'columns and only counted here. 30 % lost is drawn five times: tau-b is the mean of the draws, dates are counted over all of them.',
  ],
  async run({ values: { json, judgements: file } }) {
    const judgements = file === undefined ? JUDGEMENTS : await readJson(file, parseJudgements);
    const accounts = Object.keys(judgements).length;
    if (accounts === 0)
      throw new DomainError('invalid', `None of the ${JUDGED_CASES.length} accounts is judged yet: give judgements with --judgements.`);
    const variants = judgeVariants(judgements, VARIANTS);
    process.stdout.write(
      json ? `${JSON.stringify({ bench: 'judgement', accounts, variants })}\n` : `${inWords(accounts, variants).join('\n')}\n`,
    );
    return 0;
  },
});

const NAME = 24;

function inWords(accounts: number, variants: readonly VariantResult[]): string[] {
  const days = EXPECTED_DAYS.map((day) => `+${day}`.padStart(6)).join('');
  const head = `${`${accounts} accounts, tau-b at`.padEnd(NAME)}${days}   diff   move    low missed   none  dates`;
  const [all] = variants;
  const wrong = (all?.judged ?? []).flatMap((date) => {
    const { account, day, judged, score } = date;
    const what = isFalseLow(date) ? 'low' : isMissed(date) ? 'missed' : null;
    return what === null ? [] : [`${what.padEnd(8)}${account} +${day}: judged ${judged.toFixed(0)}, scored ${(score ?? NaN).toFixed(0)}`];
  });
  return [head, ...variants.map(row), ...(wrong.length === 0 ? [] : ['', 'On all data:', ...wrong])];
}

function row({ variant, tau, difference, move, falseLows, missed, noScore, dates }: VariantResult): string {
  const number = (value: number | null, digits: number, width: number): string =>
    (value === null ? '–' : value.toFixed(digits)).padStart(width);
  const taus = EXPECTED_DAYS.map((day) => number(tau[day], 2, 6)).join('');
  const counts = [falseLows, missed, noScore, dates].map((count) => String(count).padStart(7)).join('');
  return `${variant.padEnd(NAME)}${taus}${number(difference, 1, 7)}${number(move, 1, 7)}${counts}`;
}
