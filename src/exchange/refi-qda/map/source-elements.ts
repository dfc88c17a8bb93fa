import type { QdaSource } from '../model/qda-source.ts';

/** The elements of sources, and of what is selected in them. */
export const sourceElements = {
  text: ['TextSource', 'PlainTextSelection'],
  picture: ['PictureSource', 'PictureSelection'],
  pdf: ['PDFSource', 'PDFSelection'],
  audio: ['AudioSource', 'AudioSelection'],
  video: ['VideoSource', 'VideoSelection'],
} as const satisfies Record<QdaSource['kind'], readonly [source: string, selection: string]>;
