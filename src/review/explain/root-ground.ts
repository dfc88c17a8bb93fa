import type { Review } from '../review.ts';
import { appraisalGround, clusterGround, decisionGround, documentGround, searchGround } from './document-grounds.ts';
import type { Ground } from './explanation.ts';
import type { ReviewLookup } from './review-lookup.ts';
import {
  confidenceGround,
  configurationGround,
  evidenceGround,
  extractGround,
  inputGround,
  memoGround,
  operationGround,
  substantiveGround,
  theoryGround,
  theoryPart,
  versionGround,
  versionId,
} from './theory-grounds.ts';

/** What an id names in a review, whatever kind of thing it is; nothing where it names nothing. */
export function rootGround(id: string, lookup: ReviewLookup): Ground | undefined {
  return theoryRoot(id, lookup) ?? synthesisRoot(id, lookup) ?? documentRoot(id, lookup) ?? scopeRoot(id, lookup);
}

function found<T extends { readonly id: string }>(things: readonly T[], id: string): T | undefined {
  return things.find((thing) => thing.id === id);
}

function theoryRoot(id: string, lookup: ReviewLookup): Ground | undefined {
  const theory = found(lookup.review.theories, id);
  if (theory) return theoryGround(theory, lookup);
  const version = lookup.review.theoryVersions.find(
    (one) => versionId(one) === id || `${one.theoryId}@${one.version}` === id,
  );
  if (version) return versionGround(version, lookup);
  const configuration = found(lookup.review.configurations, id);
  if (configuration) return configurationGround(configuration, lookup);
  const substantive = found(lookup.review.substantiveTheories, id);
  return substantive && substantiveGround(substantive);
}

function synthesisRoot(id: string, lookup: ReviewLookup): Ground | undefined {
  const { naming } = lookup;
  const link = found(lookup.review.links, id);
  if (link) return linkGround(link, lookup);
  const theme = found(lookup.review.themes, id);
  if (theme) return themeGround(theme, lookup);
  const concept = found(lookup.review.concepts, id);
  if (concept) {
    const { label, definition } = concept;
    const grounds = () => [
      ...naming.configurationsOn(id).map((one) => configurationGround(one, lookup, rolesIn(one, id))),
      ...naming.quotesCodedWith(id).map((one) => extractGround(one, lookup, codedIn(one, id))),
    ];
    return { kind: 'concept', id, label: definition === undefined ? label : `${label}: ${definition}`, grounds };
  }
  const evidence = found(lookup.review.evidence, id);
  if (evidence) return evidenceGround(evidence, lookup);
  const operation = found(lookup.review.operations, id);
  if (operation) return operationGround(operation, lookup);
  const recommendation = found(lookup.review.recommendations, id);
  if (recommendation) {
    const grounds = () => recommendation.configurationIds.map((one) => theoryPart(one, lookup, 'rests on'));
    return { kind: 'recommendation', id, label: recommendation.text, grounds };
  }
  const confidence = found(lookup.review.confidence, id);
  if (confidence)
    return { ...confidenceGround(confidence), grounds: () => [theoryPart(confidence.configurationId, lookup, 'of')] };
  const memo = found(lookup.review.memos, id);
  return memo && { ...memoGround(memo), grounds: () => memo.about.map((one) => theoryPart(one, lookup, 'about')) };
}

function linkGround(link: Review['links'][number], lookup: ReviewLookup): Ground {
  const { id, kind, fromId, toId, viaConceptId, basis, rationale, extractIds } = link;
  const via =
    viaConceptId === undefined ? '' : ` through ${lookup.byId.concepts.get(viaConceptId)?.label ?? viaConceptId}`;
  return {
    kind: 'configuration link',
    id,
    label: `${fromId} ${kind} ${toId}${via} (${basis}): ${rationale}`,
    grounds: () => [
      ...extractIds.map((one) => theoryPart(one, lookup, 'shows it')),
      theoryPart(fromId, lookup, 'from'),
      theoryPart(toId, lookup, 'to'),
    ],
  };
}

function themeGround({ id, label }: Review['themes'][number], lookup: ReviewLookup, as?: string): Ground {
  return {
    kind: 'theme',
    id,
    label,
    as,
    grounds: () => [
      ...lookup.review.themes
        .filter(({ parentId }) => parentId === id)
        .map((theme) => themeGround(theme, lookup, 'narrower theme')),
      ...lookup.naming.configurationsIn(id).map((one) => configurationGround(one, lookup, 'told in it')),
    ],
  };
}

function rolesIn({ slots }: Review['configurations'][number], conceptId: string): string {
  const own = slots.filter((slot) => slot.conceptId === conceptId).map(({ role, polarity }) => `${role} ${polarity}`);
  return [...new Set(own)].join(', ');
}

function codedIn({ codings = [] }: Review['extracts'][number], conceptId: string): string {
  const roles = codings.filter((coding) => coding.conceptId === conceptId).flatMap(({ role }) => role ?? []);
  return roles.length === 0 ? 'coded' : `coded as ${[...new Set(roles)].join(', ')}`;
}

function documentRoot(id: string, lookup: ReviewLookup): Ground | undefined {
  const extract = found(lookup.review.extracts, id);
  if (extract) return extractGround(extract, lookup);
  if (lookup.documents.has(id) || lookup.eventsOf(lookup.documentOf(id)).length > 0) return documentGround(id, lookup);
  const search = found(lookup.review.searches, id);
  if (search) {
    const ofIt = lookup.review.documents.filter(({ origins }) => origins.some(({ searchId }) => searchId === id));
    return {
      kind: 'search',
      id,
      label: searchGround(id, lookup.review).label,
      grounds: () =>
        [...new Set(ofIt.map((one) => lookup.documentOf(one.id)))].map((one) => documentGround(one, lookup, 'found')),
    };
  }
  const cluster = found(lookup.review.duplicateClusters, id);
  if (cluster) return { ...clusterGround(cluster), grounds: () => [documentGround(cluster.keptId, lookup)] };
  const appraisal = found(lookup.review.appraisals, id);
  if (appraisal) {
    const { target } = appraisal;
    const of = () =>
      'documentId' in target ? documentGround(target.documentId, lookup) : theoryPart(target.extractId, lookup);
    return { ...appraisalGround(appraisal, lookup), grounds: () => [of()] };
  }
  const extraction = found(lookup.review.extractions, id);
  if (extraction) {
    const { formId, formVersion, reviewerId, documentId } = extraction;
    const label = `form ${formId}, version ${formVersion}, filled by ${reviewerId}`;
    return { kind: 'extraction', id, label, grounds: () => [documentGround(documentId, lookup, 'of')] };
  }
  const event = lookup.review.screening.find(({ by, clock }) => `${by}@${clock}` === id);
  if (event === undefined) return undefined;
  const about =
    'documentId' in event ? [event.documentId] : event.kind === 'merge' ? [event.intoId] : event.documentIds;
  return { ...decisionGround(event, lookup), grounds: () => about.map((one) => documentGround(one, lookup, 'about')) };
}

function scopeRoot(id: string, lookup: ReviewLookup): Ground | undefined {
  const { review } = lookup;
  const input = found(lookup.review.stakeholderInputs, id);
  if (input)
    return { ...inputGround(input), grounds: () => input.affects.map((one) => theoryPart(one, lookup, 'affects')) };
  const question = found(lookup.review.questions, id);
  if (question) {
    const serving = review.searches.filter(({ aims }) => aims.includes(id));
    return {
      kind: 'question',
      id,
      label: question.text,
      grounds: () => serving.map((one) => searchGround(one.id, review)),
    };
  }
  const criterion = review.protocol.criteria.find((one) => one.id === id);
  if (criterion) {
    const uses = review.screening.filter((event) => 'criterionIds' in event && event.criterionIds.includes(id));
    const grounds = () =>
      uses.map((event) => ({
        ...decisionGround(event, lookup),
        as: 'documentId' in event ? event.documentId : undefined,
      }));
    return { kind: 'criterion', id, label: criterion.text, grounds };
  }
  const stage = review.protocol.stages.find((one) => one.id === id);
  if (stage) return { kind: 'stage', id, label: stage.label };
  const person = found(lookup.review.people, id);
  if (person) return { kind: 'person', id, label: `${person.name} (${[person.nature, ...person.roles].join(', ')})` };
  const form = review.forms.find((one) => one.id === id);
  return form && { kind: 'form', id, label: `form ${id}, version ${form.version}` };
}
