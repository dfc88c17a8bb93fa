import { relationsNamespace, wordNamespace, xmlDeclaration } from './word-names.ts';
import { letterSizes } from './word-table.ts';
import { field, paragraph } from './word-text.ts';

/** The styles by which an author changes the look of all tables at once. */
export function wordStyles(language: string): string {
  const fonts = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/>';
  return [
    `${xmlDeclaration}<w:styles xmlns:w="${wordNamespace}">`,
    `<w:docDefaults><w:rPrDefault><w:rPr>${fonts}${size(10)}<w:lang w:val="${language}"/></w:rPr></w:rPrDefault>`,
    '<w:pPrDefault><w:pPr><w:spacing w:after="120"/></w:pPr></w:pPrDefault></w:docDefaults>',
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
    paragraphStyle('Title', 'Title', '<w:spacing w:after="240"/>', `<w:b/><w:bCs/>${size(14)}`),
    paragraphStyle('Caption', 'caption', '<w:keepNext/><w:spacing w:before="120" w:after="80"/>', '<w:b/><w:bCs/>'),
    paragraphStyle('TableNote', 'Table Note', '<w:spacing w:before="60" w:after="0"/>', size(8)),
    paragraphStyle('Footer', 'footer', '<w:spacing w:after="0"/><w:jc w:val="center"/>', size(8)),
    ...letterSizes.flatMap((points) => [
      paragraphStyle(`TableText${points}`, `Table Text ${points}`, cellSpacing, size(points)),
      paragraphStyle(
        `TableHead${points}`,
        `Table Head ${points}`,
        `<w:keepNext/>${cellSpacing}`,
        `<w:b/><w:bCs/>${size(points)}`,
      ),
    ]),
    tableStyle,
    '</w:styles>',
  ].join('');
}

/** The foot of every page: its number. */
export function wordFooter(): string {
  return `${xmlDeclaration}<w:ftr xmlns:w="${wordNamespace}" xmlns:r="${relationsNamespace}">${paragraph('Footer', field(' PAGE ', '1'))}</w:ftr>`;
}

/** Tells Word which version's rules it follows, so that it opens without the mode for old files. */
export function wordSettings(): string {
  const mode = 'w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"';
  return `${xmlDeclaration}<w:settings xmlns:w="${wordNamespace}"><w:compat><w:compatSetting ${mode}/></w:compat></w:settings>`;
}

const cellSpacing = '<w:spacing w:before="30" w:after="30"/>';

// half points
function size(points: number): string {
  return `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`;
}

function paragraphStyle(id: string, name: string, paragraphProperties: string, runProperties: string): string {
  return [
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/>`,
    `<w:pPr>${paragraphProperties}</w:pPr><w:rPr>${runProperties}</w:rPr></w:style>`,
  ].join('');
}

const rule = (side: string, eighths: number) =>
  `<w:${side} w:val="single" w:sz="${eighths}" w:space="0" w:color="000000"/>`;

const tableStyle = [
  '<w:style w:type="table" w:styleId="ThreeRules"><w:name w:val="Three Rules"/><w:qFormat/>',
  `<w:tblPr><w:tblBorders>${rule('top', 8)}${rule('bottom', 8)}</w:tblBorders>`,
  '<w:tblCellMar><w:left w:w="80" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr>',
  `<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders>${rule('bottom', 4)}</w:tcBorders></w:tcPr></w:tblStylePr>`,
  '</w:style>',
].join('');
