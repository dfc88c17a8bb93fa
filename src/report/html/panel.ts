/** The panel that the page's program fills; without it the panel stays hidden. */
export const panel = [
  '<aside id="panel" aria-labelledby="panel-title" hidden="">',
  '<button type="button" aria-label="Close">×</button>',
  '<h2 id="panel-title" tabindex="-1"></h2>',
  '<div></div>',
  '</aside>',
].join('');
