/** What an address names is seen: folds around it open, and filters that hide it are taken off. */
export function keepTargetsInSight(showAll: () => void): void {
  const show = () => {
    const target = document.getElementById(location.hash.slice(1));
    if (target === null) return;
    if (target.closest('[hidden]') !== null && target.closest('#panel') === null) showAll();
    for (let at: Element | null = target; at !== null; at = at.parentElement) {
      if (at instanceof HTMLDetailsElement) at.open = true;
    }
    target.scrollIntoView();
  };
  addEventListener('hashchange', show);
  show();
}
