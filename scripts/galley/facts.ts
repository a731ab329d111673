import { findFacts } from "@/lib/domain/fact/find-facts";
import { canonicalText } from "@/lib/domain/text/canonical";
import { paragraphsOf } from "@/lib/domain/text/paragraphs";
import { detectLanguage } from "@/lib/importers/detect-language";
import { decodeText } from "@/lib/importers/html/decode-html";
import { readNamed } from "./input";
import { CommandFailure, print } from "./output";
import { wordsOf } from "./words";

/**
 * `facts`: what a checker has to tick in each text file, as one JSON line a file: `{"file",
 * "language", "facts": [{"start", "end", "kind", "value"}]}`, or `{"file", "error"}`, and exit code 1 then. Offsets are
 * UTF-16 code units of the text with LF line endings. Without `--language` it is detected. Needs no database.
 */
export async function factsCommand(files: readonly string[], options: { readonly language?: string }): Promise<void> {
  for (const file of files) print(JSON.stringify({ file, ...(await factsOf(file, options.language)) }));
}

async function factsOf(file: string, told: string | undefined): Promise<object> {
  try {
    const text = await readText(file);
    const language = told ?? (await detectLanguage(text));
    return { language, facts: findFacts(text, paragraphsOf(text), language) };
  } catch (error) {
    if (!(error instanceof CommandFailure)) throw error;
    process.exitCode = 1;
    return { error: error.message };
  }
}

/** A text file with LF line endings. Throws CommandFailure in words. */
export async function readText(file: string): Promise<string> {
  const text = canonicalText(decodeText(await readNamed(file), null).text);
  if (!text.ok) throw new CommandFailure(wordsOf(text.refusal));
  return text.value;
}
