/**
 * How fast the report's page is in Chromium with 300 documents and 2,000 quotes: bytes, first paint, and the time from a
 * change of the filters until the page is laid out again. `npm run bench:report`, after `npm run build`.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium as playwright } from 'playwright-core';
import { htmlReport } from '../dist/report/index.js';
import { parseReview } from '../dist/review/index.js';
import { chromium, withoutChromium } from '../test/package/chromium.mjs';
import { madeReview } from '../test/package/made-review.mjs';

const size = { documents: 300, configurations: 100, evidence: 2000 };
const { review } = parseReview(madeReview(size));
const start = process.cpuUsage();
const html = htmlReport(review);
const used = process.cpuUsage(start);
console.log(`${JSON.stringify(size)}: ${Buffer.byteLength(html)} bytes in ${(used.user + used.system) / 1e6} CPU s`);

const executablePath = chromium();
if (executablePath === undefined) console.log(withoutChromium);
else await measure(executablePath);

async function measure(path) {
  const folder = mkdtempSync(join(tmpdir(), 'realist-synthesis-page-'));
  const browser = await playwright.launch({ executablePath: path, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const file = join(folder, 'report.html');
    writeFileSync(file, html);
    for (let run = 1; run <= 5; run += 1) {
      const page = await browser.newPage({ viewport: { width: 1366, height: 900 } });
      await page.goto(pathToFileURL(file).href);
      const paint = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime);
      const times = await page.evaluate(filterTimes);
      console.log(
        `run ${run}: first paint ${paint?.toFixed(0)} ms; filters ${times.map((ms) => ms.toFixed(0)).join(', ')} ms`,
      );
      await page.close();
    }
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** In the page: how long each change takes until everything has its place again. */
function filterTimes() {
  const form = document.querySelector('#filters');
  form.scrollIntoView();
  const change = (name, value) => {
    const field = form.querySelector(`[name="${name}"]`);
    const begin = performance.now();
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    document.body.getBoundingClientRect();
    return performance.now() - begin;
  };
  return [
    change('search', 'trust'),
    change('search', 'trust money'),
    change('search', ''),
    change('theme', '2'),
    change('theme', ''),
    change('bearing', 'refutes'),
    change('bearing', ''),
    change('document', '17'),
    change('document', ''),
  ];
}
