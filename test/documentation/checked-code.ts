import ts from 'typescript';

/** An example as code that checks itself. */
export interface CheckedCode {
  /** Body of a function that needs `$shows(actual, expected)` and `$import(specifier)` in scope and returns a promise. */
  readonly code: string;
  /** How many values the example shows. */
  readonly shown: number;
}

/**
 * Turns an example into code that checks itself. An expression statement whose line ends in a comment must give the
 * value in the comment; imports become calls of `$import`; types are taken out.
 *
 * @throws Error where the example, or a value in a comment, is not TypeScript, and where a value is shown beside a
 *   statement that has none.
 */
export function checkedCode(example: string): CheckedCode {
  // an export makes it a module, in which `await` is a keyword
  const file = ts.createSourceFile('example.ts', `${example}\nexport {};`, ts.ScriptTarget.Latest, true);
  const statements = file.statements.slice(0, -1).map((statement) => checkedStatement(statement, file));
  const body = statements.map(({ text }) => text).join('\n');
  const code = withoutTypes(`const $example = async () => {\n${body}\n};`);
  return { code: `${code}\nreturn $example();`, shown: statements.filter(({ shows }) => shows).length };
}

function checkedStatement(statement: ts.Statement, file: ts.SourceFile) {
  const text = statement.getText(file);
  if (ts.isImportDeclaration(statement)) return { text: dynamicImport(statement), shows: false };
  const comment = commentBehind(statement, file);
  if (comment === undefined) return { text, shows: false };
  if (!ts.isExpressionStatement(statement)) {
    if (!isLiteral(comment)) return { text, shows: false };
    throw new Error(`nothing checks the value beside "${text}": write it behind an expression`);
  }
  if (!isExpression(comment)) throw new Error(`the comment behind "${text}" is not a value: ${comment}`);
  return { text: `$shows(${statement.expression.getText(file)}, (${comment}));`, shows: true };
}

/** The text of the `//` comment on the line on which a statement ends. */
function commentBehind(statement: ts.Statement, file: ts.SourceFile): string | undefined {
  const ranges = ts.getTrailingCommentRanges(file.text, statement.end) ?? [];
  const range = ranges.find(({ kind }) => kind === ts.SyntaxKind.SingleLineCommentTrivia);
  return range && file.text.slice(range.pos + 2, range.end).trim();
}

function isExpression(text: string): boolean {
  return syntaxError(`(${text});`) === undefined;
}

function isLiteral(text: string): boolean {
  return /^(?:[-\d[{'"`]|true\b|false\b|null\b)/.test(text) && isExpression(text);
}

function dynamicImport({ importClause, moduleSpecifier }: ts.ImportDeclaration): string {
  const loaded = `await $import(${moduleSpecifier.getText()})`;
  if (importClause === undefined) return `${loaded};`;
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return '';
  const { name, namedBindings } = importClause;
  const names = name === undefined ? [] : [`default: ${name.text}`];
  if (namedBindings !== undefined && ts.isNamespaceImport(namedBindings)) {
    return `const ${namedBindings.name.text} = ${loaded};`;
  }
  for (const element of namedBindings?.elements ?? []) {
    if (element.isTypeOnly) continue;
    names.push(element.propertyName ? `${element.propertyName.text}: ${element.name.text}` : element.name.text);
  }
  return `const { ${names.join(', ')} } = ${loaded};`;
}

function withoutTypes(code: string): string {
  const error = syntaxError(code);
  if (error !== undefined) throw new Error(error);
  return ts.transpileModule(code, { compilerOptions: { target: ts.ScriptTarget.ES2023 } }).outputText;
}

function syntaxError(code: string): string | undefined {
  const { diagnostics } = ts.transpileModule(code, { reportDiagnostics: true });
  const first = diagnostics?.[0];
  return first && ts.flattenDiagnosticMessageText(first.messageText, '\n');
}
