import { findFacts } from "@/lib/domain/fact/find-facts";
import { matchFacts } from "@/lib/domain/fact/match/match-facts";
import type { TextWithFacts } from "@/lib/domain/fact/match/matched-text";
import { paragraphsOf } from "@/lib/domain/text/paragraphs";
import { detectLanguage } from "@/lib/importers/detect-language";
import { readText } from "./facts";
import { print } from "./output";

/**
 * `match`: which facts of the article stand in the source, and which it gives otherwise, as one
 * JSON line: `{"pairs": [{"article": {"start", "end"}, "source": {"start", "end"}, "kind", "agrees"}]}`. Offsets are UTF-16
 * code units of each text with LF line endings. Needs no database.
 */
export async function matchCommand(article: string, source: string): Promise<void> {
  print(JSON.stringify({ pairs: matchFacts(await withFacts(article), await withFacts(source)) }));
}

async function withFacts(file: string): Promise<TextWithFacts> {
  const text = await readText(file);
  const language = await detectLanguage(text);
  const blocks = paragraphsOf(text);
  return { text, blocks, language, facts: findFacts(text, blocks, language) };
}
