// A theory whose words are made of what each format gives a meaning to.
import { cmoGraph } from '../../dist/graph/index.js';

const labels = [
  'Trust "between" partners',
  "It's <b>bold</b> & &amp; &lt;i&gt; &quot;",
  'a"] --> b["c',
  'x|y|z -->|label| w',
  'first line\nsecond line',
  'ends in a backslash \\',
  '\\N \\G \\l \\n \\"',
  '%% comment %%{init: {}}%%',
  'lifestyle : a#b;c#35;d;',
  'style n0 fill:#f00;',
  'click n0 href "javascript:alert(1)"',
  'end',
  'subgraph one',
  '`markdown **bold**`',
  ']]> <![CDATA[ <!-- -->',
  '};{ [ ( < > ) ] }',
  'Ünïcödé – naïve “quotes” … 漢字 עברית 😀',
  '=SUM(A1:A9), "quoted"',
  '#quot; #35; #; &#x41;',
  'graph LR; A-->B',
  'classDef default fill:red',
  '@{ shape: circle }',
  '$$x^2$$ __init__ *a* ~b~',
];
const roles = ['context', 'resource', 'reasoning', 'outcome'];

/** @param {number} configurations @param {number} theories */
function theoryOf(configurations, theories) {
  const ids = labels.map((_, n) => `c${n} "\\${'<>&|;'.charAt(n % 5)}'`);
  const names = Array.from({ length: configurations }, (_, n) => `A${n}`);
  return {
    concepts: ids.map((id, n) => ({ id, label: labels[n], aliases: [], broaderIds: [] })),
    configurations: names.map((id, n) => ({
      id,
      slots: roles.map((role, k) => ({
        conceptId: ids[(n * 4 + k) % ids.length],
        role,
        polarity: n % 3 === 0 ? '-' : '+',
        basis: n % 2 === 0 ? 'inferred' : 'stated',
        extractIds: ['x "1"', 'x2'],
      })),
      modality: 'claimed',
      status: 'candidate',
      supersedes: [],
      themeIds: [],
    })),
    theories: Array.from({ length: theories }, (_, n) => ({
      id: `p${n}`,
      label: `Theory ${n}`,
      level: 'programme',
      abstractsIds: [],
      substantiveTheoryIds: [],
    })),
    theoryVersions: Array.from({ length: theories }, (_, n) => ({
      theoryId: `p${n}`,
      version: 1,
      stage: 'initial',
      statement: { if: 'a', then: 'b', because: 'c' },
      configurationIds: names.filter((_, place) => place % (theories + 1) === n),
      causes: [],
    })),
    evidence: [],
    links: [],
    themes: [],
    documents: [],
    extracts: [],
  };
}

export const hostileGraph = cmoGraph(theoryOf(labels.length, 1));

/** More edges than Mermaid draws. */
export const largeGraph = cmoGraph(theoryOf(400, 3));
