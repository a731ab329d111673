import { BundleFaultFound } from "./bundle-fault";

/** Deeper than anything that Galley writes, and far from what any parser's stack holds. */
const maxDepth = 64;

/**
 * Reads JSON in which no name stands twice in an object and nothing is nested beyond all sense: two readers must not be
 * able to read two things in one text. Throws BundleFaultFound, with the file's name.
 */
export function strictJson(text: string, file: string): unknown {
  let value: unknown;
  checkShape(text, file);
  try {
    value = JSON.parse(text);
  } catch {
    throw new BundleFaultFound("json-unreadable", { file });
  }
  return value;
}

/** Depth and names, before anything that recurses sees the text. That it is JSON at all is for JSON.parse to say. */
function checkShape(text: string, file: string): void {
  const open: (Set<string> | null)[] = [];
  const tokens = /"(?:[^"\\]|\\.)*"|[[\]{}]/gsy;
  const skip = /[^"[\]{}]*/gy;
  for (let at = 0; at < text.length; ) {
    skip.lastIndex = at;
    skip.exec(text);
    tokens.lastIndex = skip.lastIndex;
    const token = tokens.exec(text)?.[0];
    if (token === undefined) return;
    at = tokens.lastIndex;
    if (token === "{" || token === "[") {
      open.push(token === "{" ? new Set() : null);
      if (open.length > maxDepth) throw new BundleFaultFound("json-too-deep", { file });
    } else if (token === "}" || token === "]") {
      open.pop();
    } else if (isName(text, at)) {
      const names = open.at(-1);
      const name = unescaped(token);
      if (names?.has(name)) throw new BundleFaultFound("json-name-twice", { file, name: name.slice(0, 40) });
      names?.add(name);
    }
  }
}

/** Whether the string that ends here is a member's name: a colon follows. */
function isName(text: string, end: number): boolean {
  let at = end;
  while (" \t\r\n".includes(text[at] ?? "x")) at += 1;
  return text[at] === ":";
}

/** A name as it reads, so that an escape does not hide that it is the same. */
function unescaped(token: string): string {
  try {
    return JSON.parse(token) as string;
  } catch {
    return token;
  }
}
