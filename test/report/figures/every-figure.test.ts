import { describe, expect, it } from 'vitest';
import { checkFigure } from '../check-figure.ts';
import { everyFigure } from '../every-figure.ts';
import { hostileLabels } from '../hostile-labels.ts';
import { elementsNamed, readMarkup, textOf } from '../read-markup.ts';

describe.each(Object.entries(everyFigure))('%s', (_name, { labelled, empty }) => {
  it.each(hostileLabels)('holds every label: %j', (label) => {
    checkFigure(labelled(label, 241));
    checkFigure(labelled(label, 510));
  });

  it.each([
    'Trust grows',
    'A rather long label that tells a whole story of partners who meet and share',
    '信頼が築かれる',
    'الثقة تنمو.',
  ])('shows the label %s', (label) => {
    const { texts } = checkFigure(labelled(label, 510));
    const words = texts.map(({ text }) => text.replace(/\u200f/g, '')).join(' ');
    expect(words.replace(/\s+/g, ''), 'the label is not in the picture').toContain(label.replace(/\s+/g, ''));
  });

  it('says in words that there is nothing yet', () => {
    const { texts } = checkFigure(empty());
    const words = texts.map(({ text }) => text).join(' ');
    expect(words).toMatch(/\b(no|No|not|none|None|nothing|Nothing)\b/);
  });

  it('gives the same bytes for the same data', () => {
    expect(labelled('Trust', 510)).toEqual(labelled('Trust', 510));
  });

  it('has ids that another figure of the same name has not', () => {
    const ids = ['Trust', 'Hope'].flatMap((label) => {
      const root = readMarkup(labelled(label, 510).svg);
      return [...elementsNamed(root, 'title'), ...elementsNamed(root, 'desc')].flatMap(
        ({ attributes }) => attributes['id'] ?? [],
      );
    });
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBe(4);
  });

  it('tells in its description what it shows', () => {
    const figure = labelled('Trust', 510);
    const [description] = elementsNamed(readMarkup(figure.svg), 'desc').map(textOf);
    expect(description).toBe(figure.alt);
  });
});
