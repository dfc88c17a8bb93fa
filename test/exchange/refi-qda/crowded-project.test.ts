import { expect, it } from 'vitest';
import { fromRefiQda } from '../../../src/exchange/refi-qda/map/from-refi-qda.ts';
import { toRefiQda } from '../../../src/exchange/refi-qda/map/to-refi-qda.ts';
import { emptyQdaProject } from '../../../src/exchange/refi-qda/model/empty-project.ts';
import type { QdaCoding } from '../../../src/exchange/refi-qda/model/qda-coding.ts';
import type { QdaProject } from '../../../src/exchange/refi-qda/model/qda-project.ts';
import { type Review, reviewSchema } from '../../../src/review/review.ts';
import { code, guid } from './made-code.ts';

const [context, outcome, quote, source] = [guid(1), guid(2), guid(3), guid(4)];
const reviewOf = (project: QdaProject): Review =>
  reviewSchema.parse({ schemaVersion: 1, kind: 'synthesis', protocol: { version: 1 }, ...fromRefiQda(project).parts });

it('reads a case that refers to more than a function takes as arguments', () => {
  const missing = Array.from({ length: 600_000 }, (_, n) => guid(1000 + n));
  const crowded = {
    guid: guid(9),
    codeRefs: [context, outcome],
    variableValues: [],
    sourceRefs: missing,
    selectionRefs: missing,
  };
  const codes = [code(1, 'Context: time'), code(2, 'Outcome: trust')];
  const { parts, losses } = fromRefiQda({ ...emptyQdaProject('Crowded'), codes, cases: [crowded] });
  expect(parts.configurations).toHaveLength(1);
  expect(losses.find((loss) => loss.code === 'case-selection')?.ids).toHaveLength(600_001);
  expect(losses.find((loss) => loss.code === 'case-source')?.ids).toHaveLength(600_001);
});

/** One quote that many people coded with one code. */
function codedByMany(coders: number): QdaProject {
  const users = Array.from({ length: coders }, (_, n) => ({ guid: guid(100_000 + n), name: `Coder ${n}` }));
  const codings = users.map((user, n): QdaCoding => {
    return { guid: guid(500_000 + n), creatingUser: user.guid, codeRef: outcome, noteRefs: [] };
  });
  const selection = {
    guid: quote,
    creatingUser: guid(100_000),
    startPosition: 0,
    endPosition: 5,
    codings,
    noteRefs: [],
  };
  const text = {
    kind: 'text',
    guid: source,
    name: 'Paper',
    plainText: 'Trust grew.',
    codings: [],
    noteRefs: [],
  } as const;
  const sources = [{ ...text, selections: [selection], variableValues: [] }];
  return { ...emptyQdaProject('Crowd'), users, codes: [code(2, 'Outcome: trust')], sources };
}

it('takes a quote that a crowd coded there and back, each coder once', () => {
  const crowd = codedByMany(30_000);
  const review = reviewOf(crowd);
  expect(review.extracts[0]?.codings).toHaveLength(30_000);
  const onto = toRefiQda(review, { onto: crowd }).project;
  expect(onto.sources[0]?.selections[0]?.codings).toHaveLength(30_000);
  expect(reviewOf(onto).extracts[0]?.codings).toHaveLength(30_000);
});
