import { carryRanges } from "../../lib/domain/anchor/carry";
import type { TextRange } from "../../lib/domain/text/range";
import { ratio, readingTime, timed } from "./reading";

type Case = {
  readonly name: string;
  readonly old: string;
  readonly now: string;
  readonly claims: readonly TextRange[];
};

function some(count: number, length: number, text: string): TextRange[] {
  const step = Math.max(1, Math.floor((text.length - length) / count));
  return Array.from({ length: count }, (_, i) => ({ start: i * step, end: i * step + length }));
}

/** Inputs that make a careless comparison hang. */
function cases(prose: string, other: string): Case[] {
  const repeated = "again ".repeat(1_000_000);
  const marks = `a${"\u0301".repeat(100_000)} b`;
  const families = "👨‍👩‍👧‍👦🇸🇾👩🏽‍🚒 ".repeat(20_000);
  const lines = "The same line, again.\n\n".repeat(20_000);
  return [
    { name: "equal texts", old: prose, now: prose, claims: some(1000, 80, prose) },
    { name: "an empty new text", old: prose, now: "", claims: some(1000, 80, prose) },
    { name: "entirely different texts", old: prose, now: other, claims: some(1000, 80, prose) },
    {
      name: "a million repeated words, ten changed",
      old: repeated,
      now: everyTenth(repeated, 10, "and "),
      claims: some(1000, 80, repeated),
    },
    {
      name: "a million repeated words, 5,000 changed",
      old: repeated,
      now: everyTenth(repeated, 5000, "and "),
      claims: some(1000, 80, repeated),
    },
    {
      name: "20,000 equal lines, 300 changed",
      old: lines,
      now: everyTenth(lines, 300, "x "),
      claims: some(1000, 80, lines),
    },
    {
      name: "one letter a million times, against half",
      old: "a".repeat(1_000_000),
      now: "a".repeat(500_000),
      claims: [{ start: 10, end: 20 }],
    },
    {
      name: "one claim over the whole text",
      old: prose,
      now: everyTenth(prose, 500, "x "),
      claims: [{ start: 0, end: prose.length }],
    },
    {
      name: "500 claims on one sentence",
      old: prose,
      now: everyTenth(prose, 500, "x "),
      claims: Array.from({ length: 500 }, (_, i) => ({ start: i % 40, end: 60 + i })),
    },
    { name: "100,000 marks on one letter", old: marks, now: `x ${marks}`, claims: [{ start: 0, end: marks.length }] },
    {
      name: "emoji families and flags",
      old: families,
      now: everyTenth(families, 200, "👧 "),
      claims: some(500, 30, families),
    },
    {
      name: "bidi controls",
      old: "\u202bab\u202c ".repeat(50_000),
      now: "\u2067ab\u2069 ".repeat(50_000),
      claims: [{ start: 0, end: 40 }],
    },
    {
      name: "Chinese characters, two kinds, in any order",
      old: mixed(200_000, 7),
      now: mixed(200_000, 11),
      claims: [{ start: 500, end: 540 }],
    },
  ];
}

/** With something inserted at so many places. */
function everyTenth(text: string, places: number, inserted: string): string {
  const step = Math.floor(text.length / (places + 1));
  let result = "";
  for (let i = 0; i <= places; i++) {
    result += text.slice(i * step, i === places ? text.length : (i + 1) * step);
    if (i < places) result += inserted;
  }
  return result;
}

function mixed(length: number, factor: number): string {
  return Array.from({ length }, (_, i) => ((i * i * factor) % 13 < 6 ? "的" : "是")).join("");
}

/** One row for each such input: how many times reading both texts it takes. */
export function measureLimits(prose: string, other: string) {
  return cases(prose, other).map(({ name, old, now, claims }) => {
    const reading = readingTime(old, now);
    const { ms, value } = timed(() => carryRanges(old, now, claims));
    return {
      input: name,
      characters: old.length,
      claims: claims.length,
      bounded: value.comparison.bounded,
      "times reading": ratio(ms, reading),
      ms: Math.round(ms),
    };
  });
}
