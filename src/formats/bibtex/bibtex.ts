import type { Problem } from '../../core/problem.ts';
import { quoted } from '../fields/take-text.ts';
import type { Format, RecordSink } from '../format.ts';
import { type BibtexBlock, bibtexBlocks } from './bibtex-blocks.ts';
import { type BibtexEntry, parseEntry } from './bibtex-entry.ts';
import { joinEntries } from './bibtex-keys.ts';
import { waitingEntries } from './bibtex-parents.ts';
import { printBibtex } from './bibtex-print.ts';
import { draftOf } from './bibtex-record.ts';
import { firstBlockLine } from './bibtex-signs.ts';
import { type BibtexStrings, bibtexStrings } from './bibtex-strings.ts';
import { readUsualEntries } from './bibtex-usual-entries.ts';

/** BibTeX and BibLaTeX, as reference managers and databases write them. */
export const bibtex: Format = {
  name: 'bibtex',

  signIn: firstBlockLine,

  reader(sink, database) {
    const strings = bibtexStrings();
    const entries = waitingEntries((entry, inherited, missing) => {
      if (isEmpty(entry)) sink.lost(lostEntry(entry));
      else sink.record(draftOf(entry, inherited, missing, database), entry.line);
    });
    const take = (block: BibtexBlock) => {
      strings.read(block.text.length);
      if (block.type === 'comment' || block.type === 'preamble') reportFileWide(block, sink);
      else if (block.type === 'string') define(parseEntry(block, strings), strings, sink);
      else entries.add(parseEntry(block, strings));
    };
    const blocks = bibtexBlocks(
      take,
      (page, starts) =>
        readUsualEntries(page, strings, (entry) => {
          starts(entry.type);
          strings.read(entry.size);
          if (entry.type === 'string') define(entry, strings, sink);
          else entries.add(entry);
        }),
      sink.problem,
    );
    return {
      push: blocks.push,
      end() {
        blocks.end();
        entries.end();
      },
    };
  },

  print: printBibtex,

  join: joinEntries,
};

/** Whether an entry lost everything with its closing bracket. */
function isEmpty({ key, fields, problems }: BibtexEntry): boolean {
  return key === '' && fields.length === 0 && problems.some(({ code }) => code === 'missing-end');
}

function lostEntry({ type, line }: BibtexEntry): Problem {
  const message = `line ${line}: the entry @${type} has no key, no field and no closing bracket; add them.`;
  return { code: 'unreadable-record', severity: 'error', line, message };
}

/** Reports what belongs to the file and to no entry. */
function reportFileWide({ type, text, line }: BibtexBlock, sink: RecordSink): void {
  const message = `line ${line}: the ${type} ${quoted(text.trim())} belongs to the file and to no record; it was left out.`;
  sink.problem({ code: `file-${type}`, severity: 'note', line, message });
}

function define({ fields, problems }: BibtexEntry, strings: BibtexStrings, sink: RecordSink): void {
  for (const { name, source } of fields) if (name !== '') strings.define(name, source);
  for (const problem of problems) sink.problem(problem);
}
