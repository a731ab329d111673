/**
 * The report's one style sheet. It is fixed, so that its hash can stand in a Content-Security-Policy, and holds no
 * address, so that the file needs nothing beside it. Every text colour reaches 4.5:1 on its ground in both schemes.
 */
export const reportStyle = `
:root {
  color-scheme: light dark;
  --serif: "Source Serif 4", "Iowan Old Style", Georgia, "Noto Naskh Arabic", "Amiri", "Times New Roman", serif;
  --sans: "Inter", system-ui, -apple-system, "Segoe UI", "Noto Sans", "Noto Sans Arabic", sans-serif;
  --mono: ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", Menlo, Consolas, monospace;
  --paper: #faf9f6; --panel: #ffffff; --sunk: #f2f0ea; --ink: #1b1a18; --soft: #5a5751; --line: #e2dfd6; --edge: #8a857a; --accent: #1f55c4;
  --teal: #00605c; --petrol: #146a87; --amber: #806000; --orange: #a8470f; --red: #9c0f1f; --violet: #6236b0; --none: #5a5f6b;
  --teal-tint: #d6f0ed; --petrol-tint: #d6eff5; --amber-tint: #fbeec2; --orange-tint: #fde4d3; --red-tint: #fbdedd; --violet-tint: #ece4fb; --none-tint: #eceef1;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #151517; --panel: #1d1d20; --sunk: #27272b; --ink: #ecebe7; --soft: #aeaba3; --line: #35353b; --edge: #85827c; --accent: #8db4ff;
    --teal: #45cfc6; --petrol: #7ccbe6; --amber: #ecc65c; --orange: #ffab73; --red: #ff8278; --violet: #b99dff; --none: #a9afbb;
    --teal-tint: #123a38; --petrol-tint: #133943; --amber-tint: #3b3113; --orange-tint: #442818; --red-tint: #4b1c1d; --violet-tint: #33274f; --none-tint: #2a2c31;
  }
}
.f-teal { --c: var(--teal); --tint: var(--teal-tint); } .f-petrol { --c: var(--petrol); --tint: var(--petrol-tint); }
.f-amber { --c: var(--amber); --tint: var(--amber-tint); } .f-orange { --c: var(--orange); --tint: var(--orange-tint); }
.f-red { --c: var(--red); --tint: var(--red-tint); } .f-violet { --c: var(--violet); --tint: var(--violet-tint); }
.f-ink { --c: var(--ink); --tint: var(--none-tint); }
.f-none { --c: var(--none); --tint: var(--none-tint); }
.sign { inline-size: 1em; block-size: 1em; vertical-align: -0.125em; overflow: visible; }
.finding { color: var(--c); font-weight: 600; }
.state { color: var(--ink); font-weight: 500; white-space: nowrap; }
bdi:where(.s-open, .s-submitted, .s-changes-requested, .s-approved, .s-stale), mark { text-decoration: underline 2px var(--c); text-underline-offset: 0.24em; text-decoration-skip-ink: none; }

* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); font: 0.9375rem/1.5 var(--sans); -webkit-text-size-adjust: 100%; }
body { margin: 0; overflow-wrap: break-word; }
main { max-inline-size: 46rem; margin-inline: auto; padding: 2.5rem 1.25rem 4rem; }
h1, h2, h3, h4, p, ul, ol, dl, dd, figure, blockquote, pre { margin: 0; }
h1 { font: 600 2.125rem/1.15 var(--serif); letter-spacing: -0.01em; text-wrap: balance; margin-block: 0.3rem 0.5rem; }
h2 { font: 600 1.375rem/1.25 var(--serif); margin-block: 3rem 0.75rem; padding-block-start: 1rem; border-block-start: 2px solid var(--ink); break-after: avoid; }
h3.label { font: 600 1rem/1.4 var(--sans); margin-block: 1.5rem 0.35rem; }
h4 { font: 600 0.8125rem/1.4 var(--sans); color: var(--soft); margin-block: 1.1rem 0.35rem; break-after: avoid; }
a { color: inherit; text-decoration-color: var(--edge); text-underline-offset: 2px; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
code { font: 0.8125rem/1.4 var(--mono); overflow-wrap: anywhere; }
pre { overflow-x: auto; padding: 0.6rem 0.8rem; background: var(--sunk); border-radius: 4px; white-space: pre-wrap; }
p + p { margin-block-start: 0.3rem; }
ul, ol { padding-inline: 1.3rem; }
li + li { margin-block-start: 0.25rem; }
.soft { color: var(--soft); font-size: 0.8125rem; }
.empty { color: var(--soft); }
.eyebrow { display: block; font: 600 0.8125rem/1.4 var(--sans); color: var(--soft); letter-spacing: 0; }
.unseen { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

.toolbar { display: flex; flex-wrap: wrap; gap: 0.4rem 1.1rem; align-items: center; padding: 0.7rem 1.25rem; background: var(--panel); border-block-end: 1px solid var(--line); font-size: 0.875rem; }
.toolbar a { display: inline-block; min-block-size: 24px; font-weight: 550; }
.toolbar ul { display: flex; flex-wrap: wrap; gap: 0.3rem 0.9rem; list-style: none; padding: 0; margin-inline-start: auto; align-items: baseline; }
.toolbar li + li { margin: 0; }

.facts { display: grid; gap: 0.3rem; margin-block-start: 1rem; }
.facts > div { display: grid; grid-template-columns: 10.5rem 1fr; gap: 0 1rem; }
.facts dt { color: var(--soft); font-size: 0.8125rem; line-height: 1.65; }
.facts dd { grid-column: 2; min-inline-size: 0; }
.contents ol { columns: 2; column-gap: 2rem; padding: 0; list-style: none; margin-block-start: 1.25rem; }
.contents a { display: inline-block; min-block-size: 24px; }

.bar { display: block; inline-size: 100%; block-size: 0.6rem; border-radius: 3px; }
.bar { background: var(--panel); box-shadow: inset 0 0 0 1px var(--edge); overflow: hidden; }
.bar rect { fill: var(--c); }
.bar .left-out { fill: var(--edge); opacity: 0.55; }
.headline { font: 500 1.1875rem/1.5 var(--sans); margin-block-end: 1rem; }
.corrections a { display: inline-block; min-block-size: 24px; }
.corrections { list-style: none; padding: 0; margin-block-end: 1.25rem; }
.redline { font: 1.0625rem/1.5 var(--serif); }
del { color: var(--soft); text-decoration: line-through 1.5px var(--red); }
ins { font-weight: 500; text-decoration: underline 1.5px var(--ink); text-underline-offset: 3px; }
.counts { display: flex; flex-wrap: wrap; gap: 0.45rem 1.1rem; list-style: none; padding: 0; margin-block: 0.75rem; }
.counts li { margin: 0; }

.galley { font: 1.125rem/1.62 var(--serif); margin-block-start: 1.25rem; }
.galley :is(h3, h4, p, li) { white-space: pre-line; }
.galley :is(p, ul, ol, blockquote) { margin-block-start: 0.65em; }
.galley :is(h3, h4) { font: 600 1.1875rem/1.3 var(--serif); color: inherit; margin-block: 1.4em 0.2em; break-after: avoid; }
.galley h4 { font-size: 1.0625rem; }
.galley blockquote { border-inline-start: 3px solid var(--line); padding-inline-start: 1em; }
.galley .level-2 { margin-inline-start: 1.3em; } .galley .level-3 { margin-inline-start: 2.6em; } .galley .level-4 { margin-inline-start: 3.9em; }
mark { color: inherit; background: none; border-radius: 2px; padding-block: 0.06em; }
mark.s-approved { background: color-mix(in srgb, var(--tint) 85%, transparent); }
.s-open { text-decoration-style: dotted; }
.s-submitted { text-decoration-style: dashed; }
.s-changes-requested { text-decoration-style: wavy; text-decoration-thickness: 1.5px; }
.s-stale { text-decoration-style: double; }
mark.s-dismissed { color: var(--soft); text-decoration: none; }
mark.overlap { background: color-mix(in srgb, var(--ink) 7%, transparent); text-underline-offset: 0.36em; }
mark.overlap.s-approved { background: linear-gradient(color-mix(in srgb, var(--ink) 6%, transparent) 0 0), var(--tint); }
.skip { color: var(--soft); text-decoration: underline 1px dotted var(--edge); text-underline-offset: 5px; }
.number { line-height: 0; font: 600 0.6875rem/0 var(--sans); unicode-bidi: isolate; }
.number a { text-decoration: none; padding-block: 0.35rem; padding-inline: 0.12rem 0.05rem; }
.number + .number { margin-inline-start: 0.1rem; }
.legend { display: flex; flex-wrap: wrap; gap: 0.3rem 1rem; list-style: none; padding: 0; margin-block-start: 0.6rem; font-size: 0.8125rem; }
.legend li { margin: 0; }

.claim { margin-block-start: 1.5rem; padding: 1.1rem 1.25rem 1.25rem; background: var(--panel); border: 1px solid var(--line); border-inline-start: 4px solid var(--c); border-radius: 4px; text-decoration: none; }
.claim > header { display: flex; gap: 1rem; align-items: start; justify-content: space-between; break-inside: avoid; break-after: avoid; }
.claim h3 { font: inherit; flex: 1; min-inline-size: 0; }
.statement { display: block; font: 600 1.1875rem/1.35 var(--serif); }
.claim:target { outline: 2px solid var(--accent); outline-offset: 3px; }
.reason, .claim figure { margin-block-start: 0.7rem; }
figcaption { font-size: 0.8125rem; color: var(--soft); }
blockquote { font-family: var(--serif); font-size: 1.03em; border-inline-start: 3px solid var(--line); padding-inline-start: 0.8rem; white-space: pre-line; }
.galley blockquote, .galley blockquote p { font-size: inherit; }
.claim .facts { gap: 0.05rem; margin-block-start: 0.8rem; font-size: 0.875rem; }
.claim .facts > div { grid-template-columns: 6.5rem 1fr; }
.prose { margin-block: 0.35rem; }
.prose > * + * { margin-block-start: 0.5rem; }
.prose .typed { white-space: pre-line; }
.stands { font-weight: 600; }
.correction blockquote { border-color: var(--ink); }
.checkpoint { overflow-wrap: anywhere; }
.note { white-space: pre-line; margin-block-start: 0.35rem; }
.stale { margin-block-start: 0.5rem; padding: 0.5rem 0.8rem; background: var(--sunk); border-inline-start: 3px double var(--ink); }
.stale p { font-weight: 600; }
.evidence { list-style: none; padding: 0; }
.evidence > li { border-inline-start: 3px solid var(--line); padding-inline-start: 0.8rem; break-inside: avoid; }
.evidence > li + li { margin-block-start: 0.8rem; }
.evidence .title { font-weight: 600; }
.evidence .address { font-size: 0.8125rem; overflow-wrap: anywhere; text-align: match-parent; }
.evidence .soft { margin: 0; }
.snapshot { overflow-wrap: anywhere; }
.evidence figure { margin-block: 0.35rem; }
.removed .title { text-decoration: line-through; }
h5 { font: 600 0.8125rem/1.4 var(--sans); color: var(--soft); margin-block: 0.6rem 0; }
.warnings { margin-block-end: 0.8rem; border-inline-start: 3px solid var(--edge); padding-inline-start: 0.75rem; font-size: 0.8125rem; }
.taken-off { font-weight: 600; font-size: 0.8125rem; }
.record { list-style: none; padding: 0; }
.record > li { padding-inline-start: 0.8rem; border-inline-start: 3px solid var(--line); }
.record > li + li { margin-block-start: 0.7rem; }
.back { margin-block-start: 0.9rem; font-size: 0.8125rem; }
.back a { display: inline-block; min-block-size: 24px; }
.skips { list-style: none; padding: 0; }
.skips > li + li { margin-block-start: 0.9rem; }
.unmarked { font-family: var(--serif); font-size: 1.03em; margin-block-start: 0.5rem; }
.unmarked .soft { font-family: var(--sans); }

.wide { overflow-x: auto; }
table { border-collapse: collapse; font-size: 0.8125rem; inline-size: 100%; }
caption { text-align: start; color: var(--soft); padding-block-end: 0.5rem; }
th { text-align: start; font-weight: 600; }
th, td { padding-block: 0.35rem; padding-inline: 0 0.8rem; vertical-align: top; border-block-end: 1px solid var(--line); text-align: start; }
td { overflow-wrap: anywhere; }
td:dir(rtl) { padding-inline: 0.8rem 0; }
.glance { margin-block-start: 1.25rem; }
.glance td:nth-child(2) { inline-size: 60%; font: 1em/1.45 var(--serif); }
.glance td:nth-child(1) a { display: inline-block; min-block-size: 24px; min-inline-size: 24px; }
.number .finding { padding-inline-start: 0.1rem; }
.glance td:nth-child(3) { min-inline-size: 8.5rem; overflow-wrap: anywhere; }
.ticks { margin-block-start: 1.25rem; table-layout: fixed; min-inline-size: 36rem; }
.ticks th:nth-child(1) { inline-size: 8%; } .ticks th:nth-child(2) { inline-size: 21%; } .ticks th:nth-child(3) { inline-size: 14%; } .ticks th:nth-child(4) { inline-size: 28%; }
.ticks td { padding-block: 0.15rem; }
.ticks td.said { font: 1em/1.45 var(--serif); }
.technical td:first-child { inline-size: 38%; }
.technical td p { color: var(--soft); } .technical code { color: var(--ink); font-size: 0.75rem; }
.tick-hashes { margin-block-start: 1rem; } .tick-hashes summary { cursor: pointer; min-block-size: 24px; color: var(--soft); }
.tick-hashes td { padding-block: 0.15rem; color: var(--soft); } .tick-hashes code { color: var(--ink); font-size: 0.6875rem; }
.timeline td { min-inline-size: 6.5rem; }
.timeline td:nth-child(3) { inline-size: 55%; min-inline-size: 15rem; }

@media (max-width: 40rem) {
  main { padding-block-start: 1.5rem; }
  h1 { font-size: 1.625rem; }
  .facts > div, .claim .facts > div { grid-template-columns: 1fr; }
  .claim .facts > div + div { margin-block-start: 0.25rem; }
  .facts dd { grid-column: 1; }
  .facts > div + div { margin-block-start: 0.35rem; }
  .contents ol { columns: 1; }
  .claim { padding: 0.9rem 1rem 1rem; }
  .claim > header { flex-direction: column-reverse; align-items: stretch; gap: 0.4rem; }
  .claim > header .state { align-self: start; }
  .toolbar ul { margin-inline-start: 0; }
  .timeline, .timeline tbody, .timeline tr, .timeline td { display: block; inline-size: auto; }
  .timeline caption { display: block; }
  .timeline thead { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
  .timeline tr { padding-block: 0.5rem; border-block-end: 1px solid var(--line); }
  .timeline td, .timeline td:nth-child(3) { border: 0; padding: 0; inline-size: auto; min-inline-size: 0; }
  .timeline td:nth-child(-n + 2) { display: inline; color: var(--soft); }
  .timeline td:nth-child(2)::before { content: "· "; }
  .glance td:nth-child(2) { inline-size: auto; }
  .glance :is(.state, .finding) { white-space: normal; }
  .glance :is(th, td) { padding-inline-end: 0.5rem; }
}

@page { size: A4; margin: 18mm 17mm 20mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt system-ui, sans-serif; color: #444; } }
@media print {
  :root { color-scheme: light; --paper: #fff; --panel: #fff; --ink: #000; --soft: #3a3a3a; --line: #bbb; --edge: #666; --accent: #000; }
  html { font-size: 9.5pt; background: #fff; }
  main { max-inline-size: none; padding: 0; }
  .toolbar, .back { display: none; }
  h2 { margin-block-start: 1.8rem; }
  a { color: inherit; text-decoration: none; }
  .galley { font-size: 11pt; line-height: 1.5; orphans: 3; widows: 3; }
  mark, .bar { print-color-adjust: exact; }
  .bar rect { print-color-adjust: exact; }
  .stale { background: none; border: 1px solid var(--edge); }
  .claim { border: 0; border-inline-start: 3px solid var(--c); padding: 0; padding-inline-start: 0.9rem; border-radius: 0; margin-block-start: 1.8rem; }
  .claim:target { outline: 0; }
  .facts, .claim figure, .skips > li, tr { break-inside: avoid; }
  .wide { overflow: visible; }
  thead { display: table-header-group; }
}
`;
