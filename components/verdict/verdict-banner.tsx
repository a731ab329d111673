import type { ReactNode } from "react";
import { StateMark } from "@/components/claim/state-mark";
import type { VisibleClaimState } from "@/lib/domain/claim/claim";
import type { Finding } from "@/lib/domain/verdict/rating-scale";
import { FindingMark } from "./finding-mark";
import { WordDiffView } from "./word-diff-view";

type Props = {
  readonly finding: Finding | null;
  readonly state: VisibleClaimState;
  /** What the claim states, shown where no correction says how it should read. */
  readonly statement: string;
  /** The marked words, which a correction is compared with; null where they were lost. */
  readonly quote: string | null;
  readonly correction: string | null;
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  /** Whether two signs of one line are enough, or the statement stands elsewhere already. */
  readonly isBare?: boolean;
  /** Who said so, and what became of the correction. */
  readonly children?: ReactNode;
};

/**
 * The head of an open claim: what was found and how far that is, then the words as they should read. Its ground is half
 * until a second person approved, so that nothing which still waits looks settled. Server components only.
 */
export function VerdictBanner({ finding, state, statement, quote, correction, isBare = false, ...rest }: Props) {
  const { language, direction, children } = rest;
  return (
    <div className={`banner f-${finding?.colour ?? "none"} ${finding && state === "approved" ? "settled" : ""}`}>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        {finding && <FindingMark finding={finding} state={state} className="text-[1.1875rem]" />}
        <StateMark state={state} />
      </div>
      {!isBare && (
        <p lang={language} dir={direction} className="redline">
          {finding && correction !== null ? <WordDiffView before={quote || statement} after={correction} /> : statement}
        </p>
      )}
      {children}
    </div>
  );
}
