import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DomainError } from '@app/contracts';
import { EXPECTED_DAYS } from '@app/simulator';
import { judgementCommand } from './judgement.command';
import type { VariantResult } from './judge-variants';
import { VARIANTS } from './variants';

/** Made up: nobody judged these. */
const MADE_UP = {
  'norrfjord-salmon': { 30: [0, 0], 90: [0], 150: [0], 180: [0], 365: [0] },
  'limpopo-platinum': { 30: [90, 100], 90: [95], 150: [95], 180: [95], 365: [95] },
};

describe('bench judgement', () => {
  let out = '';
  let folder = '';

  beforeEach(() => {
    out = '';
    folder = mkdtempSync(join(tmpdir(), 'judgements-'));
    jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
      out += String(chunk);
      return true;
    });
  });

  afterEach(() => {
    jest.restoreAllMocks();
    rmSync(folder, { recursive: true });
  });

  const run = (judgements: unknown, json = false): Promise<number> => {
    const file = join(folder, 'judgements.json');
    writeFileSync(file, JSON.stringify(judgements));
    return judgementCommand.run({ values: { json, judgements: file }, positionals: [] });
  };

  it('prints a line for each variant, and by name where it is wrong on all data', async () => {
    expect(await run(MADE_UP)).toBe(0);
    const [head, ...lines] = out.trimEnd().split('\n');
    expect(head).toMatch(/^2 accounts, tau-b at +\+30 +\+90 +\+150 +\+180 +\+365 +diff +move +low missed +none +dates$/);
    expect(lines.slice(0, VARIANTS.length).map((line) => line.slice(0, 24).trim())).toEqual(VARIANTS.map(({ name }) => name));
    expect(lines.slice(VARIANTS.length, VARIANTS.length + 2)).toEqual(['', 'On all data:']);
    expect(out).toMatch(/^missed {2}norrfjord-salmon \+150: judged 0, scored \d+$/m);
    expect(out).toMatch(/^low {5}limpopo-platinum \+365: judged 95, scored \d+$/m);
    expect(out).not.toMatch(/undefined|NaN|null/);
  });

  it('prints every score as one JSON document', async () => {
    expect(await run(MADE_UP, true)).toBe(0);
    const { bench, accounts, variants } = JSON.parse(out) as { bench: string; accounts: number; variants: VariantResult[] };
    expect([bench, accounts]).toEqual(['judgement', 2]);
    const [all] = variants;
    expect(all!.move).toBe(0);
    expect(all!.judged).toHaveLength(2 * EXPECTED_DAYS.length);
    expect(all!.judged.find(({ account, day }) => account === 'limpopo-platinum' && day === 30)?.judged).toBe(95);
    expect(variants.find(({ variant }) => variant === '30 % lost')?.dates).toBe(5 * 2 * EXPECTED_DAYS.length);
    for (const { judged, noScore, dates } of variants) {
      expect(judged).toHaveLength(dates);
      expect(judged.filter(({ score }) => score === null)).toHaveLength(noScore);
    }
  });

  it.each([
    [{}, 'None of the 18 accounts is judged yet'],
    [{ nobody: {} }, 'there is no case "nobody"'],
    [{ 'aare-hydro': { 30: [50] } }, 'aare-hydro +90 must be a list of numbers'],
    [{ 'aare-hydro': { 30: [101] } }, 'aare-hydro +30 must hold numbers from 0 to 100'],
    [[], 'judgements are an object of accounts'],
  ])('refuses %j', async (judgements, why) => {
    await expect(run(judgements)).rejects.toThrow(DomainError);
    await expect(run(judgements)).rejects.toThrow(why);
  });
});
