import { ParseErrorCode, visit } from 'jsonc-parser';

/** The place where a text stops being JSON. Lines and columns count from 1. */
export interface JsonMistake {
  line: number;
  column: number;
  detail: string;
}

/** Longer texts are searched this far. */
const MOST_CHARACTERS = 65_536;

const DETAILS: Record<ParseErrorCode, string> = {
  [ParseErrorCode.InvalidSymbol]: 'not a JSON value or name; texts and names need double quotes',
  [ParseErrorCode.InvalidNumberFormat]: 'not a JSON number',
  [ParseErrorCode.PropertyNameExpected]: 'expected a field name in double quotes',
  [ParseErrorCode.ValueExpected]: 'expected a value',
  [ParseErrorCode.ColonExpected]: 'expected a colon',
  [ParseErrorCode.CommaExpected]: 'expected a comma',
  [ParseErrorCode.CloseBraceExpected]: 'expected a comma or }',
  [ParseErrorCode.CloseBracketExpected]: 'expected a comma or ]',
  [ParseErrorCode.EndOfFileExpected]: 'expected the end',
  [ParseErrorCode.InvalidCommentToken]: 'JSON has no comments',
  [ParseErrorCode.UnexpectedEndOfComment]: 'JSON has no comments',
  [ParseErrorCode.UnexpectedEndOfString]: 'this text has no closing double quote on its line',
  [ParseErrorCode.UnexpectedEndOfNumber]: 'this number breaks off',
  [ParseErrorCode.InvalidUnicode]: 'this text has an incomplete \\u escape',
  [ParseErrorCode.InvalidEscapeCharacter]: 'this text has an unknown escape',
  [ParseErrorCode.InvalidCharacter]: 'this text has a control character; write it as \\u00…',
};

/**
 * The first place where `text` is not JSON, found in its first 64 kB. Undefined when there is no mistake in them, or when they are
 * nested too deeply to search.
 */
export function findJsonMistake(text: string): JsonMistake | undefined {
  const searched = text.slice(0, MOST_CHARACTERS);
  const isWhole = searched.length === text.length;
  let found: JsonMistake | undefined;
  try {
    visit(
      searched,
      {
        onError: (code, offset, length, line, column) => {
          // A mistake at the end of a truncated text may only come from the truncation.
          if (isWhole || offset + length < searched.length) found ??= { line: line + 1, column: column + 1, detail: DETAILS[code] };
        },
      },
      { disallowComments: true },
    );
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return found;
}
