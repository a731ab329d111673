import type { Result } from "@/lib/domain/result";
import { ok } from "@/lib/domain/result";
import { detectLanguage } from "@/lib/importers/detect-language";
import type { ClaimReviewRow } from "./claim-review";

/**
 * The rows of a file, each with the language that it says it is in, or else that of its own words, or else, where they are
 * too few to tell, that of most of the file.
 */
export async function withLikelyLanguages(
  read: Result<readonly ClaimReviewRow[]>,
): Promise<Result<readonly ClaimReviewRow[]>> {
  if (!read.ok) return read;
  const counts = new Map<string, number>();
  const rows: ClaimReviewRow[] = [];
  for (const row of read.value) {
    const language = "check" in row ? await languageOf(row.check) : null;
    if (language !== null) counts.set(language, (counts.get(language) ?? 0) + 1);
    rows.push("check" in row ? { ...row, check: { ...row.check, likelyLanguage: language } } : row);
  }
  const most = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
  return ok(
    rows.map((row) =>
      "check" in row ? { ...row, check: { ...row.check, likelyLanguage: row.check.likelyLanguage ?? most } } : row,
    ),
  );
}

async function languageOf({ language, statement, title }: Extract<ClaimReviewRow, { check: unknown }>["check"]) {
  if (language !== null) return language;
  const detected = await detectLanguage(`${statement} ${title ?? ""}`);
  return detected === "und" ? null : detected;
}
