/**
 * Whether an expression can try the same character in more than a few ways: false for those without `*`, `+` and `{}`,
 * but for a fixed count of one character or class. They cost in proportion to what they read, whatever it is.
 */
export function mayRepeat(source, flags) {
  if (flags.includes("v")) return true;
  let before = "";
  for (let at = 0; at < source.length; ) {
    const { sign, end } = signAt(source, at);
    if (sign === "*" || sign === "+") return true;
    if (sign === "{" && (before === ")" || !isFixedCount(source, at))) return true;
    before = sign;
    at = end;
  }
  return false;
}

/** A sign as it stands; `[]` for a whole class, `\` for whatever is escaped. */
function signAt(source, at) {
  const sign = source[at];
  if (sign === "\\") return { sign, end: at + (/[pP]/.test(source[at + 1]) ? source.indexOf("}", at) - at + 1 : 2) };
  return sign === "[" ? { sign: "[]", end: endOfClass(source, at) } : { sign, end: at + 1 };
}

function endOfClass(source, from) {
  let at = from + 1;
  while (at < source.length && source[at] !== "]") at += source[at] === "\\" ? 2 : 1;
  return at + 1;
}

function isFixedCount(source, at) {
  return /^\d{1,4}$/.test(source.slice(at + 1, source.indexOf("}", at)));
}
