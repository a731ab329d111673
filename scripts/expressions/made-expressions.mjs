import { readFileSync } from "node:fs";
import { inProject } from "../setup/project.mjs";

/**
 * The places where the product makes an expression of text that is its own: `code` as it stands there, why it must be so,
 * and all that it is ever made of, which is judged as well. An entry whose code is gone is reported.
 */
export const madeExpressions = [
  {
    path: "lib/domain/report/json-schema.ts",
    code: 'new RegExp(pattern, "u")',
    why: "A JSON Schema says its patterns as text; only the schemas of Galley's own reports are read.",
    expressions: patternsOfReports,
  },
];

/** The patterns in the schemas of all versions of the report, which stand one a line. */
function patternsOfReports() {
  const start = '"pattern": ';
  return readFileSync(inProject("lib", "domain", "report", "generated", "report-forms.ts"), "utf8")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line.startsWith(start))
    .map((line) => ({ source: JSON.parse(line.slice(start.length).replace(/,$/, "")), flags: "u" }));
}
