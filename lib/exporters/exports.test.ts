import { expect, test } from "vitest";
import { claimFields, factFields, isChoice, isWritten } from "@/lib/domain/claim/fields";
import type { ReportClaim } from "@/lib/domain/report/report";
import messages from "@/messages/en.json";
import { reportHtml } from "./html/html";
import { reportJson } from "./json/json";
import { claimNode } from "./pdf/claim";
import { reportCsv } from "./tables/csv";
import { csvCell } from "./tables/csv-cell";
import { reportTablesZip } from "./tables/tables-zip";
import { readCsv } from "./testing/read-csv";
import { readZip } from "./testing/read-zip";
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

/** A file of the tables, read back: its head, and its rows. */
async function tableIn(told: typeof report, name: string): Promise<[string[], string[][]]> {
  const bytes = (await readZip(await reportTablesZip(told))).get(`${name}.csv`);
  const [head = [], ...rows] = readCsv(String(bytes).slice(1));
  return [head, rows];
}

test("CSV is UTF-8 with a mark, CRLF, a row a claim, and no wider than one reads", () => {
  const csv = [...reportCsv(report)].join("");
  expect(csv.startsWith('\ufeff"Claim","Statement","In the article",')).toBe(true);
  expect(csv.endsWith('"\r\n')).toBe(true);
  const rows = readCsv(csv.slice(1));
  expect(rows.length).toBe(1 + report.claims.length);
  const [width = 0, ...more] = new Set(rows.map(({ length }) => length));
  expect(more).toEqual([]);
  // Beside what a desk says of a claim, which it chooses itself.
  expect(width - claimFields.length).toBeLessThanOrEqual(21);
});

test("a row of CSV says what an editor asks of a claim, in words, and harmless", () => {
  const claims = report.claims.map(({ evidence, ...claim }) => ({
    ...{ ...claim, evidence: [...evidence, ...evidence.map((piece) => ({ ...piece, removedAt: null }))] },
  }));
  const [head = [], row = []] = readCsv([...reportCsv({ ...report, claims })].join("").slice(1));
  const [claim] = report.claims;
  const titles = claim?.evidence.map(({ source }) => source.title) ?? [];
  expect(titles.length).toBeGreaterThan(0);
  expect(Object.fromEntries(head.map((name, i) => [name, row[i]]))).toMatchObject({
    ...{ Claim: "1", Statement: csvCell(claim?.statement ?? ""), "In the article": claim?.anchor?.quote },
    ...{ State: "Stale", Kind: "Quantity", Rating: csvCell(claim?.verdict?.rating.label ?? "") },
    ...{ Correction: csvCell(claim?.verdict?.correction ?? ""), "Approved at (UTC)": "2026-11-21 12:12" },
    ...{ Evidence: csvCell(titles.map((title) => `Refutes: ${title}`).join("\n")) },
    ...{ "In Galley": expect.stringMatching(/^https:\/\/galley\.example\.org\/articles\/.*\/claims\/1$/) },
  });
});

test("the tables are a file of CSV each, as wide as its head in every row", async () => {
  const files = await readZip(await reportTablesZip(report));
  const lengths = [...files].map(([name, bytes]) => {
    const rows = readCsv(String(bytes).slice(1));
    expect(new Set(rows.map(({ length }) => length)).size).toBe(1);
    return [name, rows.length - 1];
  });
  expect(Object.fromEntries(lengths)).toEqual({
    ...{ "article.csv": 1, "claims.csv": 2, "evidence.csv": 2, "verdicts.csv": 4, "decisions.csv": 4 },
    ...{ "skips.csv": 1, "unmarked.csv": 1, "comments.csv": 2, "events.csv": 1, "sign-offs.csv": 2, "versions.csv": 3 },
    ...{ "scales.csv": 1, "text.csv": 2 },
  });
});

test("cells of the tables read back are the values, harmless", async () => {
  const [head, [row = []]] = await tableIn(report, "claims");
  const cell = (column: string) => row[head.indexOf(column)];
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
  /^proofs\.|(^|\.)(id|subject|record|data|colour|sign)\b|mentions|^(\$schema$|offsets|people|version\.text|version\.created|checkpoint\.(origin|root))|^versions\.\d+\.text|\.warnings\.\d+\.(what|sources)|verdict\.state|approval\.(kind|note)/;

test("every word of the report stands in the tables, apart from what is left to JSON", async () => {
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
  const csv = Buffer.from(await reportTablesZip(marked(report, "") as typeof report)).toString();
  const missing = paths.filter((path) => !csv.includes(`«${path}»`) && !leftToJson.test(path));
  expect(missing).toEqual([]);
});

test("no CSV cell begins like a formula", async () => {
  const tables = [...(await readZip(await reportTablesZip(report))).values()].map(String);
  for (const cell of [...tables, [...reportCsv(report)].join("")].flatMap((csv) => readCsv(csv.slice(1)).flat())) {
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

test.each(factFields)("a claim's field %s is told on the page and on paper, and by its columns", async (name) => {
  const claim = report.claims[0] as ReportClaim;
  const marked = { ...claim, ...(isWritten(name) && { [name]: "«told»" }) };
  const told = { ...report, claims: [marked] };
  const words = isChoice(name) ? (messages[name] as Record<string, string>)[claim[name]] : "«told»";
  const label = messages.report[name];
  expect(reportHtml(told)).toMatch(new RegExp(`<dt>${label}</dt><dd[^>]*>${words}</dd>`));
  expect(JSON.stringify(claimNode(marked, told, true))).toMatch(
    new RegExp(`"term":"${label}","lines":\\[[^}]*"${words}"`),
  );
  const [columns, [cells = []]] = await tableIn(told, "claims");
  expect(cells[columns.indexOf(name)]).toBe(marked[name]);
  const [head = [], row = []] = readCsv([...reportCsv(told)].join("").slice(1));
  expect(row[head.indexOf(label)]).toBe(words);
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
