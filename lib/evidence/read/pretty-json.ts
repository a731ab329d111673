/** Deeper nesting is not set out: its indents would be many times the text. */
const DEEPEST = 40;

/** JSON with a member a line; as it is where it cannot be read so. */
export function prettyJson(json: string): string {
  try {
    const value: unknown = JSON.parse(json);
    return isDeep(value) ? json : JSON.stringify(value, null, 2);
  } catch {
    return json;
  }
}

function isDeep(value: unknown): boolean {
  let level = isNest(value) ? [value] : [];
  for (let depth = 1; level.length > 0; depth++) {
    const next: object[] = [];
    for (const nest of level) {
      for (const inner of Object.values(nest)) {
        if (depth > DEEPEST) return true;
        if (isNest(inner)) next.push(inner);
      }
    }
    level = next;
  }
  return false;
}

function isNest(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
