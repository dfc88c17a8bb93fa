import type { Shown } from './figures.ts';

/** The page that shows every figure, as Markdown. */
export function galleryPage(shown: readonly Shown[]): string {
  const sections = [...new Set(shown.map(({ section }) => section))];
  const parts = sections.map((section) => {
    const own = shown.filter((one) => one.section === section);
    return `## ${section}\n\n${own.map(entry).join('\n')}`;
  });
  return `${head}\n${parts.join('\n')}`;
}

const head = `# Gallery

Every figure of the library, drawn by \`npm run gallery\`, which writes this page and its pictures too. Most are of the
[alliancing review](../examples/alliancing); what it does not record is drawn from
[a small made-up review](../examples/gallery), and the figure says so. What each figure shows and where its data come from:
[report](report.md).
`;

function entry({ figure, words, call }: Shown): string {
  const alt = figure.title.replace(/[[\]]/g, '');
  return `${words}\n\n\`${call}\`\n\n![${alt}](pictures/${figure.name}.svg)\n`;
}
