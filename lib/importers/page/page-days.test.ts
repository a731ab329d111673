import { describe, expect, it } from "vitest";
import { importArticle } from "@/lib/importers/import-article";
import { calendarDay } from "./calendar-day";

const words =
  "The ferry to the island ran again on Sunday, and those who had waited for a week on either shore were let on first.";

/** The day of publication of a page with this head and this beginning and end of its body. */
async function dayOf({ head = "", first = "", last = "" }: { head?: string; first?: string; last?: string }) {
  const page = `<html lang=en><head><title>Ferry runs again</title>${head}</head><body><main><article><h1>Ferry runs again</h1>${first}${`<p>${words}</p>`.repeat(4)}</article>${last}</main></body></html>`;
  const read = await importArticle({ bytes: new TextEncoder().encode(page), name: "a.html" });
  return read.ok ? read.value.publishedOn : read.refusal.reason;
}

const meta = (name: string, content: string) => `<meta property="${name}" content="${content}">`;
const data = (value: object) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe("the day of publication", () => {
  it.each([
    ["is not the first day of machines", { head: meta("article:published_time", "1970-01-01T00:00:00Z") }, null],
    [
      "is the next one told where the first cannot be",
      { head: meta("article:published_time", "2731-02-03") + meta("date", "2020-02-03") },
      "2020-02-03",
    ],
    ["is none of another calendar", { head: meta("date", "1402-08-17") }, null],
    [
      "is that of a page in a graph",
      { head: data({ "@graph": [{ "@type": "WebPage", datePublished: "2020-02-03" }] }) },
      "2020-02-03",
    ],
    [
      "may stand in an abbreviation's title",
      { first: '<abbr class="published" title="2020-02-03T10:00">Monday</abbr>' },
      "2020-02-03",
    ],
    [
      "is not that of a comment",
      { last: '<div class="comments"><div class="comment"><time datetime="2019-01-01">then</time></div></div>' },
      null,
    ],
    [
      "is not that of another article's card",
      { last: '<section><article><h3>Other</h3><time datetime="2019-01-01">then</time></article></section>' },
      null,
    ],
    [
      "is not that of an embedded post",
      { first: '<blockquote class="twitter-tweet">Hm <time datetime="2019-01-01">then</time></blockquote>' },
      null,
    ],
    [
      "is the day where it was published, by the page's own time",
      {
        head: meta("article:published_time", "2020-02-04T01:30:00Z"),
        first: '<p><time datetime="2020-02-03T20:30:00-05:00">Monday evening</time></p>',
      },
      "2020-02-03",
    ],
    [
      "and by the offset of another time",
      {
        head:
          meta("article:published_time", "2020-02-03T23:30:00Z") +
          meta("article:modified_time", "2020-02-06T08:00:00+03:00"),
      },
      "2020-02-04",
    ],
    [
      "is that in UTC where nothing else is told",
      { head: meta("article:published_time", "2020-02-03T23:30:00Z") },
      "2020-02-03",
    ],
    [
      "may be written with full stops",
      { head: data({ "@type": "NewsArticle", datePublished: "13.2.2020" }) },
      "2020-02-13",
    ],
    [
      "is not a day of change where both are marked",
      { first: '<p><time class=updated datetime="2021-01-01">n</time><time datetime="2020-02-03">o</time></p>' },
      "2020-02-03",
    ],
  ])("%s", async (_, page, day) => expect(await dayOf(page)).toBe(day));

  it("has come, wherever on earth one is", () => {
    const now = Date.parse("2020-02-03T12:00:00Z");
    expect(["2020-02-03", "2020-02-04", "2020-02-05"].map((day) => calendarDay(day, now))).toEqual([
      "2020-02-03",
      "2020-02-04",
      null,
    ]);
  });
});
