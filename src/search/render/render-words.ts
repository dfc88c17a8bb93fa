import type { PlatformProfile } from '../platforms/platform-profile.ts';
import { hasWildcard } from '../strategy/pattern.ts';
import type { NearNode, PhraseNode, StrategyNode, TermNode } from '../strategy/strategy-node.ts';
import { bracketed, joinedBy, type RenderedPiece, type Rendering, report } from './rendering.ts';
import { wordText } from './word-text.ts';

/** Sets the tag of a field to a word or phrase, with a gap where the tag itself says the nearness. */
export type WordTag = (text: string, gap?: number) => string;

/** Words, phrases, nearnesses and alternatives of them: what one tag of a field may cover. */
export function renderWords(rendering: Rendering, node: StrategyNode, tag: WordTag): RenderedPiece {
  if ('term' in node || 'phrase' in node) return renderLeaf(rendering, node, tag);
  if ('op' in node && node.op === 'near') return renderNear(rendering, node, tag);
  if ('op' in node && node.op === 'or') {
    const pieces = node.of.map((child) => renderWords(rendering, child, tag));
    return joinedBy(rendering.profile, 'or', pieces);
  }
  report(
    rendering,
    'prox-argument',
    'words can be near words, phrases and alternatives only',
    'take AND, NOT and fields out of the nearness',
  );
  return { text: '', op: null };
}

/** The nodes that {@link renderWords} can write. */
export function isWords(node: StrategyNode): boolean {
  if ('term' in node || 'phrase' in node) return true;
  if (!('op' in node)) return false;
  return node.op === 'near' || (node.op === 'or' && node.of.every(isWords));
}

function renderLeaf(rendering: Rendering, node: TermNode | PhraseNode, tag: WordTag): RenderedPiece {
  const { profile } = rendering;
  if (profile.stems && node.match !== 'exact') {
    const fault = `${profile.label} also takes other forms of words as it sees fit`;
    report(rendering, 'stemming-differs', fault, 'ask for exact words where that matters');
  }
  if ('term' in node) return { text: tag(termText(rendering, node)), op: null };
  if (profile.phrases.index) {
    const fault = `${profile.label} looks a phrase up in an index and takes it apart where it is not in there`;
    report(rendering, 'phrase-index', fault, 'look how it was read in the search details');
  }
  if (profile.phrases.stopWordsMatchAny && node.phrase.some((word) => stopWords.has(word.toLowerCase()))) {
    const fault = `a stop word in "${node.phrase.join(' ')}" matches any word on ${profile.label}`;
    report(rendering, 'stopword-any', fault, 'expect a few more records');
  }
  return phrasePiece(rendering, node, tag);
}

const stopWords = new Set(
  'a an and are as at be by for from in is it no not of on or the their this to was were with'.split(' '),
);

function termText(rendering: Rendering, { term, match }: TermNode): string {
  const text = wordText(rendering, term, false);
  const exact = match === 'exact' && !hasWildcard(term);
  const [open, close] = exact ? rendering.profile.exact : ['"', '"'];
  return exact || needsQuotes(rendering.profile, [term]) ? `${open}${text}${close}` : text;
}

function phrasePiece(rendering: Rendering, { phrase, match }: PhraseNode, tag: WordTag): RenderedPiece {
  const { exact, space, wildcards, proximity, label } = rendering.profile;
  const words = phrase.map((word) => wordText(rendering, word, true));
  const wild = phrase.some(hasWildcard);
  if (wild && wildcards.inPhrase === 'none' && wildcards.any !== null) {
    if (proximity?.adjacent) return { text: words.join(` ${proximity.adjacent} `), op: 'near' };
    report(rendering, 'phrase-wildcard', `${label} takes no wildcard in a phrase`, 'list the phrases');
  }
  if (match === 'exact' && exact[0] !== '"') {
    if (wild)
      report(rendering, 'phrase-wildcard', `${label} takes no wildcard in an exact phrase`, 'ask for a loose phrase');
    return { text: tag(`${exact[0]}${words.join(' ')}${exact[1]}`), op: null };
  }
  const bare = space === 'phrase' && match !== 'exact' && !needsQuotes(rendering.profile, phrase);
  return { text: tag(bare ? words.join(' ') : `"${words.join(' ')}"`), op: null };
}

/** Words that the platform would take for an operator, a line or a tag. */
export function needsQuotes(profile: PlatformProfile, words: readonly string[]): boolean {
  if (words.some((word) => operatorWord.test(word) || (profile.fieldStyle === 'dot' && /[./:,-]$|[./:]/.test(word))))
    return true;
  const [only] = words;
  if (words.length !== 1 || only === undefined)
    return profile.fieldStyle === 'dot' && /^(?:exp|\d+)$/i.test(words[0] ?? '');
  return lineLike.test(only) || (profile.fieldStyle === 'word' && profile.fields.some((fact) => isCode(fact, only)));
}

const operatorWord = /^(?:and|or|not|same|next|adj\d*|near(?:\/\d+)?|(?:w|n|pre|p)\/?\d+)$/i;
const lineLike = /^[#s]?\d+$/i;

function isCode({ code, aliases = [] }: { code: string; aliases?: readonly string[] }, word: string): boolean {
  return code === word || aliases.includes(word);
}

function renderNear(rendering: Rendering, { gap, ordered, of }: NearNode, tag: WordTag): RenderedPiece {
  const { proximity, label } = rendering.profile;
  if (proximity === null) return { text: '', op: null };
  if (proximity.near === 'tag') {
    const words = of.map((unit) => ('term' in unit ? wordText(rendering, unit.term, false) : ''));
    return { text: tag(`"${words.join(' ')}"`, gap), op: null };
  }
  const units = of.map((unit) => renderWords(rendering, unit, tag));
  if (of.length > 2) {
    report(
      rendering,
      'prox-chain',
      `platforms differ in how far ${of.length} words may be apart together`,
      'write pairs',
    );
  }
  if (proximity.checkGroups && units.some(({ op }) => op === 'or')) {
    report(
      rendering,
      'prox-or-check',
      `${label} once took no alternatives in a nearness`,
      'try it there, or write pairs',
    );
  }
  return { text: units.map(bracketed).join(` ${nearOperator(rendering, gap, ordered === true)} `), op: 'near' };
}

function nearOperator(rendering: Rendering, gap: number, ordered: boolean): string {
  const { proximity, label } = rendering.profile;
  if (proximity === null || proximity.near === 'tag') return '';
  if (ordered && gap === 0 && proximity.adjacent !== null) return proximity.adjacent;
  const operator = ordered && proximity.ordered !== null ? proximity.ordered : proximity.near;
  if (proximity.countUncertain) {
    const fault = `guides disagree on how ${label} counts words between, so the wider reading is written`;
    report(rendering, 'prox-count-uncertain', fault, 'try it there');
  }
  return `${operator.names[0]}${operator.glue}${gap + operator.offset}`;
}
