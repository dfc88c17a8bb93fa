/**
 * Measures how long a quote takes to be found: `npm run bench:extraction`. CPU seconds, the best of three, in texts of
 * 250,000 and of 1,000,000 letters: four times the text should take four times as long, hostile or not.
 */
import { locateQuote } from '../src/extraction/index.ts';
import { randomFrom } from './random.ts';

const vocabulary = 'trust partner alliance council service health social care shared vision mechanism context'.split(
  ' ',
);
const random = randomFrom(7);
const words = Array.from({ length: 200_000 }, () => random.pick(vocabulary) + (random.chance(0.1) ? '.\n' : ' ')).join(
  '',
);
const of = (length: number) => words.slice(0, length);
const quoteIn = (text: string) => text.slice(text.length * 0.7, text.length * 0.7 + 500);

const cases: Record<string, (length: number) => { text: string; quote: string }> = {
  exact: (length) => ({ text: of(length), quote: quoteIn(of(length)) }),
  'other line breaks': (length) => ({ text: of(length), quote: quoteIn(of(length)).replace(/\s+/g, '\n') }),
  'wrong letters': (length) => ({ text: of(length), quote: quoteIn(of(length)).replace(/rt/g, 'r1') }),
  'not there': (length) => ({ text: of(length), quote: quoteIn(of(length)).replace(/[eo]/g, '#') }),
  'every place is one': (length) => ({ text: 'a'.repeat(length), quote: 'a'.repeat(500) }),
  'every place is nearly one': (length) => ({ text: 'a'.repeat(length), quote: `${'a'.repeat(499)}b` }),
  'no place is, but all seem so': (length) => ({
    text: 'a'.repeat(length),
    quote: 'a'.repeat(440) + 'b'.repeat(60),
  }),
  'a quote of 50,000 letters': (length) => ({
    text: 'a'.repeat(length),
    quote: 'a'.repeat(40_000) + 'b'.repeat(10_000),
  }),
  'a letter with as many marks': (length) => ({
    text: `a${'\u0301'.repeat(length)}`,
    quote: `a${'\u0301'.repeat(500)}b`,
  }),
  'a letter a line': (length) => ({ text: 'a\n'.repeat(length / 2), quote: `${'a\n'.repeat(250)}b` }),
};

for (const [what, of] of Object.entries(cases)) {
  const [quarter, whole] = [of(250_000), of(1_000_000)].map(({ text, quote }) => best(() => locateQuote(text, quote)));
  if (quarter === undefined || whole === undefined) continue;
  const growth = `${(whole / quarter).toFixed(1)} times a quarter of it`;
  console.log(what.padEnd(30), `${whole.toFixed(3)} CPU s`.padStart(14), growth);
}

function best(run: () => unknown): number {
  const seconds = Array.from({ length: 3 }, () => {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1e6;
  });
  return Math.min(...seconds);
}
