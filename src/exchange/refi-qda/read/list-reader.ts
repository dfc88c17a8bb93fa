import type { QdaElement, QdaExtras } from '../model/qda-item.ts';
import type { XmlTree } from '../xml/xml-tree.ts';
import { type OpenElement, openElement, restOf } from './open-element.ts';
import { type ReadEntity, readAll } from './read-children.ts';
import type { ReadingNotes } from './reading-notes.ts';

/** Reads the lists of an element, such as `Users`; what does not belong into a list is kept with the element. */
interface ListReader {
  /** The members of a list, in their order. */
  members<T>(list: string, member: string | readonly string[], read: ReadEntity<T>): T[];
  /** What reads the lists that stand one deeper, such as those in `CodeBook`. */
  inside(list: string): Pick<ListReader, 'members' | 'direct'>;
  /** Members that stand in no list, as some programs write them. */
  direct<T>(member: string, read: ReadEntity<T>): T[];
  /** What nobody asked for, in the element or in its lists. */
  rest(): { readonly extras?: QdaExtras };
}

/** A reader of the lists of an element. */
export function listReader(reader: OpenElement, notes: ReadingNotes): ListReader {
  const inner: { readonly name: string; readonly reader: OpenElement }[] = [];
  const open = (tree: XmlTree): OpenElement => {
    const opened = openElement(tree, notes);
    inner.push({ name: tree.name, reader: opened });
    return opened;
  };
  const membersIn =
    (parents: () => readonly OpenElement[]): ListReader['members'] =>
    (list, member, read) =>
      parents()
        .flatMap((parent) => readAll(parent, list, open))
        .flatMap((opened) => readAll(opened, member, (child) => read(child, notes)));
  const directIn =
    (parents: () => readonly OpenElement[]): ListReader['direct'] =>
    (member, read) =>
      parents().flatMap((parent) => readAll(parent, member, (child) => read(child, notes)));
  return {
    members: membersIn(() => [reader]),
    direct: directIn(() => [reader]),
    inside(list) {
      const parents = readAll(reader, list, open);
      return { members: membersIn(() => parents), direct: directIn(() => parents) };
    },
    rest() {
      const { extras } = restOf(reader);
      const strays = inner.flatMap((list) => strayIn(list.name, list.reader));
      if (strays.length === 0) return extras === undefined ? {} : { extras };
      return { extras: { attributes: extras?.attributes ?? {}, elements: [...(extras?.elements ?? []), ...strays] } };
    },
  };
}

/** What does not belong into a list, in an element of the list's name. */
function strayIn(name: string, reader: OpenElement): QdaElement[] {
  const { extras } = restOf(reader);
  return extras === undefined ? [] : [{ name, attributes: extras.attributes, content: extras.elements }];
}
