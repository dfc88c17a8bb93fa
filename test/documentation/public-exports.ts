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

/** What users import from: the root, which has every room, and the one entry that it leaves out. */
const entries = ['src/index.ts', 'src/document/cite.ts'];

/** Everything that the root exports, through the indexes of the rooms, and what `cite` exports, sorted by name. */
export function publicExports(): readonly PublicExport[] {
  const { checker, modules } = program();
  return modules
    .flatMap((module) => checker.getExportsOfModule(module))
    .map((symbol) => publicExport(symbol, checker))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The sources alone, without libraries: names and comments need no types. */
function program() {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const built = ts.createProgram(fileNames, { ...options, noLib: true, noResolve: true });
  const checker = built.getTypeChecker();
  const modules = entries.map((entry) => {
    const file = built.getSourceFile(join(root, entry));
    const module = file && checker.getSymbolAtLocation(file);
    if (module === undefined) throw new Error(`${entry} exports nothing`);
    return module;
  });
  return { checker, modules };
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
