import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { reportJsonSchema, reportSchemaName } from "@/lib/domain/report/report-json-schema";
import { claimReviewSchema, claimReviewSchemaName } from "@/lib/exporters/claim-review/claim-review-schema";

const schemas: Readonly<Record<string, () => object>> = {
  [reportSchemaName]: reportJsonSchema,
  [claimReviewSchemaName]: () => claimReviewSchema,
};

/** The forms of Galley's exports as they are now, as JSON Schema, by the names of their files. */
export const schemaNames = Object.keys(schemas);

/** The file of one of them. */
export function schemaText(name: string): string {
  return `${JSON.stringify(schemas[name]?.(), null, 2)}\n`;
}

/** Where every schema is published: those of now, and for good those of earlier versions. */
export const schemaFolder = path.join(process.cwd(), "docs", "schema");

/** The published schema of that name, of now or of an earlier version, or null. */
export async function findSchema(name: string): Promise<string | null> {
  const names = await readdir(schemaFolder);
  return names.includes(name) ? readFile(path.join(schemaFolder, name), "utf8") : null;
}
