import type { ReportClaim } from "@/lib/domain/report/report";
import type { Finding } from "@/lib/domain/verdict/rating-scale";
import { shownFinding } from "@/lib/domain/verdict/shown-finding";

/** What is to be shown of a claim's verdict; null where nobody has judged it, or it is left out. */
export function findingOf({ state, verdict }: Pick<ReportClaim, "state" | "verdict">): Finding | null {
  return shownFinding(state, verdict?.rating);
}
