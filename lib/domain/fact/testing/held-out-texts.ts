import { readFileSync } from "node:fs";
import path from "node:path";
import type { FactKind } from "@/lib/domain/fact/fact";
import type { TextRange } from "@/lib/domain/text/range";

const kinds = { n: "number", d: "date", a: "name", q: "quote" } as const;

type Told = TextRange & {
  readonly kind: FactKind;
  readonly words: string;
  /** The facts of the article that it speaks of; in the article, the one that it is. */
  readonly ids: readonly string[];
  readonly differs: boolean;
  /** Neither missed when it is not found, nor wrong when it is. */
  readonly isOptional: boolean;
  /** Words that a quotation quotes, without marks: no fact by themselves. */
  readonly isPlace: boolean;
};

export type ToldText = { readonly language: string; readonly text: string; readonly facts: readonly Told[] };

/** An article and a source of the same, with what a checker would tick in both and join. */
export type HeldOut = { readonly what: string; readonly article: ToldText; readonly source: ToldText };

/**
 * Short news items of many kinds, one file a language of articles. Facts stand in braces, `{n1|61}`: kind, and the number by which
 * the source speaks of the same; `!` there says that it gives another value, `~` that a quotation stands there without marks, `?` that both readings are right.
 */
export function heldOut(file: string): HeldOut[] {
  const items = readFileSync(path.join(import.meta.dirname, "held-out", file), "utf8").split(/^===$/m);
  return items.map((item) => {
    const [head = "", ...rest] = item.trim().split("\n");
    const [what = "", languages = ""] = head.replace(/^# /, "").split(" | ");
    const [one = "en", other = one] = languages.split(" ");
    const [article = "", source = ""] = rest.join("\n").split("\n---\n");
    return { what, article: told(article, one), source: told(source, other) };
  });
}

function told(marked: string, language: string): ToldText {
  const facts: Told[] = [];
  const open: Omit<Told, "end" | "words">[] = [];
  let text = "";
  for (let at = 0; at < marked.length; at++) {
    const sign = marked.charAt(at);
    if (sign === "{") {
      const bar = marked.indexOf("|", at);
      const said = marked.slice(at + 1, bar);
      const letter = said.charAt(0) as keyof typeof kinds;
      const ids = said
        .slice(1)
        .replace(/[!?~]+/, "")
        .split(" ")
        .filter(Boolean)
        .map((id) => letter + id);
      const [differs, isOptional, isPlace] = ["!", "?", "~"].map((mark) => said.includes(mark)) as [
        boolean,
        boolean,
        boolean,
      ];
      open.push({ kind: kinds[letter], start: text.length, ids, differs, isOptional, isPlace });
      at = bar;
    } else if (sign === "}") {
      const fact = open.pop();
      if (!fact) throw new Error(`a brace is closed that is not open: ${marked.slice(at - 20, at + 1)}`);
      facts.push({ ...fact, end: text.length, words: text.slice(fact.start) });
    } else text += sign;
  }
  return { language, text, facts: facts.sort((a, b) => a.start - b.start || b.end - a.end) };
}
