/**
 * People are mentioned in a comment's words by their ids, as `@(<id>)`, so that a name that changes, or is erased, stands
 * nowhere else. Whoever writes sees `@Name`: `withLabels` and `withIds` go from one to the other.
 */
const mention = /@\(([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\)/g;

/** A person as a field offers them. */
export type Mentionable = { readonly id: string; readonly name: string };

/** The ids of whom the words mention, each once, in their order. */
export function mentionsIn(words: string): string[] {
  return [...new Set([...words.matchAll(mention)].map(([, id = ""]) => id))];
}

/** The words in parts: text, and mentions by id. */
export function mentionParts(words: string): ({ readonly text: string } | { readonly mention: string })[] {
  const parts: ({ text: string } | { mention: string })[] = [];
  let at = 0;
  for (const { index, 0: whole, 1: id = "" } of words.matchAll(mention)) {
    if (index > at) parts.push({ text: words.slice(at, index) });
    parts.push({ mention: id });
    at = index + whole.length;
  }
  if (at < words.length) parts.push({ text: words.slice(at) });
  return parts;
}

/** What each person is called in a field: the name, with the end of the id where two have the same. */
export function mentionLabels(people: readonly Mentionable[]): ReadonlyMap<string, string> {
  const count = new Map<string, number>();
  for (const { name } of people) count.set(name, (count.get(name) ?? 0) + 1);
  return new Map(people.map(({ id, name }) => [id, (count.get(name) ?? 0) > 1 ? `${name} ${id.slice(-4)}` : name]));
}

/** The words as they are typed: ids become `@Name`; an id without a label stays. */
export function withLabels(words: string, labels: ReadonlyMap<string, string>): string {
  return words.replace(mention, (whole, id: string) => {
    const label = labels.get(id);
    return label === undefined ? whole : `@${label}`;
  });
}

/** Typed words as they are kept: each `@Name` of the labels, and nothing shorter or longer, becomes the person's id. */
export function withIds(typed: string, labels: ReadonlyMap<string, string>): string {
  const longestFirst = [...labels].sort(([, a], [, b]) => b.length - a.length);
  let kept = "";
  let at = 0;
  for (;;) {
    const sign = typed.indexOf("@", at);
    if (sign < 0) return kept + typed.slice(at);
    const named = isEdge(typed, sign - 1)
      ? longestFirst.find(([, label]) => typed.startsWith(label, sign + 1) && isEdge(typed, sign + 1 + label.length))
      : undefined;
    kept += typed.slice(at, sign) + (named ? `@(${named[0]})` : "@");
    at = sign + 1 + (named ? named[1].length : 0);
  }
}

/** Where somebody is typing a mention before the caret: the place of its sign, and what was typed after it; null elsewhere. */
export function mentionAt(typed: string, caret: number): { readonly start: number; readonly query: string } | null {
  const start = caret === 0 ? -1 : typed.lastIndexOf("@", caret - 1);
  if (start < 0 || caret - start > 60 || !isEdge(typed, start - 1)) return null;
  const query = typed.slice(start + 1, caret);
  return /[\n@]/.test(query) ? null : { start, query };
}

/** The people whom a query may mean, those whose name begins with it first; at most eight. */
export function matchingPeople<P extends Mentionable>(people: readonly P[], query: string): P[] {
  const wanted = folded(query);
  const rank = ({ name }: P) => {
    const own = folded(name);
    if (own.startsWith(wanted)) return 0;
    return own.includes(` ${wanted}`) ? 1 : 2;
  };
  return people
    .filter((person) => rank(person) < 2)
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, 8);
}

function folded(words: string): string {
  return words.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Whether no word goes on over this place: it holds neither letter nor digit, or lies outside. */
function isEdge(text: string, at: number): boolean {
  return at < 0 || at >= text.length || !/[\p{L}\p{N}]/u.test(text.charAt(at));
}
