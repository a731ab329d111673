import type { AuditReport } from "@/lib/domain/report/report";
import { filled, verifierWords } from "@/messages/verifier-words";

/** The README of a bundle, for an outsider who has nothing but it. `kept` and `confidential` count snapshots. */
export function bundleReadme(
  { article, newsroom, generatedAt }: AuditReport,
  counts: { readonly kept: number; readonly confidential: number },
): string {
  const snapshots = filled(verifierWords["readme-snapshots"], counts);
  const values = { title: article.title, newsroom: newsroom.name ?? newsroom.galley, generatedAt, snapshots };
  return verifierWords.readme.map((line) => `${filled(line, values)}\n`).join("");
}
