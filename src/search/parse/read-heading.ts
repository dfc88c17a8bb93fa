import type { PlatformProfile } from '../platforms/platform-profile.ts';
import type { BooleanNode, HeadingVocabulary, SubjectNode } from '../strategy/strategy-node.ts';
import { qualifierByCode, qualifierByName } from './mesh-qualifiers.ts';

/** A heading that was read, and where it ends. */
export interface ReadHeading {
  /** A heading; with several subheadings any of these. */
  readonly node: SubjectNode | BooleanNode;
  readonly end: number;
}

const longestHeading = 120;

/** Reads a heading where a word might begin: `exp X/ec`, `[mh "X"]`; `undefined` where there is none. */
export function readHeading(
  text: string,
  at: number,
  nextSlash: number,
  profile: PlatformProfile,
): ReadHeading | undefined {
  if (profile.headings === null) return undefined;
  if (profile.fieldStyle === 'dot') {
    return nextSlash - at > longestHeading ? undefined : slashHeading(text, at, nextSlash, profile.headings.vocabulary);
  }
  return profile.fieldStyle === 'colon' ? bracketHeading(text, at, profile.headings.vocabulary) : undefined;
}

const beforeSlash = /^(exp\s+)?(\*?)\s*("?)([^()"\n]*?[^()"\n\s*])("?)$/i;
const afterSlash = /\/([a-z]{2}(?:\s*,\s*[a-z]{2})*)?(?=[\s).]|$)/iy;

function slashHeading(text: string, at: number, slash: number, vocabulary: HeadingVocabulary): ReadHeading | undefined {
  const found = beforeSlash.exec(text.slice(at, slash));
  afterSlash.lastIndex = slash;
  const after = afterSlash.exec(text);
  if (found === null || after === null) return undefined;
  const [, exp, star, open, name = '', close] = found;
  const marked = exp !== undefined || star !== '' || open !== '';
  if (open !== close || (!marked && hasOperator.test(name)) || hasField.test(name)) return undefined;
  const codes = after[1]?.split(/\s*,\s*/) ?? [];
  // a heading has no operator word at its start: `and/1-3` is a reference
  if (/^(?:and|or|not|exp)$/i.test(name)) return undefined;
  const heading = (code?: string) =>
    subjectNode(
      vocabulary,
      name,
      exp !== undefined,
      star !== '',
      code === undefined ? undefined : qualifierByCode(code),
    );
  return {
    node: codes.length > 1 ? { op: 'or', of: codes.map(heading) } : heading(codes[0]),
    end: slash + after[0].length,
  };
}

const hasOperator = /\b(?:and|or|not|adj\d*)\b/i;
const hasField = /\.[a-z]{2}(?:,[a-z]{2})*\./i;

const bracket =
  /\[mh\s+(\^?)\s*(?:"([^"\n]*)"|([^\s"^[\]/]+(?: +[^\s"^[\]/]+)*))\s*(?:\/\s*([a-z]{2}))?\s*(\[mj\])?\s*\]/iy;

function bracketHeading(text: string, at: number, vocabulary: HeadingVocabulary): ReadHeading | undefined {
  bracket.lastIndex = at;
  const found = bracket.exec(text);
  if (found === null) return undefined;
  const [whole, plain, quoted, bare = '', code, focus] = found;
  const sub = code === undefined ? undefined : qualifierByCode(code);
  return {
    node: subjectNode(vocabulary, quoted ?? bare, plain === '', focus !== undefined, sub),
    end: at + whole.length,
  };
}

/** The heading of words whose tag says that they are one: `"X/economics"[Mesh]`, `MH "X+/EC"`. */
export function taggedHeading(
  words: string,
  tag: { readonly focus?: true; readonly plain?: true },
  profile: PlatformProfile,
): SubjectNode {
  const { vocabulary = 'mesh', subheading = null } = profile.headings ?? {};
  const slash = subheading === null ? -1 : words.lastIndexOf('/');
  const qualifier = slash < 0 ? undefined : words.slice(slash + 1);
  const heading = slash < 0 ? words : words.slice(0, slash);
  const exploded = heading.endsWith('+');
  const name = exploded ? heading.slice(0, -1) : heading;
  const sub =
    qualifier === undefined
      ? undefined
      : subheading?.includes('name')
        ? qualifierByName(qualifier)
        : qualifierByCode(qualifier);
  return subjectNode(vocabulary, name, exploded || !tag.plain, tag.focus === true, sub);
}

function subjectNode(
  vocabulary: HeadingVocabulary,
  name: string,
  explode: boolean,
  focus: boolean,
  sub: SubjectNode['sub'],
): SubjectNode {
  return {
    subject: { [vocabulary]: name },
    ...(!explode && { explode }),
    ...(focus && { focus }),
    ...(sub && { sub }),
  };
}
