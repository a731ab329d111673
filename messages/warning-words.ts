import type { EvidenceWarning } from "@/lib/domain/evidence/evidence-warnings";
import type { Translate } from "./refusal-words";

/** The sentences of a warning: what was found, and what to do about it. */
export function warningWords(t: Translate, { what, sources }: EvidenceWarning): string {
  const titles = sources.map((title) => `“${title}”`).join(", ");
  return t(`evidence-warning.${what}`, { count: sources.length, sources: titles });
}
