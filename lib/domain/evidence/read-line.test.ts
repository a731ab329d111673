import { describe, expect, test } from "vitest";
import { readEvidenceLine } from "./read-line";

const address = (of: string, quote: string | null = null) => ({ is: "address", address: of, quote });
const words = (said: string) => ({ is: "words", words: said });

describe("one line of evidence", () => {
  test.each([
    ["an address", " https://example.org/a?b=c ", address("https://example.org/a?b=c")],
    ["an address without a scheme", "example.org/minutes", address("example.org/minutes")],
    ["an address with a port", "localhost.example:8080/a", address("localhost.example:8080/a")],
    ["an address in Arabic letters", "موقع.إختبار/صفحة", address("موقع.إختبار/صفحة")],
    [
      "a scheme that is not fetched, to be refused as an address",
      "ftp://example.org/a",
      address("ftp://example.org/a"),
    ],
    ["something to run, to be refused as an address", "javascript:alert(1)", address("javascript:alert(1)")],
    ["an address that breaks off, to be refused as one", "https://nowhere", address("https://nowhere")],
    ["a word", "Minutes", words("Minutes")],
    ["a number with a point", "4.2", words("4.2")],
    ["a time", "14:30", words("14:30")],
    ["an abbreviation", "e.g.", words("e.g.")],
    ["a sentence", "He said so. On Sunday.", words("He said so. On Sunday.")],
    ["a sentence that ends in a host", "It stood on example.org", words("It stood on example.org")],
    ["nothing", "  ", words("")],
  ])("is read as %s", (_what, line, read) => {
    expect(readEvidenceLine(line)).toEqual(read);
  });

  test.each([
    ["a quotation, then its address", "“71 people in 61 raids”\nhttps://example.org/a", "71 people in 61 raids"],
    ["an address, then the quotation", "https://example.org/a — 71 people\nin 61 raids", "71 people\nin 61 raids"],
    ["quotation marks of the page inside", 'He said "no" twice https://example.org/a', 'He said "no" twice'],
  ])("takes the words beside an address for its passage: %s", (_what, line, quote) => {
    expect(readEvidenceLine(line)).toEqual(address("https://example.org/a", quote));
  });

  test.each([
    ["one stretch", "https://a.example/b#:~:text=71%20people", "71 people"],
    ["what stands around it is left out", "https://a.example/b#:~:text=were-,71%20people,-in", "71 people"],
    ["a beginning and an end", "https://a.example/b#top:~:text=71%20people,61%20raids", "71 people … 61 raids"],
    ["the first of two", "https://a.example/b#:~:text=one&text=two", "one"],
    ["broken escapes", "https://a.example/b#:~:text=%E0%A4%A", null],
    ["another directive", "https://a.example/b#:~:selector=p", null],
  ])("takes the words of a link to a selection: %s", (_what, line, quote) => {
    expect(readEvidenceLine(line)).toEqual(address(line, quote));
  });

  test("takes a long line without an address in time in proportion to it", () => {
    const long = `${"a.".repeat(200_000)} ${" ".repeat(200_000)}x`;
    expect(readEvidenceLine(long).is).toBe("words");
  });
});
