/** A function that is asked once for each key; its answers live as long as it does. */
export function rememberedBy<A, T>(keyOf: (asked: A) => string, answer: (asked: A) => T): (asked: A) => T {
  const known = new Map<string, T>();
  return (asked) => {
    const key = keyOf(asked);
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = answer(asked);
    known.set(key, made);
    return made;
  };
}
