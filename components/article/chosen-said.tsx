"use client";

import { useTranslations } from "next-intl";
import { type RefObject, useEffect, useState } from "react";
import { overlaps } from "@/lib/domain/text/range";
import { pageRangesOf } from "./text-offsets";
import { useWorkbench } from "./workbench-context";

/** The element with the chosen words, by which their toolbar is named. */
export const chosenWordsId = "chosen-words";

/** The words that are chosen now, read from the page; empty while none are. */
function useChosenText(root: RefObject<HTMLElement | null>): string {
  const { chosen } = useWorkbench();
  const [text, setText] = useState("");
  useEffect(() => {
    const ranges = chosen && root.current ? pageRangesOf(root.current, chosen) : [];
    setText(ranges.map(String).join(" "));
  }, [chosen, root]);
  return text;
}

/** Says the chosen words to a screen reader, and what is known of them: their claims with finding and state, a skip, or nothing. */
export function ChosenSaid({ root }: { root: RefObject<HTMLElement | null> }) {
  const t = useTranslations("article");
  const states = useTranslations("state");
  const reasons = useTranslations("skip-reason");
  const { chosen, claims, skips } = useWorkbench();
  const words = useChosenText(root);
  const known = () => {
    if (!chosen) return "";
    const held = claims.filter(({ anchor }) => anchor && overlaps(anchor, chosen));
    if (held.length > 0)
      return held
        .map(({ number, state, finding }) =>
          t("said-claim", { number, finding: finding?.label ?? "none", state: states(state) }),
        )
        .join(" ");
    const skip = skips.find((each) => overlaps(each, chosen));
    return skip ? t("said-skip", { reason: reasons(skip.reason) }) : t("said-unmarked");
  };
  return (
    <p role="status" className="unseen">
      {chosen && words !== "" && (
        <>
          <bdi id={chosenWordsId}>{words}</bdi> {known()}
        </>
      )}
    </p>
  );
}
