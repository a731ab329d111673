import { describe, expect, it } from "vitest";
import { type ArticleOverrides, type ArticleSource, importArticle } from "./import-article";

const file = (text: string, name = "a.txt"): ArticleSource => ({ bytes: new TextEncoder().encode(text), name });

async function imported(source: ArticleSource, overrides: ArticleOverrides = {}) {
  const result = await importArticle(source, overrides);
  if (!result.ok) throw new Error(result.refusal.reason);
  return result.value;
}

describe("importing an article", () => {
  it("gives everything a first version needs", async () => {
    const text = "71 held in raids\r\n\r\nThe ministry said on Sunday that its forces had detained 71 people.\r\n";
    expect(await imported(file(text))).toEqual({
      title: "71 held in raids",
      aside: [],
      notes: [],
      byline: null,
      publishedOn: null,
      modifiedOn: null,
      language: "en",
      direction: "ltr",
      site: null,
      address: null,
      text: text.replaceAll("\r\n", "\n"),
      blocks: [
        { kind: "heading", level: 1, start: 0, end: 16 },
        { kind: "paragraph", level: 0, start: 18, end: 85 },
      ],
    });
  });

  it("reads what a Markdown file says of itself, when it makes sense", async () => {
    const told =
      "---\ntitle: Told\nauthor: Jane\ndate: 2025-02-30\nlang: nonsense!\n---\n# Heading\n\nThe ministry said so on Sunday.";
    expect(await imported(file(told, "A.MD"))).toMatchObject({
      title: "Told",
      byline: "Jane",
      publishedOn: null,
      language: "en",
    });
  });

  it.each([
    ["what was asked for", "# Heading\n\nText is here.", { title: " Asked " }, "Asked"],
    ["the first heading", "Text is here.\n\n# A *heading*", {}, "A heading"],
    ["the first sentence", "Mr. Smith left. Nobody knew.", {}, "Mr. Smith left."],
    ["the start of a long first sentence", "Words and ".repeat(20), {}, `${"Words and ".repeat(11)}Words and…`],
  ])("takes for title %s", async (_, text, overrides, title) =>
    expect((await imported(file(text, "a.md"), overrides)).title).toBe(title),
  );

  it.each([
    ["English", "The interior ministry said its forces had detained 71 people on Sunday.", "en", "ltr"],
    ["Arabic", "قالت وزارة الداخلية السورية إن قواتها اعتقلت واحدا وسبعين شخصا يوم الأحد.", "ar", "rtl"],
    ["Hebrew", "משרד הפנים הודיע כי כוחותיו עצרו שבעים ואחד בני אדם ביום ראשון.", "he", "rtl"],
    ["Persian", "وزارت کشور ایران اعلام کرد که هفتاد و یک نفر بازداشت شدند.", "fa", "rtl"],
    ["Urdu", "پاکستان کے وزیر اعظم نے کہا ہے کہ اکہتر افراد کو گرفتار کیا گیا۔", "ur", "rtl"],
    ["Chinese", "中国外交部周一表示,将继续推动对话。", "zh", "ltr"],
    ["Chinese, traditional", "中國外交部週一表示,將繼續推動對話。", "zh", "ltr"],
    ["Japanese", "外務省は月曜日、対話を続けると発表した。", "ja", "ltr"],
    ["Russian", "Министерство сообщило о задержании семидесяти одного человека.", "ru", "ltr"],
    ["German", "Das Ministerium teilte am Sonntag mit, dass 71 Menschen festgenommen wurden.", "de", "ltr"],
    ["a Hebrew word", "שלום", "he", "rtl"],
    ["an Arabic word, which may be Persian", "نعم", "und", "rtl"],
    ["two letters", "Hi", "und", "ltr"],
    ["no letters", "71 😀", "und", "ltr"],
  ])("detects %s", async (_, text, language, direction) =>
    expect(await imported({ pasted: text })).toMatchObject({ language, direction }),
  );

  it("takes the language and the direction that were asked for", async () => {
    expect(await imported(file("Hi"), { language: "AR_eg" })).toMatchObject({ language: "ar-EG", direction: "rtl" });
    expect(await imported(file("Hi"), { language: "ar", direction: "ltr" })).toMatchObject({ direction: "ltr" });
  });

  it("keeps pasted text exactly unless it plainly is Markdown", async () => {
    expect((await imported({ pasted: "A **word** is here." })).text).toBe("A **word** is here.");
    expect((await imported({ pasted: "# Title\n\nA **word**." })).text).toBe("Title\n\nA word.");
  });

  it.each([
    ["an empty file", file(""), {}, "text-empty", undefined],
    ["white space", { pasted: " \n " }, {}, "text-empty", undefined],
    ["Markdown that is all comment", file("<!-- a -->", "a.md"), {}, "text-empty", undefined],
    ["a text of rules", file("***\n---"), {}, "text-empty", undefined],
    ["NUL", { pasted: "a\0" }, {}, "text-has-nul", undefined],
    ["half a character", { pasted: "a\ud800" }, {}, "text-has-lone-surrogate", undefined],
    ["too large a file", { bytes: new Uint8Array(2 ** 21 + 1), name: "a.txt" }, {}, "text-too-large", undefined],
    ["too long a text", { pasted: "é".repeat(2 ** 20 + 1) }, {}, "text-too-large", undefined],
    ["another kind of file", file("x", "a.pdf"), {}, "file-type-unknown", "file"],
    ["a kind that every object has a word for", file("x", "a.constructor"), {}, "file-type-unknown", "file"],
    ["the kind that objects come from", file("x", "a.__proto__"), {}, "file-type-unknown", "file"],
    ["a file without a kind", file("x", "txt"), {}, "file-type-unknown", "file"],
    ["a language that is none", file("x"), { language: "english!" }, "language-unknown", "language"],
    ["a title that is too long", file("x"), { title: "x".repeat(100_000) }, "field-too-long", "title"],
    ["a title that turns its direction", file("x"), { title: "a\u202eb" }, "field-has-control-characters", "title"],
  ] as const)("refuses %s", async (_, source, overrides, reason, field) => {
    const result = await importArticle(source, overrides);
    expect(result).toMatchObject({ ok: false, refusal: { reason, ...(field && { field }) } });
  });
});
