/**
 * The entities of HTML 4 in runs: the code of the first, then the names of those that follow; a dash is a code without
 * a name.
 */
const runs: readonly (readonly [first: number, names: string])[] = [
  [
    0xa0,
    'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot ' +
      'cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml ' +
      'Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig ' +
      'agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ' +
      'ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml',
  ],
  [0x152, 'OElig oelig'],
  [0x160, 'Scaron scaron'],
  [0x178, 'Yuml'],
  [0x192, 'fnof'],
  [0x2c6, 'circ'],
  [0x2dc, 'tilde'],
  [
    0x391,
    'Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho - Sigma Tau Upsilon Phi Chi Psi Omega',
  ],
  [
    0x3b1,
    'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega',
  ],
  [0x3d1, 'thetasym upsih'],
  [0x3d6, 'piv'],
  [0x2002, 'ensp emsp'],
  [0x2009, 'thinsp - - zwnj zwj lrm rlm'],
  [0x2013, 'ndash mdash'],
  [0x2018, 'lsquo rsquo sbquo - ldquo rdquo bdquo - dagger Dagger bull - - - hellip'],
  [0x2030, 'permil - prime Prime - - - - - lsaquo rsaquo'],
  [0x203e, 'oline'],
  [0x2044, 'frasl'],
  [0x20ac, 'euro'],
  [0x2111, 'image'],
  [0x2118, 'weierp'],
  [0x211c, 'real'],
  [0x2122, 'trade'],
  [0x2135, 'alefsym'],
  [0x2190, 'larr uarr rarr darr harr'],
  [0x21b5, 'crarr'],
  [0x21d0, 'lArr uArr rArr dArr hArr'],
  [
    0x2200,
    'forall - part exist - empty - nabla isin notin - ni - - - prod - sum minus - - - - lowast - - radic - - prop infin - ang',
  ],
  [0x2227, 'and or cap cup int'],
  [0x2234, 'there4'],
  [0x223c, 'sim'],
  [0x2245, 'cong - - asymp'],
  [0x2260, 'ne equiv - - le ge'],
  [0x2282, 'sub sup nsub - sube supe'],
  [0x2295, 'oplus - otimes'],
  [0x22a5, 'perp'],
  [0x22c5, 'sdot'],
  [0x2308, 'lceil rceil lfloor rfloor'],
  [0x2329, 'lang rang'],
  [0x25ca, 'loz'],
  [0x2660, 'spades - - clubs - hearts diams'],
];

const characters = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ...runs.flatMap(([first, names]) =>
    names.split(' ').map((name, place): [string, string] => [name, String.fromCharCode(first + place)]),
  ),
]);

/** The accents of the entities of ISO 8879, which stand behind a letter: `cacute`, `scedil`. */
const accents = new Map(
  Object.entries({
    acute: '\u0301',
    breve: '\u0306',
    caron: '\u030c',
    cedil: '\u0327',
    circ: '\u0302',
    dblac: '\u030b',
    dot: '\u0307',
    grave: '\u0300',
    macr: '\u0304',
    ogon: '\u0328',
    ring: '\u030a',
    tilde: '\u0303',
    uml: '\u0308',
  }),
);

/** Longer than the name of any entity and the number of any character. */
const longestName = 12;

/** XML text with its references read, and the first that could not be. */
interface DecodedText {
  readonly text: string;
  /** Where a reference stands that could not be read and was left as it is; −1 for none. */
  readonly unknownAt: number;
}

/**
 * Reads the references in a piece of XML text: numbers, and the entities of XML and HTML 4. Any other, and a bare `&`,
 * stays as it is. A line end that is written as a reference becomes CR, for it is meant, while LF in the text may be
 * layout.
 *
 * @param isExact - A line end that is written as a reference stays what it is, CR or LF.
 */
export function decodeReferences(text: string, isExact = false): DecodedText {
  let unknownAt = -1;
  let decoded = '';
  let done = 0;
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) {
    const name = /^[^&;]+(?=;)/.exec(text.slice(at + 1, at + longestName))?.[0];
    const character = name === undefined ? undefined : characterOf(name, isExact);
    if (name === undefined || character === undefined) {
      if (unknownAt < 0) unknownAt = at;
    } else {
      decoded += text.slice(done, at) + character;
      done = at + name.length + 2;
    }
  }
  return { text: done === 0 ? text : decoded + text.slice(done), unknownAt };
}

function characterOf(name: string, isExact: boolean): string | undefined {
  if (name.startsWith('#')) return numberedCharacter(name.slice(1), isExact);
  return characters.get(name) ?? accentedLetter(name);
}

function numberedCharacter(number: string, isExact: boolean): string | undefined {
  const isHexadecimal = /^x[0-9a-f]+$/i.test(number);
  if (!isHexadecimal && !/^[0-9]+$/.test(number)) return undefined;
  const code = isHexadecimal ? Number.parseInt(number.slice(1), 16) : Number(number);
  if (!isExact && (code === 10 || code === 13)) return '\r';
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : undefined;
}

function accentedLetter(name: string): string | undefined {
  const accent = /^[A-Za-z]/.test(name) ? accents.get(name.slice(1)) : undefined;
  return accent === undefined ? undefined : `${name.charAt(0)}${accent}`.normalize('NFC');
}
