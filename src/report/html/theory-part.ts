import { groupBy, indexById } from '../../core/group-by.ts';
import type { Cause, TheoryVersion } from '../../theory/programme-theory.ts';
import { theoryHistory } from '../../theory/theory-history.ts';
import { caveatsAbout } from '../caveats-about.ts';
import { escapeText } from '../drawing/escape-markup.ts';
import { theoryTimelineFigure } from '../figures/theory-timeline-figure.ts';
import { figureInPage } from './figure-in-page.ts';
import { anchorOf, innerLink, paragraph, type ReportPart, reportPart, tag } from './markup.ts';
import type { ReportFacts } from './report-facts.ts';

/** The programme theories: the latest version of each in full, the earlier ones to unfold, with what changed them. */
export function theoryPart({ review, configurations }: ReportFacts): ReportPart {
  const theories = indexById(review.theories);
  const groups = [...groupBy(review.theoryVersions, ({ theoryId }) => theoryId)];
  const known = (id: string) => configurations.has(id);
  return reportPart(
    'theory',
    'Programme theory',
    ...groups.flatMap(([theoryId, versions]) => {
      const [latest, ...earlier] = versions.toSorted((a, b) => b.version - a.version);
      const theory = theories.get(theoryId);
      const level = theory?.level === 'middle-range' ? ' (middle-range theory)' : '';
      return [
        tag('h3', {}, escapeText(`${theory?.label ?? theoryId}${level}`)),
        latest ? oneVersion(latest, known) : '',
        earlier.length === 0 ? '' : timeline(theoryId, review),
        ...earlier.map((version) =>
          tag(
            'details',
            {},
            tag('summary', {}, `Version ${version.version} (${version.stage})`),
            oneVersion(version, known),
          ),
        ),
      ];
    }),
    ...(groups.length === 0
      ? []
      : caveatsAbout(review.caveats, ['theories', 'theoryVersions']).map((text) => paragraph(text, 'note'))),
  );
}

function timeline(theoryId: string, review: ReportFacts['review']): string {
  const labels = new Map([...review.theories.map(({ id, label }) => [id, label] as const)]);
  return figureInPage(theoryTimelineFigure(theoryHistory(theoryId, review), { labels, name: `timeline-${theoryId}` }));
}

function oneVersion(version: TheoryVersion, known: (id: string) => boolean): string {
  const { statement, configurationIds, causes } = version;
  const links = configurationIds.map((id) => (known(id) ? innerLink(anchorOf('cfg', id), id) : escapeText(id)));
  return [
    `<p><strong>If</strong> ${escapeText(statement.if)}, <strong>then</strong> ${escapeText(statement.then)}, <strong>because</strong> ${escapeText(statement.because)}.</p>`,
    paragraph(`Version ${version.version}, ${version.stage}.`, 'quiet'),
    links.length === 0 ? '' : tag('p', { class: 'quiet' }, `Made of: ${links.join(', ')}`),
    causes.length === 0 ? '' : tag('ul', {}, ...causes.map(cause)),
  ].join('');
}

function cause(one: Cause): string {
  const source = 'evidence' in one ? one.evidence.join(', ') : one.stakeholderInputId;
  return tag('li', {}, escapeText(`Changed because: ${one.reason} (${source})`));
}
