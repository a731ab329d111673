import { withLabels } from "@/lib/domain/conversation/mentions";
import type { AuditReport } from "@/lib/domain/report/report";

/** A comment's Markdown with names in the place of ids; what of a name Markdown would take for a sign is escaped. */
export function toldWords(words: string, { people }: Pick<AuditReport, "people">): string {
  return withLabels(words, new Map(people.map(({ id, name }) => [id, name.replace(/[!-/:-@[-`{-~]/g, "\\$&")])));
}
