import { claimReviewSchema, claimReviewSchemaName } from "./claim-review-schema";
import { reportJsonSchema, reportSchemaName } from "./report-schema";

/** The forms of Galley's exports as JSON Schema, by name; docs/schema holds them as files. */
export const schemas: Readonly<Record<string, () => object>> = {
  [reportSchemaName]: reportJsonSchema,
  [claimReviewSchemaName]: () => claimReviewSchema,
};

/** The schema of that name, or null. */
export function findSchema(name: string): object | null {
  return Object.hasOwn(schemas, name) ? (schemas[name]?.() ?? null) : null;
}
