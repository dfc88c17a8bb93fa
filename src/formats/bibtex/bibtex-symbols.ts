/** Combining characters of the accents of LaTeX, by the letter or the sign behind the backslash. */
export const accents: ReadonlyMap<string, string> = new Map([
  ['`', '\u0300'],
  ["'", '\u0301'],
  ['^', '\u0302'],
  ['~', '\u0303'],
  ['=', '\u0304'],
  ['u', '\u0306'],
  ['.', '\u0307'],
  ['"', '\u0308'],
  ['r', '\u030a'],
  ['H', '\u030b'],
  ['v', '\u030c'],
  ['G', '\u030f'],
  ['U', '\u030e'],
  ['f', '\u0311'],
  ['d', '\u0323'],
  ['c', '\u0327'],
  ['k', '\u0328'],
  ['b', '\u0331'],
  ['t', '\u0361'],
  // the names that they have in formulas
  ['grave', '\u0300'],
  ['acute', '\u0301'],
  ['hat', '\u0302'],
  ['widehat', '\u0302'],
  ['tilde', '\u0303'],
  ['widetilde', '\u0303'],
  ['bar', '\u0304'],
  ['overline', '\u0305'],
  ['breve', '\u0306'],
  ['dot', '\u0307'],
  ['ddot', '\u0308'],
  ['mathring', '\u030a'],
  ['check', '\u030c'],
  ['vec', '\u20d7'],
]);

const letters =
  'ss ß SS ẞ o ø O Ø l ł L Ł ae æ AE Æ oe œ OE Œ aa å AA Å i ı j ȷ dh ð DH Ð dj đ DJ Đ th þ TH Þ ng ŋ NG Ŋ imath ı jmath ȷ ' +
  'alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ nu ν xi ξ ' +
  'omicron ο pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ ' +
  'Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω ell ℓ hbar ℏ Re ℜ Im ℑ aleph ℵ wp ℘ ' +
  'textalpha α textbeta β textgamma γ textdelta δ textmu µ textmugreek μ upmu μ textohm Ω micro µ ohm Ω';

const signs =
  'textquoteleft ‘ textquoteright ’ textquotedblleft “ textquotedblright ” textquotesingle \' textquotedbl " quotesinglbase ‚ ' +
  'quotedblbase „ glqq „ grqq “ glq ‚ grq ‘ flqq « frqq » flq ‹ frq › guillemotleft « guillemotright » guillemetleft « ' +
  'guillemetright » guilsinglleft ‹ guilsinglright › lq ‘ rq ’ ldots … dots … textellipsis … cdots ⋯ textendash – textemdash — ' +
  'textasciitilde ~ textasciicircum ^ textasciigrave ` textasciiacute ´ textasciidieresis ¨ textasciimacron ¯ textbackslash \\ ' +
  'backslash \\ textless < textgreater > textbar | textbraceleft { textbraceright } lbrace { rbrace } textunderscore _ textdollar $ ' +
  'textpercent % textampersand & textnumbersign # texthash # textexclamdown ¡ textquestiondown ¿ textperiodcentered · textbullet • ' +
  'textasteriskcentered * slash / textvisiblespace ␣ textsection § S § textparagraph ¶ P ¶ dag † ddag ‡ textdagger † textdaggerdbl ‡ ' +
  'textcopyright © copyright © textregistered ® texttrademark ™ textdegree ° degree ° textcelsius ℃ celsius ℃ textperthousand ‰ ' +
  'textpm ± texttimes × textdiv ÷ textminus − textonehalf ½ textonequarter ¼ textthreequarters ¾ textonesuperior ¹ texttwosuperior ² ' +
  'textthreesuperior ³ textordfeminine ª textordmasculine º textnumero № textcent ¢ textsterling £ pounds £ textyen ¥ yen ¥ ' +
  'texteuro € euro € EUR € textcurrency ¤ textbrokenbar ¦ textlnot ¬ TeX TeX LaTeX LaTeX LaTeXe LaTeX2ε BibTeX BibTeX BibLaTeX BibLaTeX';

const formula =
  'pm ± mp ∓ times × div ÷ cdot · ast ∗ star ⋆ circ ∘ bullet • le ≤ leq ≤ leqslant ≤ ge ≥ geq ≥ geqslant ≥ lt < gt > ne ≠ neq ≠ ' +
  'equiv ≡ approx ≈ cong ≅ simeq ≃ sim ∼ propto ∝ ll ≪ gg ≫ lesssim ≲ gtrsim ≳ to → rightarrow → leftarrow ← leftrightarrow ↔ ' +
  'Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ longrightarrow ⟶ rightleftharpoons ⇌ uparrow ↑ downarrow ↓ textrightarrow → ' +
  'textleftarrow ← mapsto ↦ infty ∞ partial ∂ nabla ∇ prime ′ forall ∀ exists ∃ emptyset ∅ in ∈ notin ∉ ni ∋ subset ⊂ subseteq ⊆ ' +
  'supset ⊃ supseteq ⊇ cap ∩ cup ∪ wedge ∧ vee ∨ neg ¬ oplus ⊕ otimes ⊗ perp ⊥ parallel ∥ mid | vert | Vert ‖ langle ⟨ rangle ⟩ ' +
  'lceil ⌈ rceil ⌉ lfloor ⌊ rfloor ⌋ angle ∠ triangle △ square □ sum ∑ prod ∏ int ∫';

/** What the commands of LaTeX stand for that stand for a character. */
export const symbols: ReadonlyMap<string, string> = new Map(
  `${letters} ${signs} ${formula}`.split(' ').reduce<[string, string][]>((pairs, word, place, words) => {
    if (place % 2 === 1) pairs.push([words[place - 1] ?? '', word]);
    return pairs;
  }, []),
);

/** Commands whose text is marked, with the mark that a title gives it. */
export const marks: ReadonlyMap<string, string> = new Map([
  ['textit', 'i'],
  ['textsl', 'i'],
  ['emph', 'i'],
  ['mkbibemph', 'i'],
  ['mkbibitalic', 'i'],
  ['textbf', 'b'],
  ['mkbibbold', 'b'],
  ['textsuperscript', 'sup'],
  ['mkbibsuperscript', 'sup'],
  ['textsubscript', 'sub'],
  ['mkbibsubscript', 'sub'],
]);

/** Commands that mark what follows them to the end of their group. */
export const switches: ReadonlyMap<string, string> = new Map([
  ['em', 'i'],
  ['it', 'i'],
  ['itshape', 'i'],
  ['sl', 'i'],
  ['slshape', 'i'],
  ['bf', 'b'],
  ['bfseries', 'b'],
]);

/** Commands whose text is put between quotation marks. */
export const quotations: ReadonlySet<string> = new Set(['enquote', 'mkbibquote', 'textquote']);

/** Commands whose first argument is not text that is printed. */
export const silent: ReadonlySet<string> = new Set(
  (
    'noopsort noop sortnoop switchargs hspace vspace hskip vskip phantom hphantom vphantom label color textcolor begin end href ' +
    'foreignlanguage selectlanguage fontsize fontfamily'
  ).split(' '),
);

/** Commands whose argument is an address, in which every sign stands for itself. */
export const addresses: ReadonlySet<string> = new Set(['url', 'path', 'nolinkurl', 'burl']);

/** Commands that are space. */
export const spaces: ReadonlyMap<string, string> = new Map([
  ['par', '\n\n'],
  ['newline', ' '],
  ['linebreak', ' '],
  ['quad', ' '],
  ['qquad', ' '],
  ['space', ' '],
  ['nobreakspace', ' '],
  ['textvisiblespace', ' '],
  ['enspace', ' '],
  ['thinspace', ' '],
  ['item', ' '],
  [' ', ' '],
  ['\n', ' '],
  ['\t', ' '],
  ['\\', ' '],
  [',', ' '],
  [';', ' '],
  [':', ' '],
  ['>', ' '],
  ['!', ''],
  ['/', ''],
  ['-', ''],
  ['@', ''],
  [')', ''],
]);
