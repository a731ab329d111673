import type { TextRange } from "@/lib/domain/text/range";
import type { WorkbenchClaim } from "@/lib/queries/parts/workbench-claims";
import { isDisputed, type LineFact } from "./use-facts";
import type { GutterNote } from "./use-gutter-notes";

type Words = { readonly differs: (other: string) => string; readonly left: (count: number) => string };

/** The longest other value that has room in the gutter, in UTF-16 code units. */
const ROOM = 24;

/**
 * What stands beside the article: at each sentence how many of its facts are left, and at each that the source gives
 * otherwise, ticked with another one or left, the other value. `facts` are in text order.
 */
export function notesOf(
  facts: readonly LineFact[],
  sentences: readonly TextRange[],
  sourceWords: Readonly<Record<number, string>>,
  words: Words,
): GutterNote[] {
  const notes: GutterNote[] = [];
  const told = facts.filter((fact) => fact.state === "waiting" || isDisputed(fact));
  let at = 0;
  for (const sentence of sentences) {
    const from = at;
    while (told[at] && (told[at] as LineFact).start < sentence.end) at++;
    const here = told.slice(from, at);
    const left = here.filter(({ state }) => state === "waiting");
    const differing = here.filter(({ match }) => match && !match.agrees);
    const first = left[0];
    // One line has room for one note, and what differs says more.
    if (first && differing[0] !== first)
      notes.push({ start: first.start, end: first.end, words: words.left(left.length), look: "left" });
    for (const { start, end, match } of differing) {
      const other = match ? (sourceWords[match.source.start] ?? "") : "";
      const said = words.differs(other.length > ROOM ? `${other.slice(0, ROOM)}…` : other);
      notes.push({ start, end, words: said, look: "differs" });
    }
  }
  return notes;
}

/** What was found of each claim that was worked on: its colour stands in the text, and never without its word. */
export function findingNotes(claims: readonly WorkbenchClaim[], corrected: string): GutterNote[] {
  return claims.flatMap(({ anchor, isTick, finding, isCorrected }) => {
    if (!anchor || isTick || !finding) return [];
    return [{ ...anchor, words: isCorrected ? corrected : finding.label, look: "finding" as const }];
  });
}

/** The flag at a fact that is worked on as a claim. */
export function flagOf({ start, end }: TextRange): GutterNote {
  return { start, end, words: "", look: "flag" };
}
