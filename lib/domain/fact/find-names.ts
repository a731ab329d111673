import type { Block } from "@/lib/domain/text/blocks";
import type { Fact } from "./fact";
import { arabicNames } from "./names/arabic-names";
import { capitalNames } from "./names/capital-names";
import { germanNames } from "./names/german-names";
import type { NameSpan, NamesKnown } from "./names/names-known";
import type { Reading } from "./reading";

/** The names of people, organisations, places and works in one block, without titles; none in languages without rules. */
export function namesIn(reading: Reading, kind: Block["kind"] | undefined, known: NamesKnown): Fact[] {
  return spansIn(reading, kind, known).map(({ from, to }) => {
    const said = reading.tokens.slice(from, to);
    const [first, last] = [said[0], said.at(-1)];
    if (!first || !last) throw new RangeError("a name has at least one word");
    return {
      start: first.start,
      end: last.end,
      kind: "name",
      value: said.map(({ text, isTight }, i) => (i > 0 && !isTight ? ` ${text}` : text)).join(""),
    };
  });
}

function spansIn(reading: Reading, kind: Block["kind"] | undefined, known: NamesKnown): NameSpan[] {
  if (reading.language === "en") return capitalNames(reading, kind, known);
  if (reading.language === "de") return germanNames(reading, known);
  if (reading.language === "ar") return arabicNames(reading);
  return [];
}
