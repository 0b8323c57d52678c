import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { ENTITIES } from '@app/database';
import { getMetadataArgsStorage } from 'typeorm';
import ts from 'typescript';
import { HOLE, queryNames, type Relation, relationsIn } from './sql-relations';

const ROOT = resolve(__dirname, '../..');

/** A place in the code that names a table, by SQL or by its entity. */
export interface TableReference {
  file: string;
  line: number;
  /** `null` where it is only known at run time. */
  table: string | null;
  does: Relation['does'] | 'maps';
}

/** Names that a query may read beside tables. */
const CATALOGUE = /^(pg_\w+|information_schema\..*)$/;
const KEYWORD = /\b(SELECT|FROM|JOIN|INTO|UPDATE|USING|REFERENCES|TRUNCATE|COPY|LOCK|MERGE|TABLE|WITH)\b/;
const RUNS_SQL = new Set(['query', 'send', 'directory', 'queryAsRelay']);

/** The class of an entity → its table. */
const TABLES_OF_ENTITIES = new Map(
  getMetadataArgsStorage()
    .tables.filter(({ target }) => (ENTITIES as readonly unknown[]).includes(target))
    .map(({ target, name }) => [(target as { name: string }).name, name ?? '']),
);

/** The files of apps and libraries that run outside tests, by their path from the root. */
export function sourceFiles(): string[] {
  return ['apps', 'libs']
    .flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)))
    .map((file) => file.split(sep).join('/'))
    .filter((file) => /\.tsx?$/.test(file) && !/spec\.tsx?$/.test(file))
    .sort();
}

/** Every table that the file names. `functions`: our own SQL functions, whose calls count. */
export function referencesInFile(file: string, functions: ReadonlySet<string>): TableReference[] {
  return referencesIn(file, readFileSync(join(ROOT, file), 'utf8'), functions);
}

export function referencesIn(file: string, code: string, functions: ReadonlySet<string>): TableReference[] {
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true);
  const texts: { sql: string; node: ts.Node }[] = [];
  const found: TableReference[] = [];
  const lineOf = (position: number): number => source.getLineAndCharacterOfPosition(position).line + 1;
  const visit = (node: ts.Node): void => {
    const sql = textOf(node);
    if (sql !== null && (KEYWORD.test(sql) || isRun(node))) texts.push({ sql, node });
    if (ts.isIdentifier(node) && TABLES_OF_ENTITIES.has(node.text) && isValue(node)) {
      found.push({ file, line: lineOf(node.getStart()), table: TABLES_OF_ENTITIES.get(node.text)!, does: 'maps' });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  const queries = new Set(texts.flatMap(({ sql }) => [...queryNames(sql)]));
  for (const { sql, node } of texts) {
    for (const { name, does, at } of relationsIn(sql)) {
      if (does === 'calls' ? !functions.has(name!) : name !== null && (queries.has(name) || CATALOGUE.test(name))) continue;
      found.push({ file, line: lineOf(node.getStart()) + (sql.slice(0, at).match(/\n/g)?.length ?? 0), table: name, does });
    }
  }
  return found.sort((a, b) => a.line - b.line);
}

/** The text of a literal, with a hole for each thing that a template puts in; `null` for anything else. */
function textOf(node: ts.Node): string | null {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return ts.isImportDeclaration(node.parent) ? null : node.text;
  if (ts.isTemplateExpression(node))
    return [node.head, ...node.templateSpans.map(({ literal }) => literal)].map(({ text }) => text).join(HOLE);
  return null;
}

/** The first argument of a call that runs SQL. */
function isRun(node: ts.Node): boolean {
  const call = node.parent;
  if (!ts.isCallExpression(call) || call.arguments[0] !== node || !ts.isPropertyAccessExpression(call.expression)) return false;
  return RUNS_SQL.has(call.expression.name.text);
}

function isValue({ parent }: ts.Identifier): boolean {
  return !ts.isImportSpecifier(parent) && !ts.isExportSpecifier(parent) && !ts.isTypeNode(parent) && !ts.isClassDeclaration(parent);
}
