// Draws diagrams with Mermaid in a Chromium, where the machine has one.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const quiet =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync --allow-file-access-from-files --virtual-time-budget=120000 --dump-dom';

/** How many of the diagrams became a picture, and what Mermaid said of the others. */
export function drawMermaid(browser, diagrams) {
  const folder = mkdtempSync(join(tmpdir(), 'realist-synthesis-mermaid-'));
  try {
    const page = join(folder, 'page.html');
    writeFileSync(page, pageOf(diagrams));
    const options = [...quiet.split(' '), `--user-data-dir=${join(folder, 'profile')}`, pathToFileURL(page).href];
    const { stdout } = spawnSync(browser, options, { encoding: 'utf8', maxBuffer: 2 ** 28, timeout: 240_000 });
    const told = /<title>([^<]*)<\/title>/.exec(stdout)?.[1] ?? 'the browser gave no page';
    return { drawn: stdout.match(/<svg[^>]*aria-roledescription="flowchart/g)?.length ?? 0, told };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function pageOf(diagrams) {
  const bundle = join(dirname(createRequire(import.meta.url).resolve('mermaid')), 'mermaid.min.js');
  const shown = diagrams.map((text) => `<pre class="mermaid">${escaped(text)}</pre>`).join('\n');
  return `<!doctype html><meta charset="utf-8"><title>not drawn</title>${shown}
<script src="${pathToFileURL(bundle).href}"></script>
<script>
mermaid.initialize({ startOnLoad: false });
mermaid.run().then(() => { document.title = 'drawn'; }, (error) => { document.title = String(error.message ?? error); });
</script>`;
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
