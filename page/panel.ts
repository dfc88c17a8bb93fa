import { make, one } from './data.ts';

/** Where the page shows what belongs to a box, a line or a number. */
export interface Panel {
  /** Shows this; `close` is called once, when something else is shown or the panel is closed. */
  readonly show: (title: string, content: readonly Node[], close?: () => void) => void;
}

/** The panel beside the page: Escape and its button close it and give the focus back. */
export function connectPanel(): Panel {
  const element = one('#panel');
  let closed = (): void => {};
  let opener: Element | null = null;
  const end = () => {
    const before = closed;
    closed = () => {};
    before();
  };
  const close = () => {
    if (element.hidden) return;
    element.hidden = true;
    end();
    if (opener instanceof HTMLElement || opener instanceof SVGElement) opener.focus();
  };
  one('button', element).addEventListener('click', close);
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close();
  });
  return {
    show: (title, content, onClose = () => {}) => {
      end();
      closed = onClose;
      if (!element.contains(document.activeElement)) opener = document.activeElement;
      one('h2', element).textContent = title;
      one('div', element).replaceChildren(
        ...(content.length === 0 ? [make('p', {}, 'Nothing is recorded.')] : content),
      );
      element.hidden = false;
      element.scrollTop = 0;
      one('h2', element).focus({ preventScroll: true });
    },
  };
}
