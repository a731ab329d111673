import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/authorize";
import { addVersion } from "@/lib/commands/article/add-version";
import { signOffArticle } from "@/lib/commands/article/sign-off-article";
import type { AddVersionInput } from "@/lib/input/article";
import { type SeededArticle, seedApproved, seedArticle, seedMarked } from "@/prisma/scenarios/claims";
import { as, must } from "@/prisma/scenarios/desk";
import { openTestNewsroom, type TestNewsroom } from "@/scripts/testing/test-newsroom";
import { getComparison } from "./get-comparison";
import { getOriginal } from "./get-original";
import { getSignOff } from "./get-sign-off";
import { getVersions } from "./get-versions";

const opening = "The bridge opened in 1932 and the whole town came to see it.";
const cost = "It cost 4.2 million pounds, which the council had not got.";
const closed = "It was closed again in 1951 after an accident with a barge.";
const mayor = "Nobody liked it, as the mayor said on a rainy afternoon.";

let newsroom: TestNewsroom;
let actor: Actor;
let article: SeededArticle;

const textOf = (...paragraphs: string[]) => paragraphs.join("\n\n");
const bytesOf = (text: string) => new TextEncoder().encode(text);
const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

async function add(source: AddVersionInput["source"], note: string | null = null): Promise<void> {
  const { versionNumber } = (await getVersions(actor, article.slug)).article;
  const input = { articleId: article.id, versionNumber, source, title: null, note };
  must(await addVersion(as(newsroom.people.reviewer), input));
}

/** Four versions: as imported and signed off, from a file, pasted again, and the first once more. */
beforeAll(async () => {
  newsroom = await openTestNewsroom();
  actor = { id: newsroom.people.auditor, name: "auditor", role: "auditor" };
  article = await seedArticle(newsroom.desk, textOf(opening, cost, mayor, closed), "The bridge");
  await seedApproved(newsroom.desk, article, "The bridge opened in 1932");
  await seedApproved(newsroom.desk, article, "It cost 4.2 million pounds");
  await seedApproved(newsroom.desk, article, "Nobody liked it");
  await seedApproved(newsroom.desk, article, "closed again in 1951");
  const { covers } = await getSignOff(actor, article.slug);
  const subjectSha256 = covers.sha256;
  must(await signOffArticle(as(newsroom.people.editor), { articleId: article.id, subjectSha256 }));
  const second = textOf(closed, opening, cost.replace("4.2", "4.3"));
  await add({ from: "file", name: "bridge “final”.txt", bytes: bytesOf(second) }, "The council's own figure.");
  await add({ from: "paste", text: textOf(closed, opening, cost.replace("4.2", "4.3"), "A last word on this.") });
  await add({ from: "version", number: 1 });
});
afterAll(() => newsroom.close());

describe("the list of versions", () => {
  test("names the newest first, how each came about, and by whom", async () => {
    const { rows } = await getVersions(actor, article.slug);
    expect(rows.map(({ number, origin, again, by, note }) => ({ number, origin, again, by, note }))).toEqual([
      { number: 4, origin: "version", again: 1, by: "reviewer", note: null },
      { number: 3, origin: "pasted", again: null, by: "reviewer", note: null },
      { number: 2, origin: "file", again: null, by: "reviewer", note: "The council's own figure." },
      { number: 1, origin: "pasted", again: null, by: "reviewer", note: null },
    ]);
  });

  test("says how much changed against the version before", async () => {
    const { rows } = await getVersions(actor, article.slug);
    const added = rows.find(({ number }) => number === 3);
    expect(added).toMatchObject({ inserted: "\n\nA last word on this.".length, deleted: 0, bounded: false });
    expect(rows.map(({ lengthBefore }) => lengthBefore)).toEqual([...rows.slice(1).map(({ length }) => length), null]);
  });

  test("says how the claims came over, and how many want a look now", async () => {
    const { rows, toLookAt } = await getVersions(actor, article.slug);
    expect(rows.find(({ number }) => number === 1)?.claims).toEqual({ marked: 4 });
    expect(rows.find(({ number }) => number === 2)?.claims).toEqual({ exact: 1, moved: 1, reworded: 1, lost: 1 });
    const [row] = await newsroom.sql(
      `SELECT count(*)::int AS count FROM anchor JOIN article_version version ON version.id = version_id
       WHERE article_id = $1 AND number = 4 AND (how IN ('lost', 'reworded') OR sentence_changed)`,
      [article.id],
    );
    expect(toLookAt).toBe(row?.count);
    expect(toLookAt).toBeGreaterThan(0);
  });

  test("keeps the original's name, size and hash, and leaves restored versions without one", async () => {
    const { rows } = await getVersions(actor, article.slug);
    const bytes = bytesOf(textOf(closed, opening, cost.replace("4.2", "4.3")));
    expect(rows.find(({ number }) => number === 2)?.original).toEqual({
      name: "bridge “final”.txt",
      address: null,
      mediaType: null,
      size: bytes.length,
      sha256: createHash("sha256").update(bytes).digest("hex"),
    });
    expect(rows.find(({ number }) => number === 4)?.original).toBeNull();
  });

  test("names the version that was signed off, and that the sign-off has ended", async () => {
    const { rows } = await getVersions(actor, article.slug);
    const signed = rows.filter(({ signedOff }) => signedOff);
    expect(signed.map(({ number, signedOff }) => [number, signedOff?.by, signedOff?.stands])).toEqual([
      [1, "editor", false],
    ]);
  });

  test("is not there for an article that is not", async () => {
    await expect(getVersions(actor, "no-such-article")).rejects.toThrow("article not found");
  });
});

describe("a comparison", () => {
  test("tells what became of each claim", async () => {
    const { claims } = await getComparison(actor, article.slug, 1, 2);
    expect(claims.map(({ number, fate }) => [number, fate])).toEqual([
      [1, "kept"],
      [2, "reworded"],
      [3, "lost"],
      [4, "moved"],
    ]);
    expect(claims[2]).toMatchObject({ new: null, old: { quote: "Nobody liked it" } });
  });

  test("counts words and moved paragraphs", async () => {
    const { summary, rows } = await getComparison(actor, article.slug, 1, 2);
    expect(summary).toMatchObject({ wordsAdded: 1, wordsRemoved: 12, blocksMoved: 1 });
    expect(rows.map(({ kind }) => kind)).toEqual(["moved-here", "same", "changed", "removed", "moved-away"]);
  });

  test("of two numbers takes the lower for the old one", async () => {
    const { before, after } = await getComparison(actor, article.slug, 3, 1);
    expect([before.number, after.number]).toEqual([1, 3]);
  });

  test("of a version restored finds no difference", async () => {
    const { summary, claims } = await getComparison(actor, article.slug, 1, 4);
    expect(summary).toEqual({ changes: 0, wordsAdded: 0, wordsRemoved: 0, blocksMoved: 0 });
    expect(new Set(claims.map(({ fate }) => fate))).toEqual(new Set(["kept"]));
  });

  test("says of a claim marked later that it was marked since", async () => {
    const fresh = await seedArticle(newsroom.desk, textOf(opening, cost));
    const source = { from: "paste", text: textOf(opening, cost, mayor) } as const;
    const input = { articleId: fresh.id, versionNumber: 1, source, title: null, note: null };
    must(await addVersion(as(newsroom.people.reviewer), input));
    await seedMarked(newsroom.desk, { ...fresh, versionNumber: 2 }, "It cost 4.2 million pounds");
    const { claims } = await getComparison(actor, fresh.slug, 1, 2);
    expect(claims).toMatchObject([{ fate: "marked", old: null, new: { quote: "It cost 4.2 million pounds" } }]);
  });

  test.each([
    [0, 1],
    [1, 5],
    [1.5, 2],
    [Number.NaN, 1],
  ])("of versions %s and %s is not there", async (from, to) => {
    await expect(getComparison(actor, article.slug, from, to)).rejects.toThrow("version not found");
  });
});

describe("an original", () => {
  test("is given back as it came", async () => {
    const text = textOf(closed, opening, cost.replace("4.2", "4.3"));
    const original = await getOriginal(actor, article.slug, 2);
    expect(new TextDecoder().decode(original.bytes)).toBe(text);
    expect(original).toMatchObject({ name: "bridge “final”.txt", sha256: sha256(text) });
  });

  test("that was pasted is named after its article", async () => {
    expect((await getOriginal(actor, article.slug, 3)).name).toBe(`${article.slug}-version-3.txt`);
  });

  test.each([4, 5, 0, Number.NaN])("of version %s is not there", async (number) => {
    await expect(getOriginal(actor, article.slug, number)).rejects.toThrow("original not found");
  });
});
