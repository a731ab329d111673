import { patterns } from "./patterns";

/**
 * A JSON Schema (draft 2020-12) as far as the report's is made of such words; `misfitOf` heeds every one of them. What only
 * describes, such as `description` and `format`, stands in the published schemas alone: `pattern` says what `format` does.
 */
export type JsonSchema = {
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly propertyNames?: JsonSchema;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
};

type Defs = Readonly<Record<string, JsonSchema>>;
type Path = readonly string[];
const here: Path = [];

/** Where a JSON value does not fit a schema first, as names and places on the way there; null where it fits. */
export function misfitOf(schema: JsonSchema, value: unknown): Path | null {
  return misfit(schema, value, schema.$defs ?? {});
}

function misfit(schema: JsonSchema, value: unknown, defs: Defs): Path | null {
  if (schema.$ref !== undefined) {
    const named = defs[schema.$ref.replace("#/$defs/", "")];
    return named ? misfit(named, value, defs) : here;
  }
  if (!isOfKind(schema, value) || !isWithin(schema, value)) return here;
  if (schema.anyOf) return misfitInAll(schema.anyOf, value, defs);
  if (schema.oneOf) return misfitInAll(schema.oneOf, value, defs);
  if (Array.isArray(value)) return misfitInList(schema.items ?? {}, value, defs);
  return typeof value === "object" && value !== null ? misfitInObject(schema, value, defs) : null;
}

function isOfKind({ type, enum: values, const: only }: JsonSchema, value: unknown): boolean {
  if (only !== undefined && value !== only) return false;
  if (values !== undefined && !values.includes(value)) return false;
  if (type === undefined) return true;
  return typeof type === "string" ? isOfType(type, value) : type.some((each) => isOfType(each, value));
}

function isOfType(type: string, value: unknown): boolean {
  if (type === "null") return value === null;
  if (type === "array") return Array.isArray(value);
  if (type === "integer") return Number.isInteger(value);
  return typeof value === type && !(type === "object" && (value === null || Array.isArray(value)));
}

function isWithin({ pattern, minimum, maximum, exclusiveMinimum }: JsonSchema, value: unknown): boolean {
  if (typeof value === "number")
    return value >= (minimum ?? value) && value <= (maximum ?? value) && !(value <= (exclusiveMinimum ?? -Infinity));
  if (typeof value !== "string" || pattern === undefined) return true;
  const known = patterns.find(({ source }) => source === pattern);
  if (!known) throw new Error(`lib/domain/report/patterns.ts has no expression for ${pattern}`);
  return known.test(value);
}

function misfitInList(items: JsonSchema, list: readonly unknown[], defs: Defs): Path | null {
  for (let i = 0; i < list.length; i++) {
    const found = misfit(items, list[i], defs);
    if (found) return [String(i), ...found];
  }
  return null;
}

function misfitInObject(schema: JsonSchema, value: object, defs: Defs): Path | null {
  const { properties = {}, required = [], propertyNames, additionalProperties: others = {} } = schema;
  const missing = required.find((name) => !Object.hasOwn(value, name));
  if (missing !== undefined) return [missing];
  for (const name of Object.keys(value)) {
    const form = Object.hasOwn(properties, name) ? properties[name] : others;
    if (form === false || (propertyNames && misfit(propertyNames, name, defs))) return [name];
    const found = typeof form === "object" ? misfit(form, (value as Record<string, unknown>)[name], defs) : null;
    if (found) return [name, ...found];
  }
  return null;
}

/** Where it fits no choice, the choice that it fits furthest tells where. */
function misfitInAll(choices: readonly JsonSchema[], value: unknown, defs: Defs): Path | null {
  let furthest = here;
  for (const choice of choices) {
    const found = misfit(choice, value, defs);
    if (found === null) return null;
    if (found.length > furthest.length) furthest = found;
  }
  return furthest;
}
