import type { useTranslations } from "next-intl";
import { stateUrgency, type VisibleClaimState, visibleClaimStates } from "@/lib/domain/claim/claim";
import type { HighlightRange } from "@/lib/domain/highlight/highlight-range";
import type { MarkedClaim } from "@/lib/domain/highlight/marked-html";
import { snapToGraphemes } from "@/lib/domain/text/graphemes";
import type { WorkbenchClaim } from "@/lib/queries/parts/workbench-claims";

/** What the marks of a claim show of it. */
export type ClaimToMark = Pick<
  WorkbenchClaim,
  "number" | "state" | "finding" | "isCorrected" | "isTick" | "statement" | "anchor" | "said"
>;

/** How claims are marked in the article's words, by their numbers, and where; the same on the server and in the browser. */
export function markedClaims(t: ReturnType<typeof useTranslations<never>>, claims: readonly ClaimToMark[]) {
  const labelOf = claimLabeller(t);
  const marked = new Map<string | number, MarkedClaim>();
  const ranges: HighlightRange[] = [];
  const stateWords = Object.fromEntries(visibleClaimStates.map((state) => [state, t(`state.${state}`)]));
  for (const { number, state, finding, isCorrected, isTick, statement, anchor, said } of claims) {
    if (!anchor) continue;
    const word = isCorrected ? t("correction.word") : (finding?.label ?? stateWords[state] ?? "");
    // What was corrected does not have the colour of what it was corrected from.
    const look = isCorrected ? { colour: "ink", sign: null } : finding;
    marked.set(number, {
      ...{ number, state, finding: look, word, isStruck: isTick && (state === "submitted" || state === "approved") },
      said,
      label: labelOf(
        number,
        state,
        isCorrected ? t("correction.found", { finding: finding?.label ?? "" }) : (finding?.label ?? null),
        statement,
        said,
      ),
    });
    ranges.push({
      id: number,
      start: anchor.start,
      end: anchor.end,
      weight: weightOf(state, isCorrected ? null : finding),
    });
  }
  return { marked, ranges };
}

/** Where claims overlap, what was approved as wrong is not to vanish below one that nobody has judged yet. */
function weightOf(state: VisibleClaimState, finding: WorkbenchClaim["finding"]): number {
  return state === "approved" && finding?.mayStand === false ? stateUrgency.open + 0.5 : stateUrgency[state];
}

/** How much of a statement, in code units, a control's name gives: enough to know it by. The panel has all of it. */
const NAME_LENGTH = 100;

function shortened(statement: string): string {
  if (statement.length <= NAME_LENGTH) return statement;
  const space = statement.lastIndexOf(" ", NAME_LENGTH);
  const end = space > NAME_LENGTH / 2 ? space : snapToGraphemes(statement, { start: 0, end: NAME_LENGTH }).end;
  return `${statement.slice(0, end)}…`;
}

/**
 * Names claims for screen readers. A translation takes longer than all else that a claim needs here, so each state's
 * pattern is and each finding's translated once, with signs in the places that differ from claim to claim.
 */
function claimLabeller(t: ReturnType<typeof useTranslations<never>>) {
  const patterns = new Map<string, string>();
  return (number: number, state: VisibleClaimState, finding: string | null, statement: string, said: number) => {
    const kind = `${state} ${said} ${finding ?? ""}`;
    const pattern =
      patterns.get(kind) ??
      t("article.claim-label", {
        ...{ number: "\u0001", state: t(`state.${state}`), statement: "\u0002" },
        ...{ finding: finding ?? "none", said },
      });
    patterns.set(kind, pattern);
    return pattern.replace("\u0001", String(number)).replace("\u0002", () => shortened(statement));
  };
}
