import { renderStatement } from '../../theory/render-statement.ts';
import type { Review } from '../review.ts';
import { appraisalGround, documentGround, unknownGround } from './document-grounds.ts';
import type { Ground } from './explanation.ts';
import type { ReviewLookup } from './review-lookup.ts';

type Item<K extends keyof Review> = Review[K] extends readonly (infer T)[] ? T : never;

/** How a version of a theory is named, for it has no id of its own: `pt version 2`. */
export function versionId({ theoryId, version }: Item<'theoryVersions'>): string {
  return `${theoryId} version ${version}`;
}

/** A theory: its versions, what it abstracts from, what it draws on, what was thought about it. */
export function theoryGround(theory: Item<'theories'>, lookup: ReviewLookup, as?: string): Ground {
  const { id, label, level, abstractsIds, substantiveTheoryIds } = theory;
  const { substantiveTheories } = lookup.review;
  return {
    kind: 'theory',
    id,
    label: `${label} (${level} theory)`,
    as,
    grounds: () => [
      ...lookup.naming.versionsOf(id).map((version) => versionGround(version, lookup)),
      ...abstractsIds.map((inner) => theoryPart(inner, lookup, 'abstracts')),
      ...substantiveTheoryIds.map((inner) => {
        const found = substantiveTheories.find((one) => one.id === inner);
        return found === undefined ? unknownGround(inner, 'draws on') : substantiveGround(found, 'draws on');
      }),
      ...memosAbout(id, lookup),
    ],
  };
}

/** A theory from outside the review. */
export function substantiveGround({ id, name, citation }: Item<'substantiveTheories'>, as?: string): Ground {
  return { kind: 'substantive theory', id, label: `${name}: ${citation}`, as };
}

/** A version of a theory: why it came to be, and the configurations of which it is made. */
export function versionGround(version: Item<'theoryVersions'>, lookup: ReviewLookup, as?: string): Ground {
  const { statement, stage, causes, configurationIds } = version;
  return {
    kind: 'theory version',
    id: versionId(version),
    label: `${stage}: if ${statement.if}, then ${statement.then}, because ${statement.because}`,
    as,
    grounds: () => [
      ...causes.flatMap((cause) =>
        ('evidence' in cause ? cause.evidence : [cause.stakeholderInputId]).map((id) =>
          theoryPart(id, lookup, `cause: ${cause.reason}`),
        ),
      ),
      ...configurationIds.map((id) => theoryPart(id, lookup, 'made of')),
    ],
  };
}

/** A configuration: its parts with their quotes, the evidence for and against it, and how it came to be. */
export function configurationGround(configuration: Item<'configurations'>, lookup: ReviewLookup, as?: string): Ground {
  const { id, status, slots, supersedes, mergedInto } = configuration;
  const { naming, review } = lookup;
  return {
    kind: 'configuration',
    id,
    label: `${renderStatement(configuration, review.concepts)} (${status})`,
    as,
    grounds: () => [
      ...slots.map((slot) => slotGround(id, slot, lookup)),
      ...naming.evidenceFor(id).map((link) => evidenceGround(link, lookup)),
      ...supersedes.map((inner) => theoryPart(inner, lookup, 'supersedes')),
      ...(mergedInto === undefined ? [] : [theoryPart(mergedInto, lookup, 'merged into')]),
      ...naming.operationsOnto(id).map((operation) => operationGround(operation, lookup, 'result of')),
      ...naming.confidenceIn(id).map((assessment) => confidenceGround(assessment)),
      ...memosAbout(id, lookup),
    ],
  };
}

function slotGround(
  configurationId: string,
  slot: Item<'configurations'>['slots'][number],
  lookup: ReviewLookup,
): Ground {
  const { conceptId, role, polarity, basis, extractIds } = slot;
  const label = lookup.byId.concepts.get(conceptId)?.label ?? `${conceptId}, not in the review`;
  return {
    kind: 'concept',
    id: conceptId,
    label: `${label} (${polarity}, ${basis})`,
    as: role,
    // the same concept in another configuration has other quotes
    key: JSON.stringify([configurationId, conceptId, role, polarity]),
    ...(extractIds.length > 0 && {
      grounds: () => extractIds.map((id) => theoryPart(id, lookup, `shows it in ${configurationId}`)),
    }),
  };
}

/** What a document says for or against a configuration. */
export function evidenceGround(link: Item<'evidence'>, lookup: ReviewLookup): Ground {
  const { id, bearing, inference, note, extractId, documentId } = link;
  const label = [inference === undefined ? 'evidence' : `evidence by ${inference}`, note].filter(Boolean).join(': ');
  return {
    kind: 'evidence link',
    id,
    label: extractId === undefined ? `${label}, cited without a quote` : label,
    as: bearing,
    grounds: () => [
      ...(extractId === undefined ? [] : [theoryPart(extractId, lookup)]),
      documentGround(documentId, lookup, 'in'),
    ],
  };
}

/** A quote with its document. */
export function extractGround(extract: Item<'extracts'>, lookup: ReviewLookup, as?: string): Ground {
  const { id, quote, page, section, documentId } = extract;
  const place = [section, page === undefined ? undefined : `p. ${page}`].filter((part) => part !== undefined);
  return {
    kind: 'extract',
    id,
    label: `“${quote}”${place.length === 0 ? '' : ` (${place.join(', ')})`}`,
    as,
    grounds: () => [
      documentGround(documentId, lookup, 'in'),
      ...lookup.naming.appraisalsOf(id).map((appraisal) => appraisalGround(appraisal, lookup)),
    ],
  };
}

/** A step of synthesis with what went into it. */
export function operationGround(operation: Item<'operations'>, lookup: ReviewLookup, as?: string): Ground {
  const { id, kind, reasoning, inputIds } = operation;
  const grounds = () => inputIds.map((inner) => theoryPart(inner, lookup, 'from'));
  return { kind: 'operation', id, label: `${kind}: ${reasoning}`, as, grounds };
}

/** How much confidence people have in a configuration, in one respect. */
export function confidenceGround({ id, component, concern, rationale, by }: Item<'confidence'>): Ground {
  return { kind: 'confidence assessment', id, label: `${component}: ${concern} concern, by ${by}: ${rationale}` };
}

/** What stakeholders said. */
export function inputGround({ id, group, summary, date }: Item<'stakeholderInputs'>, as?: string): Ground {
  return { kind: 'stakeholder input', id, label: [group, date, summary].filter(Boolean).join(', '), as };
}

function memosAbout(id: string, { naming }: ReviewLookup): Ground[] {
  return naming.memosAbout(id).map(memoGround);
}

/** A written thought. */
export function memoGround({ id, kind, text, by }: Item<'memos'>): Ground {
  return { kind: 'memo', id, label: `${kind} by ${by}: ${text}` };
}

/** Whatever part of a theory an id names. */
export function theoryPart(id: string, lookup: ReviewLookup, as?: string): Ground {
  const { theories, configurations, extracts, evidence, operations, stakeholderInputs } = lookup.byId;
  const [theory, configuration, extract] = [theories.get(id), configurations.get(id), extracts.get(id)];
  if (theory) return theoryGround(theory, lookup, as);
  if (configuration) return configurationGround(configuration, lookup, as);
  if (extract) return extractGround(extract, lookup, as);
  const [link, operation, input] = [evidence.get(id), operations.get(id), stakeholderInputs.get(id)];
  if (link) return { ...evidenceGround(link, lookup), ...(as !== undefined && { as: `${as}, ${link.bearing}` }) };
  if (operation) return operationGround(operation, lookup, as);
  return input ? inputGround(input, as) : (namedOnly(id, lookup, as) ?? documentGround(id, lookup, as));
}

/** What is told by its name, because what is behind it is not behind what names it. */
function namedOnly(id: string, { review, byId }: ReviewLookup, as?: string): Ground | undefined {
  const concept = byId.concepts.get(id);
  if (concept) return { kind: 'concept', id, label: concept.label, as };
  const theme = review.themes.find((one) => one.id === id);
  if (theme) return { kind: 'theme', id, label: theme.label, as };
  const link = review.links.find((one) => one.id === id);
  return link && { kind: 'configuration link', id, label: `${link.fromId} ${link.kind} ${link.toId}`, as };
}
