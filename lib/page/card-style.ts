/** The style of the in-page card: a footnote that floats. Follows the system's light or dark. */
export const CARD_CSS = `
:host { color-scheme: light dark; }
* { box-sizing: border-box; }
.card {
  --paper: #fffdf8; --ink: #1e1b16; --soft: #5b544b; --rule: #d8d2c6; --accent: #8c2f1b; --focus: #1a5fb4;
  display: flex; flex-direction: column; width: min(23rem, calc(100vw - 20px)); max-height: inherit;
  padding: 14px 16px 12px; border: 1px solid var(--rule); border-radius: 8px;
  background: var(--paper); color: var(--ink);
  box-shadow: 0 1px 2px rgb(0 0 0 / 12%), 0 8px 28px rgb(0 0 0 / 18%);
  font: 15.5px/1.5 Charter, 'Bitstream Charter', 'Iowan Old Style', Georgia, serif;
  text-align: left; overflow-wrap: break-word;
}
@media (prefers-color-scheme: dark) {
  .card { --paper: #221f1b; --ink: #ece6da; --soft: #b3aa9c; --rule: #4a443b; --accent: #f0a48f; --focus: #8fc1ff; }
}
.head { display: flex; gap: 8px; align-items: baseline; }
h2 { margin: 0; flex: 1; font-size: 17px; line-height: 1.3; font-weight: 600; outline: none; }
h3 { margin: 10px 0 2px; font: 600 12px/1.4 system-ui, sans-serif; color: var(--soft); }
.kind, .sources, .checked, button { font-family: system-ui, sans-serif; }
.kind { font-size: 12px; font-weight: 600; color: var(--accent); }
.text { overflow-y: auto; min-height: 0; }
p { margin: 6px 0 0; }
ol { margin: 2px 0 0; padding-left: 18px; }
.sources { font-size: 12.5px; line-height: 1.4; color: var(--soft); }
.sources li { margin-top: 3px; }
a { color: var(--accent); }
.checked { font-size: 12.5px; color: var(--soft); }
.foot { display: flex; gap: 8px; align-items: center; justify-content: space-between; margin-top: 10px; }
button {
  font-size: 13px; line-height: 1.2; padding: 6px 11px; border: 1px solid var(--rule); border-radius: 6px;
  background: transparent; color: inherit; cursor: pointer;
}
button:hover { background: color-mix(in srgb, var(--ink) 8%, transparent); }
.close { border: 0; padding: 2px 6px; font-size: 17px; line-height: 1; color: var(--soft); }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
.bar { flex-direction: row; flex-wrap: wrap; align-items: center; gap: 2px; width: auto; max-width: calc(100vw - 16px); padding: 4px; font: 13px/1.3 system-ui, sans-serif; }
.bar button { display: inline-flex; align-items: center; gap: 5px; padding: 5px 8px; border-color: transparent; white-space: nowrap; }
.bar span[role] { padding: 4px 8px; }
.spot { width: 12px; height: 12px; border-radius: 50%; border: 1px solid var(--soft); }
.yellow { background: rgb(250 214 70); } .green { background: rgb(110 200 120); }
.blue { background: rgb(100 170 240); } .pink { background: rgb(240 130 180); }
@media (forced-colors: active) { .card { border: 2px solid; } }
`;
