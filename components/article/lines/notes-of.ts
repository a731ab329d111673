import type { TextRange } from "@/lib/domain/text/range";
import type { LineFact } from "./use-facts";
import type { GutterNote } from "./use-gutter-notes";

type Words = { readonly differs: (other: string) => string; readonly left: (count: number) => string };

/** The longest other value that has room in the gutter, in UTF-16 code units. */
const ROOM = 24;

/**
 * What stands beside the article: at each sentence how many of its facts are left, and at each that the source gives
 * otherwise, the other value. `left` are the facts that are left, in text order.
 */
export function notesOf(
  left: readonly LineFact[],
  sentences: readonly TextRange[],
  sourceWords: Readonly<Record<number, string>>,
  words: Words,
): GutterNote[] {
  const notes: GutterNote[] = [];
  let at = 0;
  for (const sentence of sentences) {
    const from = at;
    while (left[at] && (left[at] as LineFact).start < sentence.end) at++;
    const here = left.slice(from, at);
    const first = here[0];
    if (!first) continue;
    const differing = here.filter(({ match }) => match && !match.agrees);
    // One line has room for one note, and what differs says more.
    if (differing[0] !== first)
      notes.push({ start: first.start, end: first.end, words: words.left(here.length), look: "left" });
    for (const { start, end, match } of differing) {
      const other = match ? (sourceWords[match.source.start] ?? "") : "";
      const said = words.differs(other.length > ROOM ? `${other.slice(0, ROOM)}…` : other);
      notes.push({ start, end, words: said, look: "differs" });
    }
  }
  return notes;
}

/** The flag at a fact that is worked on as a claim. */
export function flagOf({ start, end }: TextRange): GutterNote {
  return { start, end, words: "", look: "flag" };
}
