import { isObject } from "./members";

/** Names that a JSON-LD file tells once, by the `@id` by which the rest of it speaks of them. */
export type NamesById = ReadonlyMap<string, unknown>;

/** The names of all that has an `@id` in a file, however deep; the first where it is told twice. */
export function namesById(file: unknown): NamesById {
  const named = new Map<string, unknown>();
  const left: unknown[] = [file];
  while (left.length > 0) {
    const value = left.pop();
    if (isObject(value)) {
      const id = value["@id"];
      if (typeof id === "string" && value.name !== undefined && !named.has(id)) named.set(id, value.name);
      left.push(...Object.values(value).filter((each) => typeof each === "object" && each !== null));
    } else if (Array.isArray(value)) for (const each of value) left.push(each);
  }
  return named;
}
