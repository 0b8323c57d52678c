import type { AlarmResult, BackTest } from './back-test';

/** Under so many outcomes a percentage would say more than is known: names and counts are told instead. */
const FEW = 20;

/** What a back-test found, as lines to read. */
export function backTestInWords(tested: BackTest): string[] {
  const { accounts, badOutcomes, goodOutcomes, withoutSignals, accountYears, csms, health, tasks, fixed, fixedForTasks } = tested;
  const lines = (name: string, result: AlarmResult): string[] => [
    ...warnedLines(name, result, badOutcomes),
    `  ${alarmsInWords(result, badOutcomes)}`,
    ...(goodOutcomes === 0 ? [] : [`  ${goodInWords(result, goodOutcomes)}`]),
  ];
  return [
    `${counted(badOutcomes, 'bad outcome')} and ${goodOutcomes} good of ${counted(accounts, 'account')} in ${accountYears.toFixed(1)} account-years, the work shared by ${counted(csms, 'CSM')}`,
    ...(withoutSignals.length === 0 ? [] : [`without a signal, so never warned of: ${namesOf(withoutSignals)}`]),
    ...lines('health at risk or stalled', health),
    ...lines('tasks for a silence', tasks),
    `  ${tasks.perAccountYear.toFixed(2)} tasks an account and year, ${tasks.perCsmWeek.toFixed(2)} a CSM and week`,
    ...lines(`the best fixed number of days silent, ${fixed.days}, at no more false alarms than health`, fixed),
    ...lines(`the best fixed number of days silent, ${fixedForTasks.days}, at no more false alarms than the tasks`, fixedForTasks),
  ];
}

function warnedLines(name: string, { warned, notWarned, medianDaysAhead }: AlarmResult, badOutcomes: number): string[] {
  const share = badOutcomes < FEW ? '' : ` (${percent(warned.length / badOutcomes)})`;
  const ahead = medianDaysAhead === null ? '' : `, ${counted(medianDaysAhead, 'day')} ahead (median)`;
  const head = `${name}: ${warned.length} of ${badOutcomes} warned${share}${ahead}`;
  if (badOutcomes >= FEW || badOutcomes === 0) return [head];
  const names = warned.map(({ account, daysAhead }) => `${account} (${counted(daysAhead, 'day')})`);
  return [head, `  warned: ${namesOf(names)}`, `  not warned: ${namesOf(notWarned)}`];
}

function alarmsInWords(result: AlarmResult, badOutcomes: number): string {
  const { alarms, rightAlarms, lateAlarms, falseAlarms, falseAlarmsPerAccountYear, falseAlarmsPerCsmWeek, precision } = result;
  const share = precision === null || badOutcomes < FEW || alarms < FEW ? '' : ` (${percent(precision)})`;
  return (
    `${counted(alarms, 'alarm')}: ${rightAlarms} right${share}, ${lateAlarms} late, ${falseAlarms} false: ` +
    `${falseAlarmsPerAccountYear.toFixed(2)} false an account and year, ${falseAlarmsPerCsmWeek.toFixed(2)} a CSM and week`
  );
}

function goodInWords({ warnedBeforeGood }: AlarmResult, goodOutcomes: number): string {
  const names = goodOutcomes < FEW && warnedBeforeGood.length > 0 ? `: ${namesOf(warnedBeforeGood)}` : '';
  return `${counted(warnedBeforeGood.length, 'account')} warned of in the half year before a good outcome${names}`;
}

function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}

function namesOf(names: readonly string[]): string {
  const rest = names.length - FEW;
  return names.length === 0 ? 'nobody' : `${names.slice(0, FEW).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(0)} %`;
}
