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
  let level = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return true;
    level = level.flatMap((each) => (typeof each === "object" && each !== null ? Object.values(each) : []));
  }
  return false;
}
