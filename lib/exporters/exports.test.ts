import { expect, test } from "vitest";
import { factFields, isChoice, isWritten } from "@/lib/domain/claim/fields";
import type { ReportClaim } from "@/lib/domain/report/report";
import messages from "@/messages/en.json";
import { reportHtml } from "./html/html";
import { reportJson } from "./json/json";
import { claimNode } from "./pdf/claim";
import { reportCsv } from "./tables/csv";
import { csvCell } from "./tables/csv-cell";
import { readCsv } from "./testing/read-csv";
import { nastyStrings, sampleReport } from "./testing/sample-report";

const report = sampleReport();
const page = reportHtml(report);

/** Every string of a value, wherever it stands in it. */
function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

function textOf(markup: string): string {
  const entities: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'" };
  return markup.replace(/<[^>]*>/g, "").replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? "");
}

test("JSON holds the model exactly, members in its order, and first where its form is described", () => {
  const members = JSON.parse([...reportJson(report)].join("")) as Record<string, unknown>;
  expect(Object.entries(members)[0]).toEqual(["$schema", "urn:galley:report:1"]);
  expect(members).toEqual(report);
  expect(Object.keys(members)).toEqual(Object.keys(report));
});

test("CSV is UTF-8 with a mark, CRLF, and as wide as its head in every row", () => {
  const csv = [...reportCsv(report)].join("");
  expect(csv.startsWith('\ufeff"record","title",')).toBe(true);
  expect(csv.endsWith('"\r\n')).toBe(true);
  const rows = readCsv(csv.slice(1));
  expect(new Set(rows.map(({ length }) => length)).size).toBe(1);
  expect(rows.slice(1).map(([record]) => record)).toEqual([
    ...["article", "claims", "claims", "evidence", "evidence", "verdicts", "verdicts", "verdicts", "verdicts"],
    ...["decisions", "decisions", "decisions", "decisions", "skips", "unmarked", "events", "sign-offs", "sign-offs"],
    ...["versions", "versions", "versions", "scales", "text", "text"],
  ]);
});

test("CSV cells read back are the values, harmless", () => {
  const [head = [], , claim = []] = readCsv([...reportCsv(report)].join("").slice(1));
  const cell = (column: string) => claim[head.indexOf(column)];
  const [first] = report.claims;
  expect(cell("statement")).toBe(csvCell(first?.statement ?? ""));
  expect(cell("correction")).toBe(csvCell(first?.verdict?.correction ?? ""));
  expect(cell("quote")).toBe(first?.anchor?.quote);
  expect(cell("start")).toBe(String(first?.anchor?.start));
});

/**
 * What a spreadsheet leaves to JSON: ids, exact texts of records, and what only a program needs. A claim's verdict and
 * approval stand among the verdicts and decisions once more, with what its own row does not say.
 */
const leftToJson =
  /(^|\.)(id|subject|record|data|colour|sign)\b|^(\$schema$|offsets|people|version\.text|version\.created|checkpoint\.(origin|root))|^versions\.\d+\.text|\.warnings\.\d+\.(what|sources)|correction\.(is|stet)|verdict\.state|approval\.(kind|note)/;

test("every word of the report stands in the tables, apart from what is left to JSON", () => {
  const paths: string[] = [];
  const marked = (value: unknown, path: string): unknown => {
    if (typeof value === "string" && !path.endsWith(".what")) {
      paths.push(path);
      return `«${path}»`;
    }
    if (Array.isArray(value)) return value.map((each, i) => marked(each, `${path}.${i}`));
    if (typeof value !== "object" || value === null) return value;
    const entries = Object.entries(value).map(([key, each]) => [key, marked(each, path ? `${path}.${key}` : key)]);
    return Object.fromEntries(entries);
  };
  const csv = [...reportCsv(marked(report, "") as typeof report)].join("");
  const missing = paths.filter((path) => !csv.includes(`«${path}»`) && !leftToJson.test(path));
  expect(missing).toEqual([]);
});

test("no CSV cell begins like a formula", () => {
  for (const cell of readCsv([...reportCsv(report)].join("").slice(1)).flat()) {
    expect(cell).not.toMatch(/^[\s"'“”]*[=+\-@＝＋－＠](?<!'.*)/u);
    expect(cell).not.toMatch(/^[\t\r\n]/);
  }
});

test("every text, hash and name of the model stands in the page", () => {
  const { claims, article, version, skips } = report;
  const said = textOf(page.replace(/<sup.*?<\/sup>/g, ""));
  const hashes = stringsIn([article, version.sha256, claims]).filter((text) => /^[0-9a-f]{64}$/.test(text));
  const rendered = stringsIn(claims.map(({ verdict, verdicts, decisions, ...rest }) => rest)).filter((text) =>
    nastyStrings.some((nasty) => nasty === text),
  );
  for (const text of [...hashes, ...rendered, article.title, version.text, ...skips.flatMap(stringsIn).slice(0, 1)]) {
    for (const piece of text.split("\n")) expect(said).toContain(piece);
  }
});

test.each(factFields)("a claim's field %s is told on the page and on paper, and by its column", (name) => {
  const claim = report.claims[0] as ReportClaim;
  const marked = { ...claim, ...(isWritten(name) && { [name]: "«told»" }) };
  const told = { ...report, claims: [marked] };
  const words = isChoice(name) ? (messages[name] as Record<string, string>)[claim[name]] : "«told»";
  const label = messages.report[name];
  expect(reportHtml(told)).toMatch(new RegExp(`<dt>${label}</dt><dd[^>]*>${words}</dd>`));
  expect(JSON.stringify(claimNode(marked, told, true))).toMatch(
    new RegExp(`"term":"${label}","lines":\\[[^}]*"${words}"`),
  );
  const [head = [], , row = []] = readCsv([...reportCsv(told)].join("").slice(1));
  expect(row[head.indexOf(name)]).toBe(marked[name]);
});

test("nothing of the model becomes markup: the page has the elements and attributes that we wrote, and no script", () => {
  const tags = page.replace(/<style.*?<\/style>/s, "").match(/<[^>]*>/g) ?? [];
  expect(tags.filter((tag) => /^<\/?(script|img|iframe|link|object|form|input)/i.test(tag))).toEqual([]);
  const outside = tags.map((tag) => tag.replace(/"[^"]*"/g, '""'));
  expect(outside.filter((tag) => /\son\w+=|\sstyle=|javascript:/i.test(tag))).toEqual([]);
  expect(page).not.toMatch(/href="(?!https?:\/\/|#)/);
});

test("the article's words carry its language and direction, and both overlapping claims have their number", () => {
  expect(page).toContain('lang="ar" dir="rtl"');
  expect(page).toMatch(/<mark class="f-none s-open overlap">/);
  for (const number of [1, 2]) {
    expect(page).toContain(`<a href="#claim-${number}"`);
    expect(page).toContain(`id="claim-${number}"`);
    expect(page).toContain(`id="text-${number}"`);
  }
});

test("ids are unique and every link inside the page leads somewhere", () => {
  const ids = [...page.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, target] of page.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(target);
});

test("only the served page has a toolbar and a nonce", () => {
  expect(page).not.toContain('toolbar"');
  expect(page).not.toContain("nonce=");
  const served = reportHtml(report, {
    nonce: "abc",
    workbench: "/articles/x",
    exports: "/articles/x/export",
    downloads: [{ name: "CSV", address: "/x/csv" }],
  });
  expect(served).toContain('<style nonce="abc">');
  expect(served).toContain('<a href="/x/csv" download>CSV</a>');
});
