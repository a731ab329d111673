import { expect, it } from "vitest";
import { importDraft } from "@/lib/importers/draft/import-draft";

const page = (body: string) =>
  `<!doctype html><html lang="en"><head><title>The dam</title></head><body>${body}</body></html>`;

async function notesOf(body: string): Promise<{ text: string; notes: string[] }> {
  const draft = await importDraft({ bytes: new TextEncoder().encode(page(body)), name: "draft.html" });
  if (!draft.ok) throw new Error(draft.refusal.reason);
  const { notes, article } = draft.value;
  for (const { start, end, quote } of notes) expect(article.text.slice(start, end)).toBe(quote);
  return { text: article.text, notes: notes.map(({ kind, quote, text }) => `${kind} “${quote}”: ${text}`) };
}

const head = "<h1>The dam</h1>";
const text = "The dam\n\nIt rained. The dam broke in 1976, and many left the town. Nobody came back.";

it.each<[string, string, string[]]>([
  [
    "pandoc and GitHub",
    `<p>It rained. The dam broke in 1976<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a>, and many left the town. Nobody came back.</p><section class="footnotes" role="doc-endnotes"><ol><li id="fn1"><p>See <a href="https://a.example/">the ministry</a>.<a href="#fnref1" role="doc-backlink">↩︎</a></p></li></ol></section>`,
    ["footnote “The dam broke in 1976”: See the ministry (https://a.example/)."],
  ],
  [
    "Google Docs, with a comment",
    `<p><span>It rained. The dam broke in 1976</span><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup><span>, and many left the town</span><sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup><span>. Nobody came back.</span></p><hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span> Interview.</span></p></div><div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Says who?</span></p></div>`,
    ["footnote “The dam broke in 1976”: Interview.", "comment “town”: Says who?"],
  ],
  [
    "LibreOffice and Word",
    `<p>It rained. The dam broke in 1976<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>, and many left the town.<a href="#_edn1" name="_ednref1">[i]</a> Nobody came back.</p><div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>First.</p></div><div id="edn1"><p><a href="#_ednref1" name="_edn1">[i]</a> Second.</p></div>`,
    ["footnote “The dam broke in 1976”: First.", "endnote “and many left the town.”: Second."],
  ],
  [
    "links, and one that Google Docs leads around",
    `<p>It rained. The <a href="https://a.example/">dam <b>broke</b></a> in 1976, and <a href="https://www.google.com/url?q=https://b.example/%3Fx%3D1&amp;sa=D">many left</a> the <a href="#top">town</a>. Nobody came back.</p>`,
    ["link “dam broke”: https://a.example/", "link “many left”: https://b.example/?x=1"],
  ],
])("notes as %s writes them", async (_, body, notes) => {
  expect(await notesOf(head + body)).toEqual({ text, notes });
});

const office = '<meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/>';
const annotation =
  '<span class="annotation_style_by_filter" title="annotation"><br/>[ANNOTATION:<br/><br/><span title="dc:creator">BY \'Ana\'</span><br/><span title="dc:date">ON \'2026-11-20T10:05:00\'</span>A<br/><span>NOTE: \'<span>Says who?</span>\'</span>]</span>';

it.each<[string, string, string[]]>([
  [
    "as HTML behind its last word, an answer as one of its own",
    `${office}<p>It rained. The dam broke in 1976<!-- Says who? --><!-- The town. -->, and many left the town. Nobody came back.</p>`,
    ["comment “1976”: Says who?", "comment “1976”: The town."],
  ],
  [
    "as XHTML before its first word, with who wrote it",
    `<p>It rained. The ${annotation}dam broke in 1976, and many left the town. Nobody came back.</p>`,
    ["comment “dam”: Says who?"],
  ],
  [
    "not at all where a program wrote it",
    "<p>It rained. The dam broke in 1976<!-- ad slot 4 -->, and many left the town. Nobody came back.</p>",
    [],
  ],
])("a comment of LibreOffice’s stands %s", async (_, body, notes) => {
  expect(await notesOf(head + body)).toEqual({ text, notes });
});

it("says who wrote a comment, and when, where the page does", async () => {
  const bytes = new TextEncoder().encode(page(`${head}<p>It rained. The ${annotation}dam broke in 1976.</p>`));
  const draft = await importDraft({ bytes, name: "draft.xhtml" });
  expect(draft.ok && draft.value.notes).toMatchObject([{ author: "Ana", at: "2026-11-20T10:05:00" }]);
});

it("takes no contents that lead to chapters for notes", async () => {
  const chapters = `<h2 id="one">One <a href="#toc">up</a></h2><p>It rained the whole of that spring in the valley.</p>`;
  const { notes, text: whole } = await notesOf(
    `${head}<p id="toc"><a href="#one">One</a> is the first chapter of it.</p>${chapters}`,
  );
  expect(notes).toEqual([]);
  expect(whole).toContain("It rained the whole");
});
