import type { AuditReport } from "@/lib/domain/report/report";
import { words } from "@/lib/exporters/report/report-words";
import { plain } from "./evidence";
import { settleLetterforms } from "./letterforms";
import { paperOf } from "./paper-of";
import { setPaper } from "./set-paper";

/** How many characters without a letterform are named one by one. */
const namedAtMost = 20;

/**
 * The report as paper: PDF 1.7, tagged (PDF/UA-1), with outline, page numbers and links, set by typst. The same report
 * gives the same bytes. Characters that no font at hand has show as a sign and are named at the end.
 */
export async function reportPdf(report: AuditReport): Promise<Uint8Array> {
  const { tree, fonts, missing } = await settleLetterforms(paperOf(report));
  const families = new Set(fonts.map(({ family }) => family));
  const others = [...families].filter((family) => family !== "Inter" && family !== "Source Serif 4");
  const parts = missing.length === 0 ? tree.parts : [...tree.parts, plain(missingWords(missing))];
  return setPaper({ ...tree, fonts: others, parts }, fonts);
}

function missingWords(missing: readonly number[]): string {
  const named = missing.slice(0, namedAtMost).map((code) => `U+${code.toString(16).toUpperCase().padStart(4, "0")}`);
  const which = missing.length > namedAtMost ? `${named.join(", ")} …` : named.join(", ");
  return words("report.no-letterforms", { count: missing.length, which });
}
