import { describe, expect, it } from "vitest";
import { type ArticleSource, importArticle } from "@/lib/importers/import-article";
import { oneArticle } from "@/lib/importers/testing/one-article";

async function imported(source: ArticleSource) {
  const result = await importArticle(source);
  if (!result.ok) throw new Error(result.refusal.reason);
  return result.value;
}

const page = { bytes: oneArticle.page, contentType: "text/html", address: "https://post.example/news/bridge?fbclid=1" };

describe("one article in several formats", () => {
  it("is the same text with the same blocks", async () => {
    const fromPage = await imported(page);
    const fromFile = await imported({ bytes: oneArticle.page, name: "bridge.html" });
    const fromMarkdown = await imported({ bytes: oneArticle.markdown, name: "bridge.md" });
    const fromDocx = await imported({ bytes: oneArticle.docx, name: "bridge.docx" });
    expect(fromPage.blocks.map(({ start, end }) => fromPage.text.slice(start, end))).toHaveLength(21);
    for (const { text, blocks } of [fromFile, fromMarkdown, fromDocx]) {
      expect(text).toBe(fromPage.text);
      expect(blocks).toEqual(fromPage.blocks);
    }
  });

  it("says the same of itself where the format can", async () => {
    const told = {
      title: "Bridge at Amber Quay reopens after four years",
      byline: "Jane Doe, Omar O'Neill",
      direction: "ltr",
    };
    const fromPage = await imported(page);
    expect(fromPage).toMatchObject({
      ...told,
      publishedOn: "2025-11-09",
      modifiedOn: "2025-11-10",
      language: "en-GB",
      site: "The Harbour Post",
      address: "https://post.example/news/bridge-reopens",
    });
    expect(await imported({ bytes: oneArticle.markdown, name: "bridge.md" })).toMatchObject({
      ...told,
      publishedOn: "2025-11-09",
      language: "en-GB",
    });
    expect(await imported({ bytes: oneArticle.docx, name: "bridge.docx" })).toMatchObject({
      ...told,
      publishedOn: null,
      modifiedOn: "2025-11-10",
      language: "en",
    });
  });
});
