// Compiles every example of the documentation as a user's strict project would: `tsx test/documentation/check-example-types.ts`.
import { join } from 'node:path';
import ts from 'typescript';
import { pages } from './pages.ts';
import { publicExports } from './public-exports.ts';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'examples');
const exported = publicExports();
const modules = new Map([...examplesOfExports(), ...examplesOfPages()]);

const program = ts.createProgram([...modules.keys()], options(), host());
const faults = [...modules.keys()].flatMap((path) => {
  const source = program.getSourceFile(path);
  return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(inWords);
});
for (const fault of faults) console.log(fault);
console.log(`${modules.size} examples, ${faults.length} faults`);
process.exitCode = faults.length === 0 ? 0 : 1;

function examplesOfExports(): [string, string][] {
  return exported.flatMap(({ name, comments }) => {
    const examples = comments.flatMap((comment) => comment.examples);
    return examples.map((code, i): [string, string] => [join(folder, `${name} ${i + 1}.ts`), inScope(code)]);
  });
}

function examplesOfPages(): [string, string][] {
  return pages.flatMap(({ page, blocks }) => {
    const title = page.replaceAll(/[\\/]/g, ' ');
    return blocks.map(({ line, code }): [string, string] => [join(folder, `${title} line ${line}.ts`), inScope(code)]);
  });
}

/** The example as a module: its own imports, then what it names of the library, then the rest in a block of its own. */
function inScope(code: string): string {
  const anImport = /^import\b[^;]*;$/gm;
  const imports = code.match(anImport)?.join('\n') ?? '';
  const imported = new Set(imports.match(/\w+/g));
  const named = new Set(code.match(/\w+/g));
  const used = exported.map(({ name }) => name).filter((name) => named.has(name) && !imported.has(name));
  return `${imports}\nimport { ${used.join(', ')} } from 'realist-synthesis';\n{\n${code.replace(anImport, '')}\n}\nexport {};`;
}

/** The options of the examples, less what a user's project need not ask for. */
function options(): ts.CompilerOptions {
  const { config } = ts.readConfigFile(join(folder, 'tsconfig.json'), ts.sys.readFile);
  return {
    ...ts.parseJsonConfigFileContent(config, ts.sys, folder).options,
    verbatimModuleSyntax: false,
    noUncheckedIndexedAccess: false,
    noPropertyAccessFromIndexSignature: false,
    exactOptionalPropertyTypes: false,
  };
}

/** The files of the disk, and the examples among them. */
function host(): ts.CompilerHost {
  const disk = ts.createCompilerHost(options());
  return {
    ...disk,
    fileExists: (path) => modules.has(path) || disk.fileExists(path),
    readFile: (path) => modules.get(path) ?? disk.readFile(path),
    getSourceFile: (path, version) => {
      const code = modules.get(path);
      return code === undefined ? disk.getSourceFile(path, version) : ts.createSourceFile(path, code, version, true);
    },
  };
}

function inWords({ file, start, messageText }: ts.Diagnostic): string {
  const message = ts.flattenDiagnosticMessageText(messageText, '\n');
  if (file === undefined || start === undefined) return message;
  const { line } = file.getLineAndCharacterOfPosition(start);
  return `FAULT ${file.fileName.slice(folder.length + 1)}: ${file.text.split('\n')[line]}\n      ${message}`;
}
