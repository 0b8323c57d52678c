import type { AlarmResult, BackTest } from './back-test';

/** With fewer outcomes percentages would mislead, so names and counts are printed. */
const FEW = 20;

/** Formats the result of a back-test as text. */
export function backTestInWords(tested: BackTest): string[] {
  const { accounts, badOutcomes, goodOutcomes, withoutSignals, accountYears, csms, health, tasks, fixed, fixedForTasks } = tested;
  const lines = (name: string, result: AlarmResult): string[] => [
    ...warnedLines(name, result, badOutcomes),
    `  ${alarmsInWords(result, badOutcomes)}`,
    ...(goodOutcomes === 0 ? [] : [`  ${goodInWords(result, goodOutcomes)}`]),
  ];
  return [
    `${counted(badOutcomes, 'bad outcome')} and ${goodOutcomes} good across ${counted(accounts, 'account')} and ${accountYears.toFixed(1)} account-years, shared by ${counted(csms, 'CSM')}`,
    ...(withoutSignals.length === 0 ? [] : [`no signals, so never flagged: ${namesOf(withoutSignals)}`]),
    ...lines('health at risk or stalled', health),
    ...lines('tasks for silences', tasks),
    `  ${tasks.perAccountYear.toFixed(2)} tasks per account and year, ${tasks.perCsmWeek.toFixed(2)} per CSM and week`,
    ...lines(`best fixed rule with no more false alarms than health: ${fixed.days} days of silence`, fixed),
    ...lines(`best fixed rule with no more false alarms than the tasks: ${fixedForTasks.days} days of silence`, fixedForTasks),
  ];
}

function warnedLines(name: string, { warned, notWarned, medianDaysAhead }: AlarmResult, badOutcomes: number): string[] {
  const share = badOutcomes < FEW ? '' : ` (${percent(warned.length / badOutcomes)})`;
  const ahead = medianDaysAhead === null ? '' : `, ${counted(medianDaysAhead, 'day')} ahead (median)`;
  const head = `${name}: ${warned.length} of ${badOutcomes} flagged${share}${ahead}`;
  if (badOutcomes >= FEW || badOutcomes === 0) return [head];
  const names = warned.map(({ account, daysAhead }) => `${account} (${counted(daysAhead, 'day')})`);
  return [head, `  flagged: ${namesOf(names)}`, `  not flagged: ${namesOf(notWarned)}`];
}

function alarmsInWords(result: AlarmResult, badOutcomes: number): string {
  const { alarms, rightAlarms, lateAlarms, falseAlarms, falseAlarmsPerAccountYear, falseAlarmsPerCsmWeek, precision } = result;
  const share = precision === null || badOutcomes < FEW || alarms < FEW ? '' : ` (${percent(precision)})`;
  return (
    `${counted(alarms, 'alarm')}: ${rightAlarms} right${share}, ${lateAlarms} late, ${falseAlarms} false: ` +
    `${falseAlarmsPerAccountYear.toFixed(2)} false per account and year, ${falseAlarmsPerCsmWeek.toFixed(2)} per CSM and week`
  );
}

function goodInWords({ warnedBeforeGood }: AlarmResult, goodOutcomes: number): string {
  const names = goodOutcomes < FEW && warnedBeforeGood.length > 0 ? `: ${namesOf(warnedBeforeGood)}` : '';
  return `${counted(warnedBeforeGood.length, 'account')} flagged in the six months before a good outcome${names}`;
}

function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}

function namesOf(names: readonly string[]): string {
  const rest = names.length - FEW;
  return names.length === 0 ? 'none' : `${names.slice(0, FEW).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(0)} %`;
}
