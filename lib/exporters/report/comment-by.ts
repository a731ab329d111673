import type { ReportThread } from "@/lib/domain/report/report";
import { instantWords, personWords, words } from "./report-words";

/** Who said a comment, when, and when its words were changed last. */
export function commentBy({ by, writer, at, editedAt }: ReportThread["comments"][number]): string {
  const made = { person: personWords(by), at: instantWords(at) };
  const said =
    writer === null ? words("report.comment-by", made) : words("report.comment-by-writer", { ...made, writer });
  return editedAt === null ? said : `${said} · ${words("report.comment-edited", { at: instantWords(editedAt) })}`;
}
