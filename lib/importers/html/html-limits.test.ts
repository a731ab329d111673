import { describe, expect, it } from "vitest";
import { checkHtml } from "./html-limits";

describe("HTML that can be read", () => {
  it.each([
    ["counts elements and how deep they stand", "<div><p>a<br>b</p><p>c</div>", { elements: 4, depths: 7, letters: 9 }],
    ["takes paragraphs that nobody closed for neighbours", "<p>a".repeat(5_000), { elements: 5_000 }],
    [
      "counts no markup in scripts and comments",
      `<script>${"<div>".repeat(5_000)}</script><!--${"<p>".repeat(9)}-->`,
      { elements: 1 },
    ],
    ["is not misled by end tags of nothing", `${"</div>".repeat(5_000)}<p>`, { elements: 1, depths: 1 }],
    ["nor by signs in attributes", "<p title='a > b' data-x=\"<div>\">a</p>", { elements: 1 }],
  ])("%s", (_, source, cost) => expect(checkHtml(source)).toMatchObject({ ok: true, value: cost }));

  it.each([
    ["elements that nest by the thousand", "<div>".repeat(1_000)],
    ["elements by the hundred thousand", "<br>".repeat(100_001)],
    ["deep text", `${"<div>".repeat(500)}${"a".repeat(1_000_000)}`],
    ["attributes by the thousand", `<p ${"a=1 ".repeat(1_100)}>`],
    ["attributes by the hundred thousand in all", `<p ${"a=1 ".repeat(900)}>`.repeat(400)],
    ["signs by the million", "<".repeat(1_000_000)],
    ["entities by the million", "&a".repeat(1_000_000)],
    ["too much of everything", " ".repeat(10 * 1024 * 1024 + 1)],
  ])("has no %s", (_, source) =>
    expect(checkHtml(source)).toMatchObject({ ok: false, refusal: { reason: "html-too-intricate" } }),
  );
});
