import { type Card, type CardGroup, type CardMeasure, type CardWhen, GROUP_CODES } from './card';
import { READING_PARAMS } from '../facts/reading';
import { type CardGate, MEASURES, MEASURE_CODES, type MeasureCode, READINGS } from '../topics/codes';
import type { Curve } from '../topics/curve';
import { BANDS } from '../vocabulary/vocabulary';

/** A mistake in a set of cards: its JSON pointer, and what would be valid. */
export interface CardMistake {
  pointer: string;
  detail: string;
}

type IsFine = (pointer: string) => boolean;

/** Finds mistakes that a schema cannot express. Each rule checks only what the schema accepted. */
export function brokenRules(cards: readonly unknown[], isFine: IsFine): CardMistake[] {
  const found: CardMistake[] = [];
  cards.forEach((card, index) => {
    if (typeof card === 'object' && card !== null) found.push(...rulesOfCard(card as Card, `/cards/${index}`, isFine));
  });
  return [...found, ...rulesOfOrder(cards as readonly Card[], isFine)];
}

/** Codes must be unique, and only the last card may always fit: cards after it would never be used. */
function rulesOfOrder(cards: readonly Card[], isFine: IsFine): CardMistake[] {
  const found: CardMistake[] = [];
  const codes = new Map<string, number>();
  let always: number | null = null;
  cards.forEach((card, index) => {
    const place = `/cards/${index}`;
    if (isFine(`${place}/code`) && typeof card?.code === 'string') {
      const first = codes.get(card.code);
      if (first === undefined) codes.set(card.code, index);
      else found.push({ pointer: `${place}/code`, detail: `is the code of /cards/${first} too; each card needs its own` });
    }
    if (always !== null) found.push({ pointer: place, detail: `is never used: /cards/${always} always fits and comes before it` });
    else if (isFine(`${place}/when`) && card?.when && alwaysFits(card.when)) always = index;
  });
  const allRead = cards.every((_, index) => isFine(`/cards/${index}/when`));
  if (always === null && cards.length > 0 && allRead) {
    found.push({ pointer: `/cards/${cards.length - 1}/when`, detail: 'must be empty ({}): one card, the last, has to fit always' });
  }
  return found;
}

function alwaysFits({ fromDay = 0, toDay = null, fromMonth = 0, toMonth = null, stages, atPlan = false, account }: CardWhen): boolean {
  return fromDay === 0 && toDay === null && fromMonth === 0 && toMonth === null && !stages && !atPlan && !account;
}

function rulesOfCard(card: Card, place: string, isFine: IsFine): CardMistake[] {
  const found: CardMistake[] = [];
  if (card.when && isFine(`${place}/when`)) found.push(...rulesOfWhen(card.when, `${place}/when`));
  if (Array.isArray(card.groups)) found.push(...rulesOfGroups(card.groups, `${place}/groups`, isFine));
  if (Array.isArray(card.gates)) {
    const seen = new Set<string>();
    card.gates.forEach((gate: CardGate, index) => {
      const pointer = `${place}/gates/${index}`;
      if (!isFine(pointer)) return;
      if (seen.has(gate.gate)) found.push({ pointer: `${pointer}/gate`, detail: `is there already; put its levels together` });
      seen.add(gate.gate);
      found.push(...rulesOfGate(gate, pointer));
    });
  }
  if (Array.isArray(card.bands) && isFine(`${place}/bands`)) found.push(...rulesOfBands(card.bands, `${place}/bands`));
  return found;
}

function rulesOfWhen(when: CardWhen, place: string): CardMistake[] {
  const found: CardMistake[] = [];
  const { fromDay = 0, toDay, fromMonth = 0, toMonth, account } = when;
  if (typeof toDay === 'number' && toDay <= fromDay)
    found.push({ pointer: `${place}/toDay`, detail: `must be more than fromDay (${fromDay})` });
  if (typeof toMonth === 'number' && toMonth <= fromMonth) {
    found.push({ pointer: `${place}/toMonth`, detail: `must be more than fromMonth (${fromMonth})` });
  }
  const { from = 0, to } = account?.value ?? {};
  if (typeof to === 'number' && to <= from)
    found.push({ pointer: `${place}/account/value/to`, detail: `must be more than from (${from})` });
  return found;
}

function rulesOfGroups(groups: readonly CardGroup[], place: string, isFine: IsFine): CardMistake[] {
  const found: CardMistake[] = [];
  const seenGroups = new Set<string>();
  const seenMeasures = new Map<string, string>();
  groups.forEach((group, index) => {
    const pointer = `${place}/${index}`;
    if (typeof group !== 'object' || group === null) return;
    if (isFine(`${pointer}/group`) && typeof group.group === 'string') {
      if (seenGroups.has(group.group)) found.push({ pointer: `${pointer}/group`, detail: 'is there already; put its measures together' });
      seenGroups.add(group.group);
      if (!(GROUP_CODES as readonly string[]).includes(group.group) && group.name === undefined) {
        found.push({
          pointer: `${pointer}/name`,
          detail: `is missing: "${group.group}" is a group of your own (the built-in ones are ${GROUP_CODES.join(', ')})`,
        });
      }
    }
    if (!Array.isArray(group.measures)) return;
    group.measures.forEach((measure: CardMeasure, at) => {
      const where = `${pointer}/measures/${at}`;
      if (typeof measure !== 'object' || measure === null) return;
      if (isFine(`${where}/measure`) && typeof measure.measure === 'string') {
        const first = seenMeasures.get(measure.measure);
        if (first !== undefined)
          found.push({ pointer: `${where}/measure`, detail: `is at ${first} already; each measure counts once a card` });
        else seenMeasures.set(measure.measure, where);
      }
      found.push(...rulesOfMeasure(measure, where, isFine));
    });
  });
  return found;
}

function rulesOfMeasure(measure: CardMeasure, place: string, isFine: IsFine): CardMistake[] {
  const found: CardMistake[] = [];
  const fine = (field: string): boolean => isFine(`${place}/${field}`);
  if (fine('measure') && typeof measure.measure === 'string') found.push(...rulesOfName(measure, place));
  if (!fine('reading') || !Object.hasOwn(READINGS, measure.reading)) return found;
  const { kind, better, params } = READINGS[measure.reading];
  if (fine('kind') && measure.kind !== kind)
    found.push({ pointer: `${place}/kind`, detail: `must be ${kind}: "${measure.reading}" is of that kind` });
  for (const param of READING_PARAMS) {
    const isNeeded = (params as readonly string[]).includes(param);
    if (isNeeded && measure[param] === undefined)
      found.push({ pointer: `${place}/${param}`, detail: `is missing: "${measure.reading}" needs it` });
    if (!isNeeded && measure[param] !== undefined) {
      found.push({ pointer: `${place}/${param}`, detail: `is not a field here: "${measure.reading}" does not take it` });
    }
  }
  if (fine('halfLife') && fine('baselineHalfLife') && (measure.baselineHalfLife ?? Infinity) <= (measure.halfLife ?? 0)) {
    found.push({ pointer: `${place}/baselineHalfLife`, detail: `must be longer than halfLife (${measure.halfLife})` });
  }
  if (fine('targets') && measure.targets) {
    found.push(
      ...ascending(
        measure.targets.map(([day]) => day),
        (at) => `${place}/targets/${at}/0`,
        'days',
      ),
    );
    found.push(
      ...notFalling(
        measure.targets.map(([, share]) => share),
        (at) => `${place}/targets/${at}/1`,
      ),
    );
  }
  if (fine('curve') && measure.curve) found.push(...rulesOfCurve(measure.curve, better, `${place}/curve`));
  return found;
}

function rulesOfName({ measure, name, reading }: CardMeasure, place: string): CardMistake[] {
  if (!Object.hasOwn(MEASURES, measure)) {
    if (name !== undefined) return [];
    return [
      {
        pointer: `${place}/measure`,
        detail: `unknown measure "${measure}"; the built-in ones are ${MEASURE_CODES.join(', ')}, and one of your own needs a name`,
      },
    ];
  }
  const own = MEASURES[measure as MeasureCode].reading;
  if (reading === own || reading === undefined) return [];
  return [
    { pointer: `${place}/reading`, detail: `must be ${own}: that is what "${measure}" measures; give a measure of your own another key` },
  ];
}

/** A curve must rise or fall with the better direction of its reading, so that no measure lowers the score by getting better. */
function rulesOfCurve(curve: Curve, better: 'high' | 'low', place: string): CardMistake[] {
  const right = better === 'high' ? 'rising' : 'falling';
  const found: CardMistake[] = [];
  if (curve.direction !== right) {
    found.push({
      pointer: `${place}/direction`,
      detail: `must be ${right}: a ${better === 'high' ? 'greater' : 'smaller'} reading is better here`,
    });
  }
  const isRising = curve.direction === 'rising';
  if (curve.shape === 'bounded-linear') {
    const isRight = isRising ? curve.fullAt > curve.zeroAt : curve.fullAt < curve.zeroAt;
    if (!isRight) found.push({ pointer: `${place}/fullAt`, detail: `must be ${isRising ? 'more' : 'less'} than zeroAt (${curve.zeroAt})` });
    return found;
  }
  found.push(
    ...ascending(
      curve.points.map(([x]) => x),
      (at) => `${place}/points/${at}/0`,
      'readings',
    ),
  );
  curve.points.forEach(([, points], at) => {
    const before = curve.points[at - 1]?.[1];
    if (before === undefined || (isRising ? points >= before : points <= before)) return;
    found.push({
      pointer: `${place}/points/${at}/1`,
      detail: `must be ${before} or ${isRising ? 'more' : 'less'}: the curve is ${curve.direction}`,
    });
  });
  return found;
}

function ascending(values: readonly number[], place: (at: number) => string, what: string): CardMistake[] {
  return values.flatMap((value, at) => {
    const before = values[at - 1];
    return before === undefined || value > before ? [] : [{ pointer: place(at), detail: `must be more than ${before}: ${what} ascend` }];
  });
}

function notFalling(values: readonly number[], place: (at: number) => string): CardMistake[] {
  return values.flatMap((value, at) => {
    const before = values[at - 1];
    return before === undefined || value >= before ? [] : [{ pointer: place(at), detail: `must be ${before} or more` }];
  });
}

function rulesOfBands(bands: Card['bands'], place: string): CardMistake[] {
  const found: CardMistake[] = [];
  bands.forEach(({ band, from }, at) => {
    if (band !== BANDS[at])
      found.push({ pointer: `${place}/${at}/band`, detail: `must be ${BANDS[at]}: the bands are ${BANDS.join(', ')}, in this order` });
    const above = bands[at - 1]?.from ?? 100;
    if (from >= above) found.push({ pointer: `${place}/${at}/from`, detail: `must be less than ${above}: edges descend` });
  });
  const last = bands.length - 1;
  if (bands[last] && bands[last].from !== 0)
    found.push({ pointer: `${place}/${last}/from`, detail: 'must be 0: the bands cover 0 to 100' });
  return found;
}

/** Levels must get worse in order, both in their conditions and in their caps. */
function rulesOfGate(gate: CardGate, place: string): CardMistake[] {
  const found: CardMistake[] = [];
  if ('levels' in gate) found.push(...rulesOfLevels(gate.levels, `${place}/levels`));
  if (gate.gate === 'never-handed-over' && gate.pastPlan) found.push(...rulesOfLevels(gate.pastPlan, `${place}/pastPlan`));
  if (gate.gate === 'champion-vacant' && gate.capWithBackup < (gate.levels[0]?.cap ?? 0)) {
    found.push({ pointer: `${place}/capWithBackup`, detail: `must be ${gate.levels[0]?.cap} or more: a backup makes nothing worse` });
  }
  if (gate.gate !== 'dark') return found;
  if (gate.capWithoutDecider > gate.cap) {
    found.push({ pointer: `${place}/capWithoutDecider`, detail: `must be ${gate.cap} or less: without a decider it is no better` });
  }
  const { long, besidePartner } = gate;
  found.push(...ruleOfLong(long, gate.cap, place));
  if (besidePartner) {
    if (besidePartner.cap < gate.cap) {
      found.push({
        pointer: `${place}/besidePartner/cap`,
        detail: `must be ${gate.cap} or more: a partner who replies makes nothing worse`,
      });
    }
    found.push(...ruleOfLong(besidePartner.long, besidePartner.cap, `${place}/besidePartner`));
  }
  return found;
}

function ruleOfLong(long: { cap: number } | undefined, cap: number, place: string): CardMistake[] {
  if (!long || long.cap <= cap) return [];
  return [{ pointer: `${place}/long/cap`, detail: `must be ${cap} or less: a longer silence is no better` }];
}

type AnyLevel = { cap: number; fromDay?: number; days?: number; share?: number };

function rulesOfLevels(levels: readonly AnyLevel[], place: string): CardMistake[] {
  return levels.flatMap((level, at) => {
    const before = levels[at - 1];
    if (!before) return [];
    const found: CardMistake[] = [];
    const pointer = `${place}/${at}`;
    if (level.cap >= before.cap) found.push({ pointer: `${pointer}/cap`, detail: `must be less than ${before.cap}: levels get worse` });
    if (level.share !== undefined && before.share !== undefined) {
      if (level.share >= before.share)
        found.push({ pointer: `${pointer}/share`, detail: `must be less than ${before.share}: levels get worse` });
      return found;
    }
    const [field, value, least] =
      level.fromDay !== undefined ? ['fromDay', level.fromDay, before.fromDay ?? 0] : ['days', level.days ?? 0, before.days ?? 0];
    if (value <= least) found.push({ pointer: `${pointer}/${field}`, detail: `must be more than ${least}: levels get worse` });
    return found;
  });
}
