/** A table, view or function that a piece of SQL names, as it stands there. */
export interface Relation {
  /** `null` where it is only known at run time. */
  name: string | null;
  does: 'reads' | 'writes' | 'calls';
  /** Where it begins in the text. */
  at: number;
}

/** Stands for what a template puts in. */
export const HOLE = '\u0001';

interface Token {
  kind: 'word' | 'quoted' | 'hole' | 'other';
  /** Words in lower case. */
  text: string;
  at: number;
}

const TOKENS = new RegExp(
  [
    /--[^\n]*|\/\*[\s\S]*?\*\/|\s+/,
    /[eE]?'(?:[^']|'')*'|\$(\w*)\$[\s\S]*?\$\1\$/,
    /(?<quoted>"(?:[^"]|"")*")/,
    /(?<word>[A-Za-z_]\w*)/,
    new RegExp(`(?<hole>${HOLE})`),
    /(?<other>\$?\d+|::|[\s\S])/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
);

/** `extract(epoch FROM x)` and its like read no table. */
const FUNCTIONS_WITH_FROM = new Set(['extract', 'overlay', 'position', 'substring', 'trim']);
/** Keywords that end a list of tables. */
const LIST_ENDS = new Set(
  'conflict do except fetch for from group having intersect limit offset order returning select set stdin union values where window'.split(
    ' ',
  ),
);
/** After these a word begins a statement; elsewhere UPDATE is a lock, a privilege or part of ON CONFLICT. */
const STATEMENT_BEGINS = new Set(['(', ')', ';', HOLE, 'analyze', 'explain']);
const BEFORE_A_NAME = new Set(['concurrently', 'lateral', 'only', 'table']);

/** The names that a piece of SQL gives to its own queries, as in `WITH name AS (…)`. */
export function queryNames(sql: string): Set<string> {
  const tokens = tokensOf(sql);
  const names = new Set<string>();
  tokens.forEach(({ text }, i) => {
    if (text !== 'as' || !tokens[i - 1]) return;
    let next = i + 1;
    while (['not', 'materialized'].includes(tokens[next]?.text ?? '')) next++;
    if (tokens[next]?.text !== '(') return;
    const name = tokens[i - 1]!.text === ')' ? tokens[enclosing(tokens, i - 1) - 1] : tokens[i - 1];
    if (name?.kind === 'word' || name?.kind === 'quoted') names.add(name.text);
  });
  return names;
}

/**
 * The relations that a piece of SQL names, with those of its sub-queries and its own queries by name, in their order. A reader of SQL's
 * words rather than of its grammar: it also takes a fragment, and what it does not understand it reports as a relation that nobody knows.
 */
export function relationsIn(sql: string): Relation[] {
  const tokens = tokensOf(sql);
  const found: Relation[] = [];
  const textAt = (i: number): string => tokens[i]?.text ?? '';

  /** Returns the index after the relation. */
  const readOne = (start: number, does: 'reads' | 'writes', mayCall: boolean): number => {
    let i = start;
    while (BEFORE_A_NAME.has(textAt(i))) i++;
    const token = tokens[i];
    if (!token) return i;
    if (token.text === '(') return closing(tokens, i) + 1;
    if (token.kind === 'other' || LIST_ENDS.has(token.text)) return i;
    while (textAt(i + 1) === '.') i += 2;
    const schema = i > 0 && textAt(i - 1) === '.' ? `${textAt(i - 2)}.` : '';
    const name = schema === 'public.' ? textAt(i) : schema + textAt(i);
    const calls = mayCall && textAt(i + 1) === '(';
    if (!calls) found.push({ name: token.kind === 'hole' || tokens[i]!.kind === 'hole' ? null : name, does, at: token.at });
    return i + 1;
  };
  const readList = (start: number, does: 'reads' | 'writes'): void => {
    let i = readOne(start, does, true);
    while (i < tokens.length && textAt(i) !== ')' && textAt(i) !== ';' && !LIST_ENDS.has(textAt(i))) {
      if (textAt(i) === ',') i = readOne(i + 1, does, true);
      else i = textAt(i) === '(' ? closing(tokens, i) + 1 : i + 1;
    }
  };

  tokens.forEach(({ kind, text, at }, i) => {
    if (kind !== 'word') return;
    const before = textAt(i - 1);
    const begins = i === 0 || STATEMENT_BEGINS.has(before);
    if (textAt(i + 1) === '(' && before !== 'into') found.push({ name: text, does: 'calls', at });
    if (text === 'from') {
      if (before === 'distinct' || FUNCTIONS_WITH_FROM.has(textAt(enclosing(tokens, i) - 1))) return;
      if (before === 'delete') readOne(i + 1, 'writes', false);
      else readList(i + 1, 'reads');
    } else if (text === 'join') readOne(i + 1, 'reads', true);
    else if (text === 'into' || text === 'references') readOne(i + 1, text === 'into' ? 'writes' : 'reads', false);
    else if (text === 'using' && textAt(i + 1) !== '(') readList(i + 1, 'reads');
    else if (text === 'truncate' && begins) readList(i + 1, 'writes');
    else if (['update', 'copy', 'lock', 'merge'].includes(text) && begins && textAt(i + 1) !== 'into') readOne(i + 1, 'writes', false);
    else if (text === 'table' && begins) readOne(i + 1, 'reads', false);
  });
  return found.sort((a, b) => a.at - b.at);
}

function tokensOf(sql: string): Token[] {
  const tokens: Token[] = [];
  for (const { index: at, groups } of sql.matchAll(TOKENS)) {
    const { quoted, word, hole, other } = groups ?? {};
    if (word !== undefined) tokens.push({ kind: 'word', text: word.toLowerCase(), at });
    else if (quoted !== undefined) tokens.push({ kind: 'quoted', text: quoted.slice(1, -1), at });
    else if (hole !== undefined) tokens.push({ kind: 'hole', text: hole, at });
    else if (other !== undefined) tokens.push({ kind: 'other', text: other, at });
  }
  return tokens;
}

/** The index of the parenthesis that closes the one at `open`, or of the last token. */
function closing(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let i = open; i < tokens.length; i++) {
    if (tokens[i]!.text === '(') depth++;
    if (tokens[i]!.text === ')' && --depth === 0) return i;
  }
  return tokens.length;
}

/** The index of the parenthesis around the token at `i`, or −1. Around a closing one stands what it closes. */
function enclosing(tokens: readonly Token[], i: number): number {
  let depth = 0;
  for (let j = i - 1; j >= 0; j--) {
    if (tokens[j]!.text === ')') depth++;
    if (tokens[j]!.text === '(' && depth-- === 0) return j;
  }
  return -1;
}
