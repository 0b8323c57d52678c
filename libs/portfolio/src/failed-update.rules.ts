/** What may stand in quotes: names of columns, tables and the like, which are ours. */
const NAMED = /(?:column|relation|constraint|table|function|type|property|reading|setting)$/;
/** An apostrophe within a word quotes nothing. */
const QUOTED = /"[^"]*"?|(?<!\w)'[^']*'?|“[^”]*”?/g;
const ADDRESS = /\S+@\S+/g;
const LONGEST = 200;

/** An error's message without what it quotes from the data: values may be names, addresses or texts of people. */
export function withoutData(message: string): string {
  const [line = ''] = message.split('\n');
  const masked = line.replace(QUOTED, (quoted, place: number) => {
    const open = quoted.charAt(0);
    if (NAMED.test(line.slice(0, place).trimEnd())) return quoted;
    return open === '“' ? '“…”' : `${open}…${open}`;
  });
  return masked.replace(ADDRESS, '…').slice(0, LONGEST);
}
