const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** An ISO date as "13 April", with the year unless it is that of `at` (ms). Without a date: "an unknown date". */
export function dayInWords(date: string | number | null | undefined, at?: number): string {
  if (typeof date !== 'string' || date.length < 10) return 'an unknown date';
  const year = Number(date.slice(0, 4));
  const day = `${Number(date.slice(8, 10))} ${MONTHS[Number(date.slice(5, 7)) - 1] ?? ''}`;
  return at !== undefined && new Date(at).getUTCFullYear() === year ? day : `${day} ${year}`;
}
