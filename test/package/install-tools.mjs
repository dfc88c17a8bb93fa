// Installs the tools of the package checks, unless exactly these are there already: two runtimes weigh more than the rest.
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = import.meta.dirname;
const wanted = join(folder, 'package-lock.json');
const installed = join(folder, 'node_modules/installed-lock.json');

if (!existsSync(installed) || readFileSync(installed, 'utf8') !== readFileSync(wanted, 'utf8')) {
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'inherit' });
  copyFileSync(wanted, installed);
}
