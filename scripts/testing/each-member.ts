/** A member somewhere inside a value: its path with `[]` for places in lists, and how it is set. */
export type Member = {
  readonly pattern: string;
  readonly value: unknown;
  readonly set: (value: unknown) => void;
};

/** Every member inside a value that holds no others, and every list, in their order. */
export function eachMember(value: unknown, pattern = "", found: Member[] = []): Member[] {
  if (typeof value !== "object" || value === null) return found;
  for (const [name, inner] of Object.entries(value)) {
    const below = Array.isArray(value) ? `${pattern}[]` : pattern === "" ? name : `${pattern}.${name}`;
    const set = (other: unknown) => {
      (value as Record<string, unknown>)[name] = other;
    };
    if (typeof inner !== "object" || inner === null || Array.isArray(inner))
      found.push({ pattern: below, value: inner, set });
    eachMember(inner, below, found);
  }
  return found;
}

const time = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

/** Another value of the same kind: a time some days off, a text with a letter more, a list without its last. */
export function another(value: unknown): unknown {
  if (value === null) return "x";
  if (typeof value === "boolean") return !value;
  if (typeof value === "number") return value + 1;
  if (Array.isArray(value)) return value.length > 0 ? value.slice(0, -1) : [1];
  const text = String(value);
  return time.test(text) ? new Date(Date.parse(text) + 3 * 86_400_000).toISOString() : `${text}x`;
}
