import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { latexOfText } from '../../../src/formats/bibtex/bibtex-encode.ts';
import { textOfLatex } from '../../../src/formats/bibtex/bibtex-latex.ts';
import { singleSpaced } from '../../../src/formats/bibtex/bibtex-plain.ts';
import { latexOfTitle } from '../../../src/formats/bibtex/bibtex-title.ts';

const raw = String.raw;

describe('LaTeX as text', () => {
  it.each([
    ["plain text, don't - 5%", "plain text, don't - 5%"],
    [raw`\'{e}\"o\c{c}\v{s}{\o}{\ss}\aa\ \i\ \L`, 'éöçšøßå ı Ł'],
    [raw`G{\"o}del, \'E, {\'{E}}cole, \'{\i}, \"\i, na\"{\i}ve`, 'Gödel, É, École, í, ï, naïve'],
    [
      raw`\v Sev, {\v S}ev, \H{o}, \k a, \r{a}, \u g, \=a, \.z, \d{h}, \b{b}, \' e`,
      'Šev, Šev, ő, ą, å, ğ, ā, ż, ḥ, ḇ, é',
    ],
    [raw`\'{\ae}, \'{\"u}, \~{}, \^{}, \'{}, a\~{}b`, 'ǽ, ǘ, ~, ^, , a~b'],
    [raw`\AE\oe\O\l\DH\th\ng\SS\j`, 'ÆœØłÐþŋẞȷ'],
    ["a --- b -- c - d, ``quoted'' `x'", "a — b – c - d, “quoted” `x'"],
    [raw`Fig.~3 \& 5\% of \#1 \$5 a\_b \{x\}\ \,y`, 'Fig. 3 & 5% of #1 $5 a_b {x}  y'],
    [raw`\textbackslash{}x \textless{} \textgreater\ \textasciitilde{} \textasciicircum{} \textbar`, raw`\x < > ~ ^ |`],
    ['The {DNA} of {{E}. coli} } {unclosed', 'The DNA of E. coli  unclosed'],
    [raw`\LaTeX{} \ldots{} \textendash\ \pounds5 10\textdegree C \texttrademark`, 'LaTeX … – £5 10°C ™'],
    [raw`\url{http://a.b/c_d~e--f} \href{http://x}{text} \path{a\b}`, raw`http://a.b/c_d~e--f text a\b`],
    [raw`\enquote{hello} \mkbibquote{x} \textcolor{red}{x} {\noopsort{1973b}}1973`, '“hello” “x” x 1973'],
    [raw`\foo{bar} \baz qux\relax, a\\b \-c\/ \textsc{D}`, 'bar qux, a b c D'],
    ['a\\ end\\', 'a end\\'],
  ])('%s', (source, text) => {
    expect(textOfLatex(source)).toBe(text);
  });

  it.each([
    [
      raw`\textit{E. coli}, \emph{in vitro}, \textbf{b}, x\textsuperscript{2}, H\textsubscript{2}O`,
      '<i>E. coli</i>, <i>in vitro</i>, <b>b</b>, x<sup>2</sup>, H<sub>2</sub>O',
      'E. coli, in vitro, b, x2, H2O',
    ],
    [raw`{\em Xenopus} {\it a {\bf b} c} \itshape d`, '<i>Xenopus</i> <i>a <b>b</b> c</i> <i>d</i>', 'Xenopus a b c d'],
    [
      raw`CO$_2$, $10^{-3}$ m$^{2}$, $x_{i,j}^{2}$`,
      'CO<sub>2</sub>, 10<sup>-3</sup> m<sup>2</sup>, x<sub>i,j</sub><sup>2</sup>',
      'CO2, 10-3 m2, xi,j2',
    ],
    [raw`\textit{unclosed`, '<i>unclosed</i>', 'unclosed'],
    [raw`a < b <i>c</i> \& d`, 'a < b <i>c</i> & d', 'a < b <i>c</i> & d'],
  ])('%s has marks', (source, marked, plain) => {
    expect([textOfLatex(source, { marked: true }), textOfLatex(source)]).toEqual([marked, plain]);
  });

  it.each([
    [
      raw`$\alpha$-helix, $p < 0.05$, $\pm 3\%$, $\mathrm{CO}_2$, $\bar{x}$, $\log n$`,
      'α-helix, p < 0.05, ± 3%, CO2, x̄, log n',
    ],
    [raw`5$^\circ$C $^{\circ}$ \ensuremath{\beta} \(\leq\) $$\gamma$$`, '5°C ° β ≤ γ'],
    [raw`$\frac{1}{2}$ and \ensuremath{\sqrt{2}}`, raw`$\frac{1}{2}$ and $\sqrt{2}$`],
    [raw`$5 and $10, US$6 vs US$7, \$8`, '$5 and $10, US$6 vs US$7, $8'],
    [raw`$\$5$ $ \alpha $-helix $`, '$5 α-helix $'],
  ])('%s: formulas', (source, text) => {
    expect(textOfLatex(source)).toBe(text);
  });
});

describe('text as LaTeX', () => {
  it('has every sign that means something written out', () => {
    expect(latexOfText(raw`\ { } $ & % # _ ~ ^ -- '' <`)).toBe(
      raw`\textbackslash{} \textbraceleft{} \textbraceright{} \$ \& \% \# \_ \textasciitilde{} \textasciicircum{} -{}- '{}' <`,
    );
  });

  it('is the text again', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(..."\\{}$&%#_~^-`' '\"@aé<>/i") }),
    );
    fc.assert(
      fc.property(text, (any) => {
        const written = singleSpaced(any);
        expect(textOfLatex(latexOfText(written))).toBe(written);
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps the capitals and the marks of a title', () => {
    expect(latexOfTitle({ title: 'x', titleMarkup: '<i>x</i>' })).toBe(raw`\textit{x}`);
    expect(latexOfTitle({ title: 'The mRNA of COVID-19: A 3D View & Élan' })).toBe(
      raw`The {mRNA} of {COVID}-19: A {3D} View \& Élan`,
    );
    expect(latexOfTitle({ title: 'a', titleMarkup: '<i>a' })).toBe('<i>a');
    expect(latexOfTitle({ title: '' })).toBeUndefined();
  });
});
