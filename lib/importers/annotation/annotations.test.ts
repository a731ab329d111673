import { describe, expect, test } from "vitest";
import { MOST_ANNOTATIONS, readAnnotations } from "./annotations";

const bytes = (value: unknown) => new TextEncoder().encode(typeof value === "string" ? value : JSON.stringify(value));
const rowsOf = (value: unknown) => {
  const read = readAnnotations(bytes(value));
  if (!read.ok) throw new Error(read.refusal.reason);
  return read.value;
};

const annotation = {
  "@context": "http://www.w3.org/ns/anno.jsonld",
  id: "https://notes.example/1",
  type: "Annotation",
  motivation: "commenting",
  creator: { type: "Person", name: "Ada" },
  created: "2026-03-01T10:00:00+01:00",
  body: { type: "TextualBody", value: "Ask the harbour.", purpose: "commenting" },
  target: {
    source: "https://news.example/a",
    selector: [
      { type: "RangeSelector", startSelector: { type: "XPathSelector", value: "/p[1]" } },
      { type: "TextPositionSelector", start: 4, end: 10 },
      { type: "TextQuoteSelector", exact: "bridge", prefix: "The ", suffix: " opened" },
    ],
  },
};

/** The first row of a file that must hold one that can be used. */
function read(change: Record<string, unknown>, of: Record<string, unknown> = annotation) {
  const [row] = rowsOf({ ...of, ...change });
  if (!row || !("annotation" in row)) throw new Error(`left out: ${JSON.stringify(row)}`);
  return row.annotation;
}

test("a whole annotation is read: place, words, whose and when", () => {
  expect(read({})).toEqual({
    id: "https://notes.example/1",
    creator: "Ada",
    created: "2026-03-01T09:00:00.000Z",
    statement: null,
    note: "Ask the harbour.",
    selector: {
      quote: { exact: "bridge", prefix: "The ", suffix: " opened" },
      position: { start: 4, end: 10 },
      refinedBy: null,
    },
    notes: [],
  });
});

describe("where annotations stand", () => {
  const page = (items: unknown, more = {}) => ({ type: "AnnotationPage", items, ...more });
  test.each([
    ["alone", annotation, 1],
    ["in a list", [annotation, annotation], 2],
    ["in a page", page([annotation, annotation]), 2],
    [
      "in a collection with its pages",
      { type: "AnnotationCollection", first: page([annotation], { next: page([annotation]) }) },
      2,
    ],
    [
      "in a collection by JSON-LD’s own names",
      { "@type": "oa:AnnotationCollection", first: { "@type": "AnnotationPage", items: [annotation] } },
      1,
    ],
    ["in a graph", { "@graph": [annotation] }, 1],
    ["in what Hypothesis answers", { total: 1, rows: [annotation] }, 1],
    ["in collections in a list", [page([annotation]), annotation], 2],
    ["with more than one target", { ...annotation, target: [annotation.target, annotation.target] }, 2],
  ])("%s", (_, file, count) => {
    expect(rowsOf(file).filter((row) => "annotation" in row)).toHaveLength(count);
  });

  test("pages that are not in the file are told of", () => {
    const collection = { type: "AnnotationCollection", first: page([annotation], { next: "https://notes.example/2" }) };
    expect(rowsOf(collection).map((row) => ("problem" in row ? row.problem : "read"))).toEqual([
      "read",
      "pages-elsewhere",
    ]);
    expect(rowsOf({ type: "AnnotationCollection", first: "https://notes.example/1" })).toMatchObject([
      { problem: "pages-elsewhere" },
    ]);
  });

  test("each target of an annotation is told by its number", () => {
    const rows = rowsOf([annotation, { ...annotation, target: [annotation.target, "https://news.example/a"] }]);
    expect(rows.map(({ row, target }) => [row, target])).toEqual([
      [1, 1],
      [2, 1],
      [2, 2],
    ]);
    expect(rows[2]).toMatchObject({ problem: "no-place" });
  });
});

describe("other ways to write them", () => {
  test("Hypothesis: text, tags, an account, and a position beside the words", () => {
    const row = {
      ...{
        id: "x1",
        user: "acct:ada@hypothes.is",
        created: "2026-01-02T03:04:05.678901+00:00",
        uri: "https://a.example",
      },
      ...{ text: "Really?", tags: ["check", "number"], user_info: { display_name: null } },
      target: [{ source: "https://a.example", selector: annotation.target.selector }],
    };
    expect(read(row, {})).toMatchObject({
      ...{ id: "x1", creator: "ada@hypothes.is", created: "2026-01-02T03:04:05.678Z", statement: null },
      note: "Really?\n\n#check #number",
    });
  });

  test("Recogito’s own form", () => {
    const own = {
      id: "r1",
      bodies: [{ purpose: "commenting", value: "See page 2" }],
      target: { selector: [{ quote: "bridge", quotePrefix: "The ", start: 4, end: 10 }] },
    };
    expect(read(own, {})).toMatchObject({
      note: "See page 2",
      selector: { quote: { exact: "bridge", prefix: "The " } },
    });
  });

  test.each([
    ["bodyValue", { body: undefined, bodyValue: "Plain" }, { note: "Plain" }],
    ["a body that is an address", { body: "https://notes.example/body" }, { note: null }],
    [
      "a description",
      { body: { type: "TextualBody", value: "It opened in 1932", purpose: "describing" } },
      { statement: "It opened in 1932", note: null },
    ],
    [
      "a description by the motivation",
      { motivation: "describing", body: { value: "It opened" } },
      { statement: "It opened" },
    ],
    [
      "several bodies: ratings, states and links are no words of the claim",
      {
        body: [
          { value: "S", purpose: "describing" },
          { value: "approved", purpose: "classifying" },
          { value: "True", purpose: "assessing" },
          { value: "Because", purpose: "commenting" },
          { value: "tag", purpose: "tagging" },
          { type: "SpecificResource", source: "https://a.example", purpose: "linking" },
        ],
      },
      { statement: "S", note: "Because\n\n#tag" },
    ],
    [
      "the first of a choice",
      { body: { type: "Choice", items: [{ value: "one" }, { value: "two" }] } },
      { note: "one" },
    ],
    ["a creator by name alone", { creator: "Ada" }, { creator: "Ada" }],
    ["the first of two creators", { creator: [{ name: "Ada" }, { name: "Bo" }] }, { creator: "Ada" }],
    ["a day", { created: "2026-03-01" }, { created: "2026-03-01" }],
    ["a date that is none", { created: "last week" }, { created: null, notes: ["created-unreadable"] }],
    ["control characters and half a character", { body: { value: "a\u0000b\u202ec\ud83d" } }, { note: "abc\ufffd" }],
    ["a name of another type", { creator: { name: 7 }, id: 7 }, { creator: null, id: null }],
  ])("%s", (_, change, expected) => expect(read(change)).toMatchObject(expected));

  test("a statement that is too long is kept as a remark", () => {
    const long = "x".repeat(2_001);
    expect(read({ body: { value: long, purpose: "describing" } })).toMatchObject({
      ...{ statement: null, note: long, notes: ["statement-long"] },
    });
  });
});

describe("addresses and fragments", () => {
  test.each<[string, unknown, object]>([
    [
      "characters of a plain text",
      { selector: { type: "FragmentSelector", conformsTo: "http://tools.ietf.org/rfc/rfc5147", value: "char=4,10" } },
      { annotation: { selector: { quote: null, position: { start: 4, end: 10 } } } },
    ],
    [
      "words of a text fragment",
      "https://a.example/p#:~:text=The-,old%20bridge,-opened",
      { annotation: { selector: { quote: { exact: "old bridge", prefix: "The", suffix: "opened" } } } },
    ],
    ["the first and last words of a passage", "https://a.example/p#:~:text=The,opened", { problem: "fragment-unread" }],
    ["a part of a picture", { source: "https://a.example/p.png#xywh=1,2,3,4" }, { problem: "fragment-unread" }],
    ["a line", { selector: { type: "FragmentSelector", value: "line=1,2" } }, { problem: "fragment-unread" }],
    ["a section of a page", "https://a.example/p#section", { problem: "no-place" }],
  ])("tell of %s", (_, target, expected) => expect(rowsOf({ ...annotation, target })).toMatchObject([expected]));

  test("give each of several ranges that Recogito keeps under one annotation", () => {
    const selector = [
      { quote: "The bridge", start: 0, end: 10 },
      { quote: "too much", start: 90, end: 98 },
    ];
    expect(rowsOf({ ...annotation, target: { annotation: "r", selector } })).toMatchObject([
      { row: 1, target: 1, annotation: { selector: { quote: { exact: "The bridge" } } } },
      { row: 1, target: 2, annotation: { selector: { quote: { exact: "too much" } } } },
    ]);
  });
});

describe("selectors", () => {
  const quote = { type: "TextQuoteSelector", exact: "bridge" };
  test.each([
    ["one that is no list", quote, { quote: { exact: "bridge", prefix: "", suffix: "" }, position: null }],
    [
      "a position alone",
      { type: "TextPositionSelector", start: 1, end: 2 },
      { quote: null, position: { start: 1, end: 2 } },
    ],
    [
      "words refined by a position",
      { ...quote, refinedBy: { type: "TextPositionSelector", start: 0, end: 2 } },
      { refinedBy: { position: { start: 0, end: 2 } } },
    ],
    [
      "words inside something of a page",
      { type: "FragmentSelector", value: "p3", refinedBy: quote },
      { quote: { exact: "bridge" } },
    ],
  ])("%s", (_, selector, expected) => expect(read({ target: { selector } }).selector).toMatchObject(expected));

  test.each([
    ["a place in markup alone", { type: "RangeSelector", startSelector: {} }, "selector-unknown"],
    [
      "a position inside something of a page",
      { type: "CssSelector", value: "p", refinedBy: { type: "TextPositionSelector", start: 0, end: 2 } },
      "selector-unknown",
    ],
    ["the address of a selector", "https://notes.example/s", "selector-unknown"],
    ["words of another type", { type: "TextQuoteSelector", exact: 7 }, "selector-unreadable"],
    ["a position in words", { type: "TextPositionSelector", start: "1", end: "2" }, "selector-unreadable"],
    ["none", [], "no-place"],
  ])("%s", (_, selector, problem) =>
    expect(rowsOf({ ...annotation, target: { selector } })).toMatchObject([{ problem }]),
  );
});

describe("what is left out", () => {
  test.each([
    ["what is no object", [7, annotation], "not-an-object"],
    ["what is no annotation", [{ a: 1 }, annotation], "not-an-annotation"],
    ["evidence, as Galley links it", { ...annotation, motivation: "linking" }, "evidence"],
    ["a reply", { ...annotation, motivation: "replying" }, "reply"],
    ["a reply on Hypothesis", { ...annotation, references: ["x"] }, "reply"],
    ["an annotation of nothing", { type: "Annotation" }, "no-target"],
    ["a bare address", { ...annotation, target: "https://news.example/a" }, "no-place"],
  ])("%s", (_, file, problem) => expect(rowsOf(file)[0]).toMatchObject({ problem }));
});

describe("what is no such file", () => {
  test.each([
    ["no JSON", "{", "json-broken"],
    ["an empty file", "", "json-broken"],
    ["another JSON", { a: 1 }, "annotations-none"],
    ["an empty list", [], "annotations-none"],
    ["an empty page", { type: "AnnotationPage", items: [] }, "annotations-none"],
    ["words", '"Annotation"', "annotations-none"],
    ["a member twice", '{"type":"Annotation","target":"a","target":"b"}', "json-member-twice"],
    ["a member twice, by an odd name", '{"__proto__":1,"__proto__":2}', "json-member-twice"],
    ["depth", "[".repeat(100_000), "json-too-deep"],
    ["one too many", Array.from({ length: MOST_ANNOTATIONS + 1 }, () => annotation), "annotations-too-many"],
  ])("%s", (_, file, reason) => {
    expect(readAnnotations(bytes(file))).toMatchObject({ ok: false, refusal: { reason } });
  });

  test("more than 10 MB", () => {
    expect(readAnnotations(new Uint8Array(10 * 1024 * 1024 + 1))).toMatchObject({
      refusal: { reason: "annotations-too-large" },
    });
  });

  test("the names of what every object inherits are no annotation’s", () => {
    expect(rowsOf('[{"__proto__":{"target":"a"}},{"constructor":1,"toString":2}]')).toMatchObject([
      { problem: "not-an-annotation" },
      { problem: "not-an-annotation" },
    ]);
  });
});
