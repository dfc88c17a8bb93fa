import { join } from 'node:path';
import ts from 'typescript';
import { type DocComment, docComment } from './doc-comment.ts';

/** Something that the root of the library exports. */
export interface PublicExport {
  readonly name: string;
  /** Whether it exists at run time; else it is a type only. */
  readonly isValue: boolean;
  /** File and line of its first declaration. */
  readonly place: string;
  /** The doc comments of its declarations: a schema and its type may share a name. */
  readonly comments: readonly DocComment[];
}

const root = join(import.meta.dirname, '../..');

/** Everything that `src/index.ts` exports, through the indexes of the rooms, sorted by name. */
export function publicExports(): readonly PublicExport[] {
  const { checker, index } = program();
  const module = checker.getSymbolAtLocation(index);
  if (module === undefined) throw new Error('src/index.ts exports nothing');
  return checker
    .getExportsOfModule(module)
    .map((symbol) => publicExport(symbol, checker))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The sources alone, without libraries: names and comments need no types. */
function program() {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const built = ts.createProgram(fileNames, { ...options, noLib: true, noResolve: true });
  const index = built.getSourceFile(join(root, 'src/index.ts'));
  if (index === undefined) throw new Error('src/index.ts is missing');
  return { checker: built.getTypeChecker(), index };
}

function publicExport(symbol: ts.Symbol, checker: ts.TypeChecker): PublicExport {
  const declared = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const declarations = declared.declarations ?? [];
  return {
    name: symbol.name,
    isValue: (declared.flags & ts.SymbolFlags.Value) !== 0,
    place: placeOf(declarations[0]),
    comments: declarations.flatMap(commentsOf),
  };
}

function placeOf(declaration: ts.Declaration | undefined): string {
  if (declaration === undefined) return 'nowhere';
  const file = declaration.getSourceFile();
  const { line } = file.getLineAndCharacterOfPosition(declaration.getStart());
  return `${file.fileName.slice(root.length + 1)}:${line + 1}`;
}

function commentsOf(declaration: ts.Declaration): DocComment[] {
  return ts
    .getJSDocCommentsAndTags(declaration)
    .filter((node) => ts.isJSDoc(node))
    .map((node) => docComment(node.getText()));
}
