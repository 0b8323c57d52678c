/** Where a text stops being JSON, as people count: lines and columns from 1. */
export interface JsonMistake {
  line: number;
  column: number;
  expected: string;
}

/**
 * Finds the first place where `text` is not JSON. JSON.parse decides what is JSON; this only says where, which its messages do not
 * always do. Works without recursion, so depth does not matter. Undefined when nothing is wrong.
 */
export function findJsonMistake(text: string): JsonMistake | undefined {
  const mistake = new Scanner(text).findMistake();
  if (!mistake) return undefined;
  const before = text.slice(0, mistake.at);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: mistake.at - lineStart + 1, expected: mistake.expected };
}

interface Mistake {
  at: number;
  expected: string;
}

type Expecting = 'value' | 'value-or-end' | 'name-or-end' | 'name' | 'after-value';

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const BLANKS = /[ \t\r\n]*/y;

class Scanner {
  private at = 0;
  private readonly open: ('{' | '[')[] = [];

  constructor(private readonly text: string) {}

  findMistake(): Mistake | undefined {
    let expecting: Expecting = 'value';
    for (;;) {
      this.match(BLANKS);
      if (expecting === 'after-value' && this.open.length === 0) {
        return this.at < this.text.length ? { at: this.at, expected: 'the end' } : undefined;
      }
      const next: Expecting | Mistake = this.step(expecting);
      if (typeof next !== 'string') return next;
      expecting = next;
    }
  }

  private step(expecting: Expecting): Expecting | Mistake {
    const character = this.text[this.at];
    if (expecting === 'after-value') return this.afterValue(character);
    if (expecting === 'name' || expecting === 'name-or-end') return this.name(character, expecting);
    if (expecting === 'value-or-end' && character === ']') return this.close();
    return this.value(character);
  }

  private value(character: string | undefined): Expecting | Mistake {
    if (character === '{' || character === '[') {
      this.open.push(character);
      this.at++;
      return character === '{' ? 'name-or-end' : 'value-or-end';
    }
    if (character === '"') return this.string() ?? 'after-value';
    if (this.match(NUMBER) || this.match(WORD)) return 'after-value';
    return { at: this.at, expected: 'a value' };
  }

  private name(character: string | undefined, expecting: 'name' | 'name-or-end'): Expecting | Mistake {
    if (expecting === 'name-or-end' && character === '}') return this.close();
    if (character !== '"') return { at: this.at, expected: 'a field name in double quotes' };
    const mistake = this.string();
    if (mistake) return mistake;
    this.match(BLANKS);
    if (this.text[this.at] !== ':') return { at: this.at, expected: 'a colon' };
    this.at++;
    return 'value';
  }

  private afterValue(character: string | undefined): Expecting | Mistake {
    const inObject = this.open.at(-1) === '{';
    if (character === ',') {
      this.at++;
      return inObject ? 'name' : 'value';
    }
    if (character === (inObject ? '}' : ']')) return this.close();
    return { at: this.at, expected: inObject ? 'a comma or }' : 'a comma or ]' };
  }

  private close(): Expecting {
    this.open.pop();
    this.at++;
    return 'after-value';
  }

  private string(): Mistake | undefined {
    for (this.at++; ;) {
      const code = this.text.charCodeAt(this.at);
      if (Number.isNaN(code)) return { at: this.at, expected: 'a closing double quote' };
      if (code === 0x22) {
        this.at++;
        return undefined;
      }
      if (code < 0x20) return { at: this.at, expected: 'a control character written as \\u00…, not as itself' };
      if (code !== 0x5c) this.at++;
      else if (!this.match(ESCAPE)) return { at: this.at, expected: 'an escape such as \\n or \\u0041' };
    }
  }

  private match(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    if (!pattern.test(this.text)) return false;
    this.at = pattern.lastIndex;
    return true;
  }
}
