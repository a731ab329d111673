import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/authorize";
import { addVersion } from "@/lib/commands/article/add-version";
import { importArticle } from "@/lib/commands/article/import-article";
import { signOffArticle } from "@/lib/commands/article/sign-off-article";
import { findArticle, readVersion } from "@/lib/data/article/articles";
import { insertOriginal } from "@/lib/data/article/originals";
import { inTransaction } from "@/lib/data/database";
import { NotFoundError } from "@/lib/domain/errors";
import type { ArticleSourceInput } from "@/lib/input/article";
import { type SeededArticle, seedApproved, seedArticle, seedMarked } from "@/prisma/scenarios/claims";
import { as, must } from "@/prisma/scenarios/desk";
import { openTestNewsroom, type TestNewsroom } from "@/scripts/testing/test-newsroom";
import { getSignOff } from "./get-sign-off";
import { previewArticle } from "./preview-article";
import { previewVersion } from "./preview-version";

let newsroom: TestNewsroom;
let actor: Actor;
beforeAll(async () => {
  newsroom = await openTestNewsroom();
  actor = { id: newsroom.people.reviewer, name: "reviewer", role: "reviewer" };
});
afterAll(() => newsroom.close());

const html = `<html lang="en"><head><title>Ninety years - The Post</title><meta name="author" content="Ada Byron">
<meta property="og:site_name" content="The Post"><meta property="article:published_time" content="2025-03-04">
<link rel="canonical" href="https://post.example/bridge"></head><body><nav>Home</nav><article><h1>Ninety years</h1>
<p>The bridge opened in 1932 after nine years of work, and the whole town came to see it on that day.</p>
<p>Nobody had expected that so many people would cross it, the harbour board said in its yearly report.</p>
<ul><li>Four lanes</li></ul><p>A storm closed the crossing for two days in 1951, and all was mended within a month.</p>
</article></body></html>`;

const pasted = (text: string, formatted?: string): ArticleSourceInput => ({
  from: "paste",
  text,
  ...(formatted !== undefined && { html: formatted }),
});

async function fetched(page: string, address = "https://post.example/bridge?from=feed"): Promise<ArticleSourceInput> {
  const original = { bytes: new TextEncoder().encode(page), mediaType: "text/html", name: null, address };
  const { id } = await inTransaction((tx) => insertOriginal(tx, original, actor.id));
  return { from: "original", originalId: id };
}

describe("the preview of an article", () => {
  test("shows what was left out too, and importing keeps what the person chose, and says so in the log", async () => {
    const teaser = '<p class="related"><a href="/1">Read also: how the old ferry was given up for good</a></p>';
    const source = await fetched(html.replace("<ul>", `${teaser}<ul>`), "https://post.example/chosen");
    const { blocks } = must(await previewArticle(actor, { source }));
    const aside = blocks.find(({ of }) => of === "aside");
    expect(aside).toMatchObject({ place: 0, text: "Read also: how the old ferry was given up for good" });
    const leave = blocks.flatMap(({ of, place, text }) => (of === "text" && text === "Four lanes" ? [place] : []));
    const asFound = { title: null, language: null, direction: null };
    const choice = { leave, take: [0] };
    const { slug } = must(await importArticle(as(newsroom.people.reviewer), { source, choice, ...asFound }));
    const { text } = await readVersion((await findArticle(slug))?.id ?? "", 1);
    expect(text).not.toContain("Four lanes");
    expect(text).toContain("yearly report.\n\nRead also: how the old ferry was given up for good\n\nA storm");
    const event = (await newsroom.events()).at(-1);
    expect(event?.said).toMatchObject({ data: { blocksLeftOut: 1, blocksTakenIn: 1 } });
  });

  test("with every block left out is refused, since an article has words", async () => {
    const source = pasted("One line.\n\nAnother.");
    const choice = { leave: [0, 1], take: [] };
    const asFound = { title: null, language: null, direction: null };
    const refused = await importArticle(as(newsroom.people.reviewer), { source, choice, ...asFound });
    expect(refused).toMatchObject({ ok: false, refusal: { reason: "text-empty" } });
  });

  test("tells what importing the same source then keeps", async () => {
    const source = await fetched(html);
    const before = await newsroom.contents();
    const preview = must(await previewArticle(actor, { source }));
    expect(await newsroom.contents()).toEqual(before);
    expect(preview).toMatchObject({ words: 60, sentences: 5, more: 0, site: "The Post", byline: "Ada Byron" });

    const asFound = { title: null, language: null, direction: null };
    const { slug } = must(await importArticle(as(newsroom.people.reviewer), { source, ...asFound }));
    const article = await findArticle(slug);
    const { title, byline, site, address, publishedOn, modifiedOn, language, direction } = preview;
    expect(article).toMatchObject({ title, byline, site, address, publishedOn, modifiedOn, language, direction });
    const { text, blocks } = await readVersion(article?.id ?? "", 1);
    expect(preview.blocks.map((block) => block.text)).toEqual(blocks.map(({ start, end }) => text.slice(start, end)));
  });

  test("is of the bytes that were fetched, whatever stands at the address now", async () => {
    const preview = must(
      await previewArticle(actor, { source: await fetched(html, "https://post.example/elsewhere") }),
    );
    expect(preview.address).toBe("https://post.example/elsewhere");
  });

  test("takes the formatting of a paste, where there is any", async () => {
    const words = "Nine bridges\nOne lane";
    const plain = must(await previewArticle(actor, { source: pasted(words) }));
    const formatted = must(
      await previewArticle(actor, { source: pasted(words, "<h2>Nine bridges</h2><ul><li>One lane</li></ul>") }),
    );
    expect(plain.blocks.map(({ kind }) => kind)).not.toContain("list-item");
    expect(formatted.blocks.map(({ kind, level }) => [kind, level])).toEqual([
      ["heading", 2],
      ["list-item", 1],
    ]);
  });

  test("shows the first part of a long text and counts the rest", async () => {
    const many = must(await previewArticle(actor, { source: pasted("A line.\n\n".repeat(1_500)) }));
    expect([many.blocks.length, many.more, many.sentences]).toEqual([1_000, 500, 1_500]);
    const long = must(await previewArticle(actor, { source: pasted(`${"a".repeat(99_999)}👩‍🚀 more.`) }));
    expect(long.blocks.map(({ text }) => text.length)).toEqual([99_999 + "👩‍🚀…".length]);
  });

  test("is refused as importing is", async () => {
    const gone = { from: "original", originalId: randomUUID() } as const;
    expect(await previewArticle(actor, { source: gone })).toMatchObject({ refusal: { reason: "original-gone" } });
    expect(await previewArticle(actor, { source: pasted(" ") })).toMatchObject({ refusal: { reason: "text-empty" } });
  });

  test("is no promise: what is set by hand goes before it, an empty field too", async () => {
    const source = await fetched(html);
    const set = { title: "Set", language: "de", direction: null, byline: null, site: "Set", address: null };
    const { slug } = must(await importArticle(as(newsroom.people.reviewer), { source, ...set }));
    expect(await findArticle(slug)).toMatchObject({
      ...{ title: "Set", language: "de", byline: null, site: "Set", address: null },
      publishedOn: "2025-03-04",
    });
  });
});

describe("the preview of a version", () => {
  const opened = "The bridge opened in 1932 and the whole town came to see it.";
  const cost = "It cost 4.2 million pounds, which the council had not got.";
  const mayor = "Nobody liked it, as the mayor said on a rainy afternoon.";
  const next = [opened, cost.replace("4.2", "4.3")].join("\n\n");
  let article: SeededArticle;
  beforeAll(async () => {
    const { desk } = newsroom;
    article = await seedArticle(desk, [opened, cost, mayor].join("\n\n"), "The bridge");
    await seedApproved(desk, article, "The bridge opened in 1932");
    await seedApproved(desk, article, "It cost 4.2 million pounds");
    await seedApproved(desk, article, "Nobody liked it");
    const { covers } = await getSignOff(actor, article.slug);
    must(await signOffArticle(as(newsroom.people.editor), { articleId: article.id, subjectSha256: covers.sha256 }));
  });

  test("tells what adding it then does, and does nothing itself", async () => {
    const source = pasted(next);
    const before = await newsroom.contents();
    const preview = must(await previewVersion(actor, { articleId: article.id, source }));
    expect(await newsroom.contents()).toEqual(before);
    expect(preview).toMatchObject({
      number: 2,
      changes: { wordsAdded: 1, wordsRemoved: 12, blocksMoved: 0 },
      bounded: false,
      claims: { reworded: [2], lost: [3], stale: [2, 3], toLookAt: [2, 3] },
      endsSignOff: true,
      otherTitle: opened,
    });
    expect(preview.text.blocks.map(({ text }) => text)).toEqual(next.split("\n\n"));

    const known = await newsroom.events();
    const input = { articleId: article.id, versionNumber: 1, source, title: null, note: null };
    must(await addVersion(as(newsroom.people.reviewer), input));
    const [event] = await newsroom.events(known);
    expect(event?.said.data).toMatchObject({ version: 2, signOffEnded: true, ...preview.claims });
  });

  test("asks about the newest version, whichever the person saw", async () => {
    expect(must(await previewVersion(actor, { articleId: article.id, source: pasted("Other words.") })).number).toBe(3);
  });

  test("refuses the same words in the same blocks, and takes them in others", async () => {
    const same = await previewVersion(actor, { articleId: article.id, source: pasted(next) });
    expect(same).toMatchObject({ refusal: { reason: "version-same" } });
    const [first, second] = next.split("\n\n");
    const formatted = pasted(next, `<h2>${first}</h2><p>${second}</p>`);
    const preview = must(await previewVersion(actor, { articleId: article.id, source: formatted }));
    expect(preview.changes).toEqual({ changes: 1, wordsAdded: 0, wordsRemoved: 0, blocksMoved: 0 });
  });

  test("of an article that is not there is not found", async () => {
    const asked = previewVersion(actor, { articleId: randomUUID(), source: pasted("Words.") });
    await expect(asked).rejects.toThrow(NotFoundError);
  });

  test("says how many claims stay as they were", async () => {
    const { desk } = newsroom;
    const other = await seedArticle(desk);
    await seedMarked(desk, other);
    const source = pasted(`${other.text}\n\nIt was raised in 1960.`);
    expect(must(await previewVersion(actor, { articleId: other.id, source })).claims).toMatchObject({
      ...{ exact: 1, moved: 0, reworded: [], lost: [], stale: [], toLookAt: [] },
    });
  });
});
