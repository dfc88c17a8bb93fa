/** The look of the report, on screens from 390 pixels and on A4 paper. */
export const style = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
[hidden] { display: none !important; }
body { margin: 0; color: #222; background: #f4f5f6; font: 16px/1.5 system-ui, 'Segoe UI', Arial, 'Liberation Sans', sans-serif; }
a { color: #00508f; }
a:focus-visible, summary:focus-visible, .wide:focus-visible, button:focus-visible, input:focus-visible, select:focus-visible { outline: 3px solid #00508f; outline-offset: 2px; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: 1rem; background: #fff; padding: .5rem; }
header, main, footer { max-width: 75rem; margin: 0 auto; padding: 1rem; }
header h1 { font-size: 1.6rem; line-height: 1.25; margin: .5rem 0; }
.numbers { display: flex; flex-wrap: wrap; gap: .5rem 2rem; margin: 1rem 0; padding: 0; }
.numbers div { display: flex; flex-direction: column-reverse; }
.numbers dd { margin: 0; font-size: 1.6rem; font-weight: 700; line-height: 1.2; }
.numbers dt { color: #4d4d4d; font-size: .875rem; }
.caveats { background: #fff7e0; border-left: 4px solid #8a6100; padding: .75rem 1rem; }
.caveats h2 { margin: 0 0 .25rem; font-size: 1rem; }
.caveats ul { margin: 0; padding-left: 1.2rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; padding: 0; margin: 1rem 0 0; }
section { background: #fff; border: 1px solid #d5d8db; border-radius: 6px; padding: 1rem 1.25rem; margin: 0 0 1.25rem; min-width: 0; }
section h2 { margin: 0 0 .75rem; font-size: 1.25rem; }
section h3 { margin: 1.5rem 0 .5rem; font-size: 1.05rem; }
.wide { overflow-x: auto; max-width: 100%; }
.wide svg { display: block; width: 100%; min-width: 40rem; max-width: 56rem; height: auto; }
figure { margin: 0 0 1.5rem; }
figcaption { color: #4d4d4d; font-size: .875rem; margin-top: .5rem; }
table { border-collapse: collapse; width: 100%; font-size: .875rem; }
caption { text-align: left; font-weight: 600; padding: .25rem 0 .5rem; }
th, td { text-align: left; vertical-align: top; padding: .35rem .6rem .35rem 0; border-bottom: 1px solid #d5d8db; overflow-wrap: break-word; min-width: 4rem; unicode-bidi: plaintext; }
thead th { border-top: 2px solid #222; border-bottom: 1px solid #222; overflow-wrap: normal; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
.note, .quiet { color: #4d4d4d; font-size: .875rem; }
article { border-top: 1px solid #d5d8db; padding: .75rem 0; }
article h5 { margin: .5rem 0 .1rem; font-size: .9rem; }
article h4 { margin: 0 0 .25rem; font-size: 1rem; overflow-wrap: anywhere; }
article p { margin: .25rem 0; }
article dl { display: grid; grid-template-columns: minmax(0, 13rem) minmax(0, 1fr); gap: .1rem .75rem; margin: .5rem 0; }
article dt { color: #4d4d4d; }
article dd { margin: 0; overflow-wrap: anywhere; }
article ul { margin: .25rem 0; padding-left: 1.2rem; }
article:target, tr:target, .counted:target { outline: 3px solid #00508f; outline-offset: 3px; background: #eef5fc; }
blockquote { margin: .25rem 0 .5rem; padding-left: .75rem; border-left: 3px solid #b9c2ca; overflow-wrap: anywhere; unicode-bidi: plaintext; }
.error { color: #9b1c1c; font-weight: 600; }
.warning { color: #7a5200; font-weight: 600; }
article { content-visibility: auto; contain-intrinsic-size: auto 20rem; }
main > section:not(#configurations) { content-visibility: auto; contain-intrinsic-size: auto 40rem; }
.controls { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; align-items: end; gap: .5rem .75rem; padding: .6rem 0; background: #fff; border-bottom: 1px solid #d5d8db; font-size: .875rem; }
.controls label { display: flex; flex-direction: column; color: #4d4d4d; min-width: 0; }
.controls input, .controls select { height: 2.2rem; }
.controls output { flex-basis: 100%; color: #222; }
button, input, select { font: inherit; color: #222; background: #fff; border: 1px solid #767c82; border-radius: 4px; padding: .3rem .6rem; }
button { cursor: pointer; }
button:hover { background: #eef5fc; }
select { max-width: 14rem; }
th button { border: 0; padding: 0; margin: 0; font-weight: inherit; text-align: inherit; background: none; text-decoration: underline dotted; text-underline-offset: 3px; }
[aria-sort=ascending] button::after { content: ' ▲'; }
[aria-sort=descending] button::after { content: ' ▼'; }
.heat1 { background: #eaf2fa; } .heat2 { background: #cfe2f3; } .heat3 { background: #aacdea; } .heat4 { background: #84b5de; }
#themes td, #themes thead th + th { text-align: center; padding-right: 0; }
#themes td a { color: #00305a; }
#map [role=button] { cursor: pointer; }
#map [role=button]:focus-visible { outline: 2px solid #00508f; outline-offset: 1px; }
#map .dim { opacity: .22; }
#map .chosen rect { stroke-width: 2.5; }
#map .reach { fill: none; stroke: #000; stroke-opacity: 0; stroke-width: 9; pointer-events: stroke; }
#panel { position: fixed; z-index: 2; top: 0; right: 0; bottom: 0; width: min(27rem, 100vw); overflow-y: auto; padding: 1rem 1.25rem; background: #fff; border-left: 4px solid #00508f; box-shadow: 0 0 1.5rem #0003; overflow-wrap: anywhere; }
#panel > button { float: right; font-size: 1.2rem; line-height: 1; }
#panel h2 { font-size: 1.1rem; margin: 0 0 .75rem; outline: 0; }
#panel h3 { font-size: 1rem; margin: 1rem 0 .25rem; }
#panel ul { margin: .25rem 0; padding-left: 1.2rem; }
#panel ul:has(> li > button) { list-style: none; padding: 0; }
#panel li button { text-align: left; margin: .15rem 0; }
details { margin: .35rem 0; }
details details { margin-left: 1.2rem; }
summary { cursor: pointer; }
.evidence b { font-weight: inherit; } .evidence i { font-style: inherit; }
@media (min-width: 64rem) {
  body:has(> #panel:not([hidden])) { padding-right: 27rem; }
}
@media (max-width: 40rem) {
  .controls { position: static; }
  .controls label { flex: 1 1 9rem; }
  .controls input, .controls select { width: 100%; max-width: none; }
  #panel { top: auto; width: 100vw; max-height: 65vh; border-left: 0; border-top: 4px solid #00508f; }
  section { padding: .75rem; }
  article dl { grid-template-columns: minmax(0, 1fr); }
  article dd { margin-bottom: .35rem; }
  th, td { min-width: 7.5rem; }
  th.number, td.number { min-width: 4rem; }
}
@media print {
  @page { size: A4; margin: 15mm; }
  body, body:has(> #panel:not([hidden])) { background: #fff; font-size: 10pt; padding: 0; }
  header, main, footer { max-width: none; padding: 0; }
  nav, .skip, .controls button, .controls label, #panel { display: none; }
  .controls { position: static; border: 0; padding: 0; }
  #map .dim { opacity: 1; }
  article, main > section:not(#configurations) { content-visibility: visible; }
  section { border: 0; padding: 0; }
  .wide { overflow: visible; }
  .wide svg { min-width: 0; width: 180mm; max-width: 100%; }
  figure, article, tr, blockquote { break-inside: avoid; }
  h2, h3, h4, summary, caption { break-after: avoid; }
  details::details-content { content-visibility: visible; block-size: auto; }
  article:target, tr:target, .counted:target { outline: 0; background: none; }
}
`;

/** The digest by which the page's policy lets this style and no other apply. */
export const styleDigest = 'sha256-o6vyOOMqCcRJWLLUfvuL6shqcFPlograZH/+VSYhO2E=';
