import type { Block } from "@/lib/domain/text/blocks";
import { isGraphemeBoundary } from "@/lib/domain/text/graphemes";
import type { TextRange } from "@/lib/domain/text/range";
import { overlaps } from "@/lib/domain/text/range";
import type { Fact } from "./fact";
import { dateAt } from "./find-dates";
import { namesIn } from "./find-names";
import { numberAt } from "./find-numbers";
import { beginsQuoted, quotesIn } from "./find-quotes";
import { germanFamilies } from "./names/german-names";
import { type NamesKnown, namesKnownFrom } from "./names/names-known";
import { workIn } from "./names/works";
import type { Reading } from "./reading";
import { tokensOf } from "./tokens";
import { factWordsOf } from "./words/of-language";

type FactBlock = TextRange & { readonly kind?: Block["kind"] };

/**
 * The facts of a version, in text order: what a checker has to tick. Numbers, dates and quotations are found in every
 * language, in words in English, German and Arabic; names in those three. `language` is a BCP 47 tag.
 * Costs in proportion to the text; whoever keeps the facts of unchanged blocks asks `factsOfBlock` for the others.
 */
export function findFacts(text: string, blocks: readonly FactBlock[], language: string): Fact[] {
  const tag = language.split("-")[0] ?? "und";
  const readings = blocks.map((block) => readingOf(text, block, tag));
  const told = namesKnownFrom(readings.map((reading, i) => ({ reading, kind: blocks[i]?.kind })));
  const known = tag === "de" ? { ...told, families: germanFamilies(readings, told) } : told;
  return blocks.flatMap((block, i) => {
    const next = blocks[i + 1];
    return factsOfBlock(text, block, readings[i] as Reading, known, next !== undefined && beginsQuoted(text, next));
  });
}

/** The facts of one block; `known` are the names of the whole article, `goesOn` says that a quotation goes on behind it. */
function factsOfBlock(text: string, block: FactBlock, reading: Reading, known: NamesKnown, goesOn: boolean): Fact[] {
  const counted = datesAndNumbers(reading);
  const names = namesIn(reading, block.kind, known).filter(
    (name) => !counted.some((fact) => overlaps(fact, name) && (fact.kind === "date" || isBefore(fact, name))),
  );
  const numbers = counted.filter((fact) => fact.kind === "date" || !names.some((name) => overlaps(fact, name)));
  const quoted = quotesIn(text, block, goesOn).map((range) => ({ range, work: workIn(text, range, reading) }));
  const works = quoted.flatMap(({ work }) => work ?? []);
  const quotes = quoted
    .filter(({ range, work }) => !work && !names.some((name) => name.start === range.start && name.end === range.end))
    .map(({ range }): Fact => ({ ...range, kind: "quote", value: text.slice(range.start, range.end) }));
  const others = [...numbers, ...names].filter((fact) => !works.some((work) => overlaps(work, fact)));
  return [...others, ...works, ...quotes]
    .filter((fact) => splitsNothing(text, fact))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** A number that begins before a name, or with it and goes on: the US of "US$ 700 million" is no name. */
function isBefore(fact: TextRange, name: TextRange): boolean {
  return fact.start < name.start || (fact.start === name.start && fact.end > name.end);
}

/** A keycap or a letter with a stray mark is no fact, or only a part of one. */
function splitsNothing(text: string, { start, end }: TextRange): boolean {
  return isGraphemeBoundary(text, start) && isGraphemeBoundary(text, end);
}

/** The tokens of one block as they are read. `language` is the first part of a BCP 47 tag. */
function readingOf(text: string, block: TextRange, language: string): Reading {
  return { tokens: tokensOf(text, block), words: factWordsOf(language), language };
}

function datesAndNumbers(reading: Reading): Fact[] {
  const { tokens } = reading;
  const found: Fact[] = [];
  for (let at = 0; at < tokens.length; ) {
    const date = dateAt(reading, at);
    const hit = date ?? numberAt(reading, at);
    const [first, last] = [tokens[at], hit && tokens[hit.to - 1]];
    if (hit && first && last) {
      found.push({ start: first.start, end: last.end, kind: date ? "date" : "number", value: hit.value });
      at = hit.to;
    } else at++;
  }
  return found;
}
