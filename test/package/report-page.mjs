// Whether the report's page does in a real browser what it promises: everything within reach of mouse, keyboard, telephone
// and printer, from one file, without a request.
import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium as playwright } from 'playwright-core';
import { readDocuments } from '../../dist/formats/index.js';
import { htmlReport } from '../../dist/report/index.js';
import { parseReview } from '../../dist/review/index.js';
import { chromium, withoutChromium } from './chromium.mjs';
import { madeReview } from './made-review.mjs';

const made = (size) => parseReview(madeReview(size)).review;
const small = htmlReport(made({ documents: 12, configurations: 8, evidence: 40 }));
const large = htmlReport(made({ documents: 300, configurations: 100, evidence: 2000 }));
const shell = htmlReport(
  parseReview({ schemaVersion: 1, kind: 'synthesis', title: 'E', protocol: { version: 1 } }).review,
);
ok(Buffer.byteLength(shell) <= 40_000, `the page without data has ${Buffer.byteLength(shell)} bytes`);
ok(Buffer.byteLength(large) <= 2_000_000, `300 documents and 2,000 quotes have ${Buffer.byteLength(large)} bytes`);

const steps = {
  'a box shows its configurations with quotes and documents': async (page) => {
    await page.locator('#map [data-box]').first().click();
    const panel = page.locator('#panel');
    ok(await panel.isVisible());
    ok((await panel.locator('blockquote').count()) > 0, 'quotes');
    ok((await panel.locator('a[href^="#doc-"]').count()) > 0, 'documents');
    ok((await page.locator('#map .dim').count()) > 0, 'other boxes step back');
    await page.keyboard.press('Escape');
    ok(await panel.isHidden());
    strictEqual(await page.locator('#map .dim').count(), 0);
  },
  'a line shows its quotes': async (page) => {
    const line = page.locator('#map [data-line]').first();
    const code = await line.getAttribute('data-line');
    await line.locator('.reach').dispatchEvent('click');
    const title = await page.locator('#panel h2').textContent();
    ok(
      code.split(' ').every((end) => title.includes(` ${end}: `)),
      title,
    );
    ok((await page.locator('#panel blockquote').count()) > 0);
    await page.locator('#panel > button').click();
  },
  'the keyboard goes from box to box and opens one': async (page) => {
    await page.locator('#map [tabindex="0"][role=button]').first().focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    ok(await page.locator('#panel').isVisible());
    strictEqual(await page.evaluate(() => document.activeElement.id), 'panel-title');
    await page.keyboard.press('Escape');
    strictEqual(await page.evaluate(() => document.activeElement.getAttribute('role')), 'button');
  },
  'a box of the flow shows its records': async (page) => {
    await page.locator('#flow svg a').first().click();
    strictEqual(await page.locator('#panel li').count(), 12);
    await page.keyboard.press('Escape');
  },
  'a number of documents by theme shows its evidence': async (page) => {
    const cell = page.locator('#themes td a').first();
    const count = Number(await cell.textContent());
    await cell.click();
    strictEqual(await page.locator('#configurations article:visible').count(), count);
    strictEqual(await page.locator('#documents tbody tr:visible').count(), 1);
    await page.locator('[data-do=reset]').click();
    strictEqual(await page.locator('.evidence > li:visible').count(), 40);
  },
  'filters and words leave what fits, and the count says so': async (page) => {
    await page.selectOption('[name=bearing]', 'refutes');
    strictEqual(await page.locator('.evidence > li:visible').count(), 4);
    ok((await page.locator('#filters output').textContent()).includes('4 of 40 pieces of evidence'));
    await page.fill('[name=search]', 'no such word');
    strictEqual(await page.locator('#configurations article:visible').count(), 0);
    await page.locator('[data-do=reset]').click();
  },
  'what is shown is saved': async (page) => {
    await page.selectOption('[name=kind]', 'grey');
    const [csv] = await Promise.all([page.waitForEvent('download'), page.locator('[data-do=csv]').click()]);
    const lines = readFileSync(await csv.path(), 'utf8')
      .trim()
      .split('\r\n');
    strictEqual(lines.length - 1, await page.locator('.evidence > li:visible').count());
    ok(lines[1].includes('Writer'), 'a document');
    const [ris] = await Promise.all([page.waitForEvent('download'), page.locator('[data-do=ris]').click()]);
    const read = readDocuments(readFileSync(await ris.path(), 'utf8'), { format: 'ris' });
    deepStrictEqual(
      read.documents.map(({ authors }) => authors[0].family),
      ['Writer0', 'Writer3', 'Writer6', 'Writer9'],
    );
    await page.locator('[data-do=reset]').click();
  },
  'headings sort the table of documents': async (page) => {
    const button = page.locator('#documents thead th button').nth(2);
    const years = () => page.locator('#documents tbody td:nth-child(3)').allTextContents();
    await button.click();
    deepStrictEqual(await years(), (await years()).toSorted());
    await button.click();
    strictEqual(await page.locator('#documents th[aria-sort=descending]').count(), 1);
    deepStrictEqual(await years(), (await years()).toSorted().toReversed());
  },
  'an address shows its configuration, filtered away or not': async (page) => {
    await page.fill('[name=search]', 'no such word');
    await page.evaluate(() => {
      location.hash = '#cfg-A5';
    });
    await page.locator('#cfg-A5').waitFor({ state: 'visible' });
  },
  'every field and button has a name': async (page) => {
    const nameless = await page.evaluate(
      () =>
        [...document.querySelectorAll('button, select, input:not([type=hidden]), [role=button]')].filter(
          (one) => !(one.textContent.trim() || one.getAttribute('aria-label') || one.labels?.length),
        ).length,
    );
    strictEqual(nameless, 0);
  },
  'paper shows all folds, nothing dimmed and no panel': async (page) => {
    await page.locator('#map [data-box]').first().click();
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    strictEqual(await page.locator('details:not([open])').count(), 0);
    ok(await page.locator('#panel').isHidden());
    strictEqual(await page.evaluate(() => getComputedStyle(document.querySelector('#map .dim')).opacity), '1');
    ok((await page.pdf({ format: 'A4' })).length > 10_000);
    await page.emulateMedia({ media: 'screen' });
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await page.keyboard.press('Escape');
  },
};

const browserPath = chromium();
const sizes = `${Buffer.byteLength(shell)} bytes without data, ${Buffer.byteLength(large)} with 300 documents and 2,000 quotes`;
if (browserPath === undefined) console.log(`0 steps in a browser: ${withoutChromium}; ${sizes}`);
else await inBrowser(browserPath);

async function inBrowser(executablePath) {
  const folder = mkdtempSync(join(tmpdir(), 'realist-synthesis-page-'));
  const browser = await playwright.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await opened(browser, folder, small, { width: 1366, height: 900 });
    for (const [what, step] of Object.entries(steps)) {
      await step(page);
      console.log(`ok ${what}`);
    }
    const phone = await opened(browser, folder, small, { width: 390, height: 844 });
    strictEqual(await phone.evaluate(() => document.documentElement.scrollWidth), 390, 'no page scrolls sideways');
    await phone.locator('#map [data-box]').first().click();
    ok((await phone.locator('#panel').boundingBox()).height <= 844 * 0.65 + 1, 'the panel leaves the map in sight');
    await opened(browser, folder, large, { width: 1366, height: 900 });
    console.log(`${Object.keys(steps).length + 1} steps in a browser; ${sizes}`);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The report in a new page that may ask for nothing and say nothing. */
async function opened(browser, folder, html, viewport) {
  const page = await browser.newPage({ viewport, acceptDownloads: true });
  const file = join(folder, 'report.html');
  writeFileSync(file, html);
  const address = pathToFileURL(file).href;
  const told = [];
  page.on('console', (message) => told.push(message.text()));
  page.on('pageerror', (error) => told.push(String(error)));
  page.on('request', (request) => {
    if (request.url() !== address && !request.url().startsWith('blob:')) told.push(`asks for ${request.url()}`);
  });
  await page.goto(address);
  deepStrictEqual(told, []);
  page.on('close', () => deepStrictEqual(told, []));
  return page;
}
