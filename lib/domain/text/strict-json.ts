import { ok, type Result, refuse } from "@/lib/domain/result";
import { jsonTokens } from "./json-tokens";

/** How deep values may lie in each other; deeper ones are made to break readers. */
const deepest = 100;

/**
 * Reads a file that has to be JSON, in UTF-8, as `parseStrictJson` does. Refuses json-not-utf8, too.
 */
export function readStrictJson(bytes: Uint8Array): Result<unknown> {
  try {
    return parseStrictJson(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return refuse("json-not-utf8");
  }
}

/**
 * Reads JSON. Besides what JSON.parse refuses, a member that stands twice in one object is refused, since readers differ
 * in which of the two they take, and so are values that lie too deep in each other.
 * Refuses: json-broken, json-too-deep, json-member-twice (with the name).
 */
export function parseStrictJson(text: string): Result<unknown> {
  const checked = checkStructure(text);
  if (!checked.ok) return checked;
  try {
    return ok(JSON.parse(text));
  } catch {
    return refuse("json-broken");
  }
}

/** Looks at depth and names before anything is built, in one pass. Text that is no JSON is left to JSON.parse. */
function checkStructure(text: string): Result<void> {
  const open: (Set<string> | null)[] = [];
  let expectsName = false;
  for (const { start, end } of jsonTokens(text)) {
    const token = text.slice(start, end);
    const names = open.at(-1);
    if (token === "{" || token === "[") {
      if (open.length >= deepest) return refuse("json-too-deep", { deepest });
      open.push(token === "{" ? new Set() : null);
      expectsName = token === "{";
    } else if (token === "}" || token === "]") {
      open.pop();
      expectsName = false;
    } else if (token === ",") expectsName = names instanceof Set;
    else if (token === ":") expectsName = false;
    else if (expectsName && names) {
      const name = nameOf(token);
      if (names.has(name)) return refuse("json-member-twice", { name: name.slice(0, 80) });
      names.add(name);
    }
  }
  return ok(undefined);
}

/** A name as it is meant: "a" and "\u0061" are one. One that is broken stays as it stands, for JSON.parse to refuse. */
function nameOf(token: string): string {
  try {
    return JSON.parse(token) as string;
  } catch {
    return token;
  }
}
