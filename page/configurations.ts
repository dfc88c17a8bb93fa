import { all, make } from './data.ts';

/** Configurations with their evidence, as the page tells them elsewhere: for the panel. */
export function configurationsInShort(anchors: readonly string[]): Node[] {
  return anchors.flatMap((anchor) => {
    const article = document.getElementById(anchor);
    if (article === null) return [];
    const heading = all('h4', article).map((one) => make('h3', {}, ...copies(one)));
    const evidence = all('.evidence', article).map((list) => list.cloneNode(true));
    for (const copy of evidence) for (const shown of all('[hidden]', elementOf(copy))) shown.hidden = false;
    return [
      ...heading,
      ...(evidence.length > 0 ? evidence : [make('p', { class: 'warning' }, 'No evidence is recorded.')]),
    ];
  });
}

function copies(element: Element): Node[] {
  return [...element.childNodes].map((node) => node.cloneNode(true));
}

function elementOf(node: Node): ParentNode {
  return node instanceof Element ? node : document.createDocumentFragment();
}
