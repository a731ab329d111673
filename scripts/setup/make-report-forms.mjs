import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { stampFolder } from "./install.mjs";
import { inProject } from "./project.mjs";

const made = inProject("lib", "domain", "report", "generated", "report-forms.ts");
const published = inProject("docs", "schema");

/** What a schema may say for people alone; the rest has to be what lib/domain/report/json-schema.ts heeds. */
const forPeople = ["$schema", "$id", "title", "description", "format"];
const heeded = [
  ...["$defs", "$ref", "type", "const", "enum", "pattern", "minimum", "maximum", "exclusiveMinimum", "items"],
  ...["properties", "required", "propertyNames", "additionalProperties", "anyOf", "oneOf"],
];

/**
 * Makes the forms of all versions of the report, as plain data for whoever reads one without zod: the newest from its
 * declaration, those before it from docs/schema. Does nothing where their sources did not change.
 */
export async function makeReportForms() {
  const hash = hashOfSources();
  const stamp = join(stampFolder, "report-forms");
  if (existsSync(made) && existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return;
  const { newest, version } = await declared();
  const names = Array.from({ length: version }, (_, i) => `report-v${i + 1}.json`);
  const texts = [...names.slice(0, -1).map((name) => readFileSync(join(published, name), "utf8")), newest];
  const forms = texts.map((text, i) => ({
    name: names[i],
    sha256: createHash("sha256").update(text).digest("hex"),
    schema: withoutWords(JSON.parse(text)),
  }));
  mkdirSync(dirname(made), { recursive: true });
  const draft = `${made}.${process.pid}`;
  writeFileSync(draft, moduleOf(forms));
  renameSync(draft, made);
  writeFileSync(stamp, hash);
}

/** The newest schema as it is published, and its version. */
async function declared() {
  const { build } = await import("esbuild");
  const outfile = join(stampFolder, `report-declaration-${process.pid}.mjs`);
  await build({
    stdin: {
      contents: 'export { reportJsonSchema } from "./report-json-schema"; export { reportVersion } from "./report";',
      resolveDir: inProject("lib", "domain", "report"),
      loader: "ts",
    },
    ...{ bundle: true, outfile, platform: "node", format: "esm", target: "node20", packages: "external" },
    ...{ tsconfig: inProject("tsconfig.json"), logLevel: "warning" },
  });
  try {
    const { reportJsonSchema, reportVersion } = await import(pathToFileURL(outfile).href);
    return { newest: `${JSON.stringify(reportJsonSchema(), null, 2)}\n`, version: reportVersion };
  } finally {
    rmSync(outfile);
  }
}

/** A schema without what it says for people alone. Throws on a word that no reader would heed. */
function withoutWords(schema) {
  if (typeof schema !== "object" || schema === null) return schema;
  const kept = Object.entries(schema).filter(([word]) => !forPeople.includes(word));
  const unknown = kept.find(([word]) => !heeded.includes(word));
  if (unknown) throw new Error(`lib/domain/report/json-schema.ts does not heed “${unknown[0]}” of a schema`);
  return Object.fromEntries(kept.map(([word, value]) => [word, partsWithoutWords(word, value)]));
}

function partsWithoutWords(word, value) {
  if (word === "$defs" || word === "properties")
    return Object.fromEntries(Object.entries(value).map(([name, schema]) => [name, withoutWords(schema)]));
  if (word === "anyOf" || word === "oneOf") return value.map(withoutWords);
  return ["items", "propertyNames", "additionalProperties"].includes(word) ? withoutWords(value) : value;
}

function moduleOf(forms) {
  return `// Made by scripts/setup/make-report-forms.mjs from the declaration of the report and from docs/schema.
import type { JsonSchema } from "../json-schema";

/** The form of one version's reports: its schema, and the name and the SHA-256, in hex, of that as it is published. */
export type ReportForm = { readonly name: string; readonly sha256: string; readonly schema: JsonSchema };

/** By version, from the first. */
export const reportForms: readonly ReportForm[] = ${JSON.stringify(forms, null, 2)};
`;
}

function hashOfSources() {
  const domain = inProject("lib", "domain");
  const declaration = readdirSync(domain, { recursive: true })
    .filter((name) => /(?<!\.test)\.ts$/.test(name) && !name.includes("generated"))
    .map((name) => join(domain, name));
  const schemas = readdirSync(published).map((name) => join(published, name));
  const own = inProject("scripts", "setup", "make-report-forms.mjs");
  const hash = createHash("sha256");
  for (const file of [...declaration, ...schemas, own, inProject("package-lock.json")].sort())
    hash.update(file).update(readFileSync(file));
  return hash.digest("hex");
}
