const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** An ISO date as "13 April", with the year unless it is that of `today`, an ISO date. Without a date: "an unknown date". */
export function dayInWords(date: string | number | null | undefined, today?: string): string {
  if (typeof date !== 'string' || date.length < 10) return 'an unknown date';
  const day = `${Number(date.slice(8, 10))} ${MONTHS[Number(date.slice(5, 7)) - 1] ?? ''}`;
  const year = date.slice(0, 4);
  return today?.slice(0, 4) === year ? day : `${day} ${Number(year)}`;
}
