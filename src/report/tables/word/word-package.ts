import { strToU8, zipSync } from 'fflate';
import { escapeAttribute, escapeText } from '../../drawing/escape-markup.ts';
import type { WordText } from './word-document.ts';
import { relationsNamespace, xmlDeclaration } from './word-names.ts';
import { wordFooter, wordSettings, wordStyles } from './word-styles.ts';

/** The parts of a Word document in one file, always with the same bytes. */
export function wordPackage(document: string, { title, language }: WordText): Uint8Array {
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': relations([
      [`${relationsNamespace}/officeDocument`, 'word/document.xml'],
      ['http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', 'docProps/core.xml'],
    ]),
    'docProps/core.xml': coreProperties(title, language),
    'word/_rels/document.xml.rels': relations([
      [`${relationsNamespace}/styles`, 'styles.xml'],
      [`${relationsNamespace}/settings`, 'settings.xml'],
      [`${relationsNamespace}/footer`, 'footer.xml'],
    ]),
    'word/document.xml': document,
    'word/footer.xml': wordFooter(),
    'word/settings.xml': wordSettings(),
    'word/styles.xml': wordStyles(escapeAttribute(language)),
  };
  const bytes = Object.entries(parts).map(([name, text]) => [name, strToU8(text)]);
  return zipSync(Object.fromEntries(bytes), { level: 6, mtime: first });
}

// zip files need a time: the first day that they can name, by the clock of wherever this runs
const first = new Date(1980, 0, 1, 12);

const wordTypes = { document: 'document.main', footer: 'footer', settings: 'settings', styles: 'styles' };

function contentTypes(): string {
  const ofWord = Object.entries(wordTypes).map(([part, type]) => [
    `/word/${part}.xml`,
    `application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml`,
  ]);
  const core = ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'];
  return [
    `${xmlDeclaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    ...[...ofWord, core].map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`),
    '</Types>',
  ].join('');
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  return [
    `${xmlDeclaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`,
    ...targets.map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`),
    '</Relationships>',
  ].join('');
}

function coreProperties(title: string, language: string): string {
  const namespaces = [
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  ];
  return [
    `${xmlDeclaration}<cp:coreProperties ${namespaces.join(' ')}>`,
    title === '' ? '' : `<dc:title>${escapeText(title)}</dc:title>`,
    `<dc:language>${escapeText(language)}</dc:language>`,
    '</cp:coreProperties>',
  ].join('');
}
