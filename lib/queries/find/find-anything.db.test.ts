import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/authorize";
import { writeComment } from "@/lib/commands/conversation/write-comment";
import { attachEvidence } from "@/lib/commands/evidence/attach-evidence";
import { submitVerdict } from "@/lib/commands/verdict/submit-verdict";
import { findKindNames, findKinds } from "@/lib/data/find/kinds";
import { getRatingScale } from "@/lib/data/verdict/rating-scales";
import { usualFields } from "@/lib/domain/claim/fields";
import type { Marked } from "@/lib/domain/find/hits";
import { foldLetter } from "@/lib/domain/text/fold-letter";
import { listArticles, readArticleFilter } from "@/lib/queries/article/list-articles";
import { listSources, readSourceFilter } from "@/lib/queries/evidence/list-sources";
import { seedArticle, seedEvidence, seedMarked } from "@/prisma/scenarios/claims";
import { hiddenParts, publicWords } from "@/prisma/scenarios/confidential";
import { as, must, seen } from "@/prisma/scenarios/desk";
import { type Hidden, hiddenWords, seedHidden } from "@/prisma/scenarios/hidden-source";
import { openTestNewsroom, type StaffName, type TestNewsroom } from "@/scripts/testing/test-newsroom";
import { findAnything } from "./find-anything";
import { recallOpened } from "./recall-opened";

let newsroom: TestNewsroom;
let hidden: Hidden;
const roles = {
  ...({ reviewer: "reviewer", otherReviewer: "reviewer", editor: "editor", otherEditor: "editor" } as const),
  ...({ auditor: "auditor", administrator: "administrator" } as const),
};
const actor = (name: StaffName): Actor => ({ id: newsroom.people[name], name, role: roles[name] });
const find = async (typed: string, by: StaffName = "reviewer") => must(await findAnything(actor(by), typed));
const kindsOf = async (typed: string, by?: StaffName) => (await find(typed, by)).map(({ kind }) => kind);
const hitsOf = ({ text, hits }: Marked) => hits.flatMap((at, i) => (i % 2 === 0 ? [text.slice(at, hits[i + 1])] : []));

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  const { desk } = newsroom;
  const article = await seedArticle(
    desk,
    "The Zweibrücken ferry sank in 1932. Nobody was saved, the mayor said.\n\nThe second paragraph is about a quarantine.",
    "Fährunglück in Zweibrücken",
    "de",
  );
  const claimId = await seedMarked(desk, article, "Nobody was saved", {
    ...usualFields,
    statement: "Nobody was rescued from the sinking vessel",
    claimant: "Mayor Łukasz Żółć",
  });
  await seedEvidence(desk, claimId);
  const passage = {
    from: "new",
    title: "Harbour log",
    publisher: "Süddeutsches Archiv",
    author: null,
    publishedOn: null,
  } as const;
  const source = { ...passage, kind: "primary", medium: "page", address: "https://log.example/1932" } as const;
  const attached = { source, stance: "supports", passage: "All hands perished off the quay.", note: null } as const;
  must(await attachEvidence(as(desk.reviewer), { ...(await seen(claimId)), ...attached }));
  const { version: scaleVersion } = await getRatingScale();
  const verdict = { rating: "true", scaleVersion, rationale: "The coroner's inquest agrees.", correction: null };
  must(await submitVerdict(as(desk.reviewer), { ...(await seen(claimId)), ...verdict }));
  must(
    await writeComment(as(desk.reviewer), {
      articleId: article.id,
      on: { of: "claim", claimId },
      words: `@(${desk.editor}), who keeps the lifeboat register?`,
    }),
  );
  const arabic = "قَالَ الوَزِيرُ إِنَّ المَدْرَسَةَ أُغْلِقَتْ أمس. وقال آخرون شيئًا.";
  await seedMarked(desk, await seedArticle(desk, arabic, "إغلاق المدرسة", "ar"), "قَالَ الوَزِيرُ");
  const japanese = "東京都知事は2024年に発表した。";
  await seedMarked(desk, await seedArticle(desk, japanese, "知事の発表", "ja"), "東京都知事");
  await seedArticle(desk, "שָׁלוֹם לְכֻלָּם, אמר המורה.", "שָׁלוֹם", "he");
  hidden = await seedHidden(newsroom, newsroom.people.otherReviewer);
});
afterAll(() => newsroom.close());

describe("everything is found by its words", () => {
  test.each([
    ["an article by its title", "Fährunglück", "article"],
    ["an article by the words of its newest version", "quarantine", "text"],
    ["a comment by its words", "Lifeboat register", "comment"],
    ["a claim by its statement", "rescued vessel", "claim"],
    ["a claim by who claims it", "lukasz", "claim"],
    ["a source by its title and publisher", "harbour archiv", "source"],
    ["a passage", "perished quay", "passage"],
    ["words of a snapshot, by those who may read it", "tungsten ladle", "snapshot"],
    ["a verdict by its rationale", "coroner", "verdict"],
    ["a person by name", "otherEditor", "person"],
  ])("%s", async (_, typed, kind) => expect(await kindsOf(typed)).toContain(kind));

  test("with its context, and the hit's words marked as they were written", async () => {
    const [first] = await find("zoŁc");
    expect(first).toMatchObject({ kind: "claim", of: "Fährunglück in Zweibrücken", language: "de" });
    expect(first?.href).toMatch(/^\/articles\/.+\/claims\/1$/);
    expect(first?.said && hitsOf(first.said)).toEqual(["Żółć"]);
  });

  test("the fittest first: what holds the words as typed before what only begins so, a title before a text", async () => {
    const found = await find("zweibrucken");
    expect(found.map(({ kind }) => kind)).toEqual(["article"]);
    expect((await kindsOf("the mayor"))[0]).toBe("claim");
  });
});

describe("in all scripts", () => {
  test.each([
    ["umlauts and accents", "Zweibrucken", "Zweibrücken"],
    ["umlauts where none were written", "ÉXHAÜMED", null],
    ["capitals", "FAHRUNGLUCK", "Fährunglück"],
    ["full width", "Ｚｗｅｉ", "Zwei"],
    ["letters that no accent makes", "LUKASZ", "Łukasz"],
    ["vowel marks of Arabic", "المدرسة", "المدرسة"],
    ["alef forms and hamza", "اغلاق", "إغلاق"],
    ["the article, written onto the word", "مدرسة", "مدرسة"],
    ["ta marbuta as ha", "المدرسه", "المدرسة"],
    ["Hebrew points", "שלום", "שָׁלוֹם"],
    ["Chinese and Japanese by every two letters", "都知事", "都知事"],
    ["one letter of Japanese", "知", "知"],
    ["figures beside Japanese", "2024", "2024"],
  ])("%s", async (_, typed, marked) => {
    const found = await find(typed);
    const hits = found.flatMap(({ title, said }) => [...hitsOf(title), ...(said ? hitsOf(said) : [])]);
    if (marked === null) expect(found).toEqual([]);
    else expect(hits).toContain(marked);
  });

  test("the lists fold as the search does", async () => {
    const articles = async (q: string) => (await listArticles(actor("reviewer"), readArticleFilter({ q }))).total;
    const sources = async (params: Record<string, string>) =>
      (await listSources(actor("reviewer"), readSourceFilter(params))).total;
    expect(await Promise.all(["FAHRUNGLUCK", "اغلاق", "שלום", "シ", "知事"].map(articles))).toEqual([1, 1, 1, 0, 1]);
    expect(await sources({ q: "suddeutsches" })).toBe(1);
    expect(await sources({ publisher: "SUDDEUTSCHES" })).toBe(1);
  });
});

describe("what is typed is words, whatever it is", () => {
  test.each([
    ["", []],
    ["   ", []],
    ["&", []],
    ["'", []],
    ["\\", []],
    ["\0\ud800", []],
    ["!(|", []],
    ["%", []],
    ["zzz' | 'bridge", []],
    ["x'); DROP TABLE claim; --", []],
    ["rescued:* & !vessel", ["claim"]],
    ["rescued\u0000 <-> vessel", ["claim"]],
    ["a".repeat(100_000), []],
    ["(".repeat(50_000), []],
    ["\u0301".repeat(100_000), []],
    ["字".repeat(3_000), []],
    [`rescued ${"vessel ".repeat(400)}`, ["claim"]],
  ])("%j", async (typed, kinds) => expect(await kindsOf(typed.slice(0, 2_000))).toEqual(kinds));
});

describe("only what the person may see", () => {
  const canaries = [
    ...hiddenParts.filter((part) => !/\d{4}-/.test(part)),
    ...hiddenWords,
    "marmalade",
    "brimstone said",
  ];
  const may: readonly StaffName[] = ["reviewer", "editor", "otherEditor", "administrator"];
  const mayNot: readonly StaffName[] = ["otherReviewer", "auditor"];

  test.each(mayNot)(
    "%s finds nothing by a hidden name or by words of what was kept, nor that there is something",
    async (by) => {
      for (const typed of canaries) expect({ typed, found: await find(typed, by) }).toEqual({ typed, found: [] });
      expect(await find(hidden.address, by)).toEqual([]);
    },
  );

  test.each(may)("%s finds both", async (by) => {
    expect(await kindsOf("quillfeather", by)).toContain("source");
    expect(await kindsOf("tungsten ladle", by)).toContain("snapshot");
  });

  test.each([...may, ...mayNot])("%s finds the source by its description, under what they may call it", async (by) => {
    const found = (await find(publicWords.description, by)).filter(({ kind }) => kind === "source");
    expect(found.length).toBeGreaterThan(0);
    if (mayNot.includes(by)) expect(found[0]?.title.text).toBe(publicWords.description);
  });

  test("what was opened before is called what the person may call it now", async () => {
    const addresses = [`/sources/${hidden.sourceId}`, `/articles/${hidden.slug}`, `/articles/${hidden.slug}/claims/1`];
    for (const by of mayNot) {
      const found = must(await recallOpened(actor(by), addresses));
      expect(found.map(({ kind }) => kind)).toEqual(["source", "article", "claim"]);
      expect(found[0]?.title.text).toBe(publicWords.description);
      for (const part of canaries) expect(JSON.stringify(found).toLowerCase()).not.toContain(part);
    }
  });

  test("addresses that are none, of nothing or of others' places, are left out", async () => {
    const none = [
      "",
      "/",
      "/sources/x",
      "/articles/none",
      "/articles/none/claims/1",
      "/people",
      "//evil.example",
      "/articles/\0",
    ];
    expect(must(await recallOpened(actor("editor"), none))).toEqual([]);
  });

  test("each kind has its right", () =>
    expect(findKindNames.map((kind) => findKinds[kind].permission)).toEqual(
      findKindNames.map((kind) =>
        kind === "comment" ? "comment:read" : kind === "source" || kind === "snapshot" ? "source:read" : "article:read",
      ),
    ));
});

test("letters fold alike in the database and in Galley, and what is folded stays as it is", async () => {
  const rows = await newsroom.sql(
    `SELECT chr(at) AS letter, folded(chr(at)) AS form, folded(folded(chr(at))) AS again
     FROM generate_series(33, 65533) AS at WHERE at NOT BETWEEN 55296 AND 57343`,
  );
  const apart = rows.filter(({ letter, form }) => foldLetter(letter as string) !== form);
  // Letters that came into Unicode since 2024 are known to Node or PostgreSQL by the age of each; nobody searches for them.
  const isNew = (letter: string) => letter >= "\ua7cb" && letter <= "\ua7f1";
  const letters = apart.map(({ letter }) => letter as string).filter((letter) => /\p{L}/u.test(letter));
  expect(letters.filter((letter) => !isNew(letter))).toEqual([]);
  expect(rows.filter(({ form, again }) => form !== again)).toEqual([]);
});
