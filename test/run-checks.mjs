import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

const root = join(import.meta.dirname, '..');
const tools = [root, join(root, 'test/package')].map((folder) => join(folder, 'node_modules/.bin'));

/**
 * Runs checks, several at once, each after those that it needs. The first that fails ends the run and shows its output.
 *
 * @param {{ name: string, command: string[], needs?: string[], tells?: RegExp }[]} checks - `tells`: the part of the
 *   output that is worth a place on the line of a check that passed.
 * @param {{ only: string[], atOnce: number }} options - `only`: names of the checks wanted; empty for all.
 * @returns {Promise<boolean>} Whether all passed.
 */
export async function runChecks(checks, { only, atOnce }) {
  const start = Date.now();
  const waiting = wanted(checks, only);
  const count = waiting.length;
  const passed = new Set();
  const running = new Map();
  const stop = new AbortController();
  while (waiting.length + running.size > 0) {
    for (const check of ready(waiting, passed).slice(0, atOnce - running.size)) {
      waiting.splice(waiting.indexOf(check), 1);
      running.set(check.name, run(check, stop.signal));
    }
    const result = await Promise.race(running.values());
    running.delete(result.check.name);
    console.log(line(result));
    if (result.code !== 0) {
      stop.abort();
      await Promise.all(running.values());
      console.log(`\n${result.output}\nFAILED: ${result.check.name} (${result.check.command.join(' ')})`);
      return false;
    }
    passed.add(result.check.name);
  }
  console.log(`\nAll ${count} checks passed in ${seconds(start)}.`);
  return true;
}

function wanted(checks, only) {
  if (only.length === 0) return [...checks];
  const names = new Set(only);
  const unknown = only.filter((name) => !checks.some((check) => check.name === name));
  if (unknown.length > 0) {
    throw new Error(`no check "${unknown[0]}"; there are: ${checks.map((check) => check.name).join(', ')}`);
  }
  // a set grows while it is walked, so the needs of needs come too
  for (const name of names) for (const need of checks.find((check) => check.name === name).needs ?? []) names.add(need);
  return checks.filter((check) => names.has(check.name));
}

function ready(waiting, passed) {
  return waiting.filter((check) => (check.needs ?? []).every((need) => passed.has(need)));
}

function run(check, signal) {
  const start = Date.now();
  const [program, ...args] = check.command;
  const env = { ...process.env, PATH: [...tools, process.env.PATH].join(delimiter) };
  return new Promise((resolve) => {
    let output = '';
    const end = (code) => resolve({ check, code, output, took: seconds(start) });
    const child = spawn(program, args, { cwd: root, env, signal, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    child.on('error', (error) => {
      output += error.message;
      end(1);
    });
    child.on('close', end);
  });
}

function line({ check, code, output, took }) {
  const told = check.tells?.exec(stripVTControlCharacters(output))?.[0] ?? '';
  return `${code === 0 ? 'ok  ' : 'FAIL'} ${check.name.padEnd(18)} ${took.padStart(7)}  ${told}`.trimEnd();
}

function seconds(start) {
  return `${((Date.now() - start) / 1000).toFixed(1)} s`;
}
