/** The page of a Word document. */
export interface WordPage {
  /** Default: `landscape`. */
  readonly orientation?: 'landscape' | 'portrait';
  /** Default: `A4`. */
  readonly paper?: 'A4' | 'letter';
}

/** The measures of a page in twentieths of a point, as Word counts. */
export interface PageLayout {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  readonly landscape: boolean;
}

const papers = { A4: [11_906, 16_838], letter: [12_240, 15_840] } as const;

/** The measures of a page. */
export function pageLayout({ orientation = 'landscape', paper = 'A4' }: WordPage): PageLayout {
  const [short, long] = papers[paper];
  const landscape = orientation === 'landscape';
  return { width: landscape ? long : short, height: landscape ? short : long, margin: 1134, landscape };
}
