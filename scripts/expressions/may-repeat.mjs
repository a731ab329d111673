/** A count up to this of one character or class is as good as a fixed one, as long as there is no other. */
const FEW = 100;

/**
 * Whether an expression can try the same character in more than a few ways: false for those without `*`, `+` and `{}`,
 * but for fixed counts of one character or class, and for one count up to a hundred. They cost in proportion to what they
 * read, whatever it is.
 */
export function mayRepeat(source, flags) {
  if (flags.includes("v")) return true;
  let counts = 0;
  let before = "";
  for (let at = 0; at < source.length; ) {
    const { sign, end } = signAt(source, at);
    if (sign === "*" || sign === "+") return true;
    if (sign === "{") {
      const [least, most = least] = source.slice(at + 1, source.indexOf("}", at)).split(",");
      if (before === ")" || most === "" || !(Number(most) <= FEW) || (least !== most && ++counts > 1)) return true;
    }
    before = sign;
    at = end;
  }
  return false;
}

/** A sign as it stands; `[]` for a whole class, `\` for whatever is escaped. */
function signAt(source, at) {
  const sign = source[at];
  if (sign === "[") return { sign: "[]", end: endOfClass(source, at) };
  if (sign !== "\\") return { sign, end: at + 1 };
  const isBraced = /[pPu]/.test(source[at + 1]) && source[at + 2] === "{";
  return { sign, end: isBraced ? source.indexOf("}", at) + 1 : at + 2 };
}

function endOfClass(source, from) {
  let at = from + 1;
  while (at < source.length && source[at] !== "]") at += source[at] === "\\" ? 2 : 1;
  return at + 1;
}
