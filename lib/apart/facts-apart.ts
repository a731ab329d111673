import "server-only";
import { createHash } from "node:crypto";
import type { Fact } from "@/lib/domain/fact/fact";
import type { FactPair } from "@/lib/domain/fact/match/fact-pair";
import { ok, type Result } from "@/lib/domain/result";
import type { Block } from "@/lib/domain/text/blocks";
import { paragraphsOf } from "@/lib/domain/text/paragraphs";
import { runApart } from "./run-apart";

/** A text that never changes: a version's, or what was read in a snapshot. `language` is a BCP 47 tag. */
export type KeptText = { readonly text: string; readonly blocks: readonly Block[]; readonly language: string };

/** The facts of an article, and which of them a source gives and in what sense. */
export type MatchedFacts = { readonly facts: readonly Fact[]; readonly pairs: readonly FactPair[] };

/** How many answers are remembered: the articles and sources that a desk is at on one day. */
const REMEMBERED = 64;

// The build holds this module several times.
const kept = globalThis as unknown as {
  galleyFacts?: Map<string, Promise<Result<unknown>>>;
  /** What has been answered, for whoever must not wait. */
  galleyFactsKnown?: WeakMap<Promise<Result<unknown>>, Result<unknown>>;
};

/** The facts of a text, found apart once. Refuses what runApart refuses. */
export async function factsApart(text: KeptText): Promise<Result<readonly Fact[]>> {
  return remembered(`facts ${nameOf(text)}`, () => runApart("find-facts", text));
}

/** The facts of a text where they are remembered; null where they would have to be found. */
export function knownFacts(text: KeptText): readonly Fact[] | null {
  const answer = kept.galleyFacts?.get(`facts ${nameOf(text)}`);
  const known = answer && (kept.galleyFactsKnown?.get(answer) as Result<readonly Fact[]> | undefined);
  return known?.ok ? known.value : null;
}

/** The same with what a source says of them. */
export async function matchedApart(article: KeptText, source: KeptText): Promise<Result<MatchedFacts>> {
  if (source.text === "") {
    const facts = await factsApart(article);
    return facts.ok ? ok({ facts: facts.value, pairs: [] }) : facts;
  }
  return remembered(`match ${nameOf(article)} ${nameOf(source)}`, () => runApart("match-facts", { article, source }));
}

/** What was read in a snapshot, in blocks; `language` is the article's where nobody knows the snapshot's. */
export function textToMatch(
  { text, blocks }: Pick<KeptText, "text" | "blocks">,
  snapshotLanguage: string | null,
  language: string,
): KeptText {
  const paragraphs = () => paragraphsOf(text).map((range): Block => ({ ...range, kind: "paragraph", level: 0 }));
  return { text, blocks: blocks.length > 0 ? blocks : paragraphs(), language: snapshotLanguage ?? language };
}

/** Asks once for each key, whoever asks; what was refused is asked again. The longest unused answer is forgotten. */
async function remembered<T>(key: string, ask: () => Promise<Result<T>>): Promise<Result<T>> {
  kept.galleyFacts ??= new Map();
  const answers = kept.galleyFacts as Map<string, Promise<Result<T>>>;
  const answer = answers.get(key) ?? ask();
  answers.delete(key);
  answers.set(key, answer);
  for (const old of answers.keys()) {
    if (answers.size <= REMEMBERED) break;
    answers.delete(old);
  }
  const forget = () => answers.get(key) === answer && answers.delete(key);
  try {
    const result = await answer;
    kept.galleyFactsKnown ??= new WeakMap();
    kept.galleyFactsKnown.set(answer, result);
    if (!result.ok) forget();
    return result;
  } catch (error) {
    forget();
    throw error;
  }
}

function nameOf({ text, blocks, language }: KeptText): string {
  const hash = createHash("sha256").update(text).update(JSON.stringify(blocks));
  return `${language} ${hash.digest("hex")}`;
}
