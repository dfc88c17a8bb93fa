import type { Coding } from '../extraction/coding.ts';
import { codingKey } from '../extraction/coding-key.ts';
import type { Extract } from '../extraction/extract.ts';
import type { Concept } from './concept.ts';
import type { Configuration, Slot } from './configuration.ts';
import type { ConfigurationLink } from './configuration-link.ts';
import type { TheoryData } from './theory-data.ts';
import type { TheoryLists } from './theory-lists.ts';

/** What a change of concepts needs: the concepts and the places that name them. */
export type ConceptHolder = TheoryLists & Pick<TheoryData, 'concepts' | 'configurations' | 'links'>;

/** Which concept stands where, after a change. */
export interface ConceptRewrite {
  readonly slot: (slot: Slot, configuration: Configuration) => string;
  /** Of a link that goes through a concept; `undefined`: through none any more. */
  readonly via: (conceptId: string, link: ConfigurationLink) => string | undefined;
  /** What a quote was coded with. */
  readonly coding: (coding: Coding, extract: Extract) => readonly string[];
  /** In lists of ids: wider concepts, what memos are about, what operations take and give. */
  readonly listed: (id: string) => readonly string[];
}

/** Rewrites every place of a theory that names a concept. What does not change stays the same object. */
export function rewriteConcepts<T extends ConceptHolder>(
  theory: T,
  concepts: readonly Concept[],
  to: ConceptRewrite,
): T {
  const ids = (list: readonly string[]) => rewrittenIds(list, to.listed);
  const { memos, operations, extracts } = theory;
  return {
    ...theory,
    concepts: concepts.map((concept) => {
      const broaderIds = ids(concept.broaderIds);
      if (broaderIds === concept.broaderIds) return concept;
      return { ...concept, broaderIds: broaderIds.filter((id) => id !== concept.id) };
    }),
    configurations: theory.configurations.map((configuration) => rewrittenSlots(configuration, to)),
    links: theory.links.map((link) => rewrittenLink(link, to)),
    ...(extracts && { extracts: rewrittenExtracts(extracts, to) }),
    ...(memos && {
      memos: memos.map((memo) => {
        const about = ids(memo.about);
        return about === memo.about ? memo : { ...memo, about };
      }),
    }),
    ...(operations && {
      operations: operations.map((operation) => {
        const [inputIds, resultIds] = [ids(operation.inputIds), ids(operation.resultIds)];
        const isSame = inputIds === operation.inputIds && resultIds === operation.resultIds;
        return isSame ? operation : { ...operation, inputIds, resultIds };
      }),
    }),
  };
}

function rewrittenIds(list: readonly string[], listed: ConceptRewrite['listed']): readonly string[] {
  const rewritten = list.flatMap(listed);
  const isSame = rewritten.length === list.length && rewritten.every((id, at) => id === list[at]);
  return isSame ? list : [...new Set(rewritten)];
}

function rewrittenSlots(configuration: Configuration, to: ConceptRewrite): Configuration {
  const slots = configuration.slots.map((slot) => {
    const conceptId = to.slot(slot, configuration);
    return conceptId === slot.conceptId ? slot : { ...slot, conceptId };
  });
  const isSame = slots.every((slot, at) => slot === configuration.slots[at]);
  return isSame ? configuration : { ...configuration, slots };
}

function rewrittenLink(link: ConfigurationLink, to: ConceptRewrite): ConfigurationLink {
  if (link.viaConceptId === undefined) return link;
  const viaConceptId = to.via(link.viaConceptId, link);
  if (viaConceptId === link.viaConceptId) return link;
  const { viaConceptId: _, ...others } = link;
  return viaConceptId === undefined ? others : { ...others, viaConceptId };
}

/** Quotes are many, and few are coded with a concept: a list of which none changes stays the same. */
function rewrittenExtracts(extracts: readonly Extract[], to: ConceptRewrite): readonly Extract[] {
  const rewritten = extracts.map((extract) => rewrittenCodings(extract, to));
  return rewritten.every((extract, at) => extract === extracts[at]) ? extracts : rewritten;
}

/** Codings say that somebody saw a concept, and have no polarity: those that now say the same become one. */
function rewrittenCodings(extract: Extract, { coding: to }: ConceptRewrite): Extract {
  const { codings } = extract;
  if (codings === undefined) return extract;
  const named = codings.map((coding) => ({ coding, ids: to(coding, extract) }));
  if (named.every(({ coding, ids }) => ids.length === 1 && ids[0] === coding.conceptId)) return extract;
  const rewritten = named.flatMap(({ coding, ids }) => ids.map((conceptId) => ({ ...coding, conceptId })));
  return { ...extract, codings: [...new Map(rewritten.map((one) => [codingKey(one, extract), one])).values()] };
}
