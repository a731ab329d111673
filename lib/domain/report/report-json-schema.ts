import { z } from "zod";
import { reportSchema, reportSchemaId, reportVersion } from "./report";

/** The file of the schema: below /schema of every Galley, in docs/schema, and in every bundle. */
export const reportSchemaName = `report-v${reportVersion}.json`;

/** The report's form as JSON Schema (draft 2020-12). */
export function reportJsonSchema(): object {
  const { $schema, ...schema } = z.toJSONSchema(reportSchema, { reused: "inline" });
  return { $schema, $id: reportSchemaId, title: "Galley audit report", ...schema };
}
