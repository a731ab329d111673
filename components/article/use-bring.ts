"use client";

import { useTranslations } from "next-intl";
import { type DragEvent, useEffect, useRef } from "react";
import { markClaimAction } from "@/actions/claim";
import { readTransfer, type Transfer } from "@/components/claim/attach/read-transfer";
import { useGoTo } from "@/components/live/use-go-to";
import { useAnnounce } from "@/components/ui/toasts";
import { useAction } from "@/components/ui/use-action";
import { readEvidenceLine } from "@/lib/domain/evidence/read-line";
import type { ChosenWords } from "./use-chosen-words";
import { useOpenClaim } from "./use-open-claim";
import { useWorkbench } from "./workbench-context";

/**
 * Makes what is pasted or dropped onto the article a claim's evidence: of the claim that it is dropped on, or of the chosen
 * words, which are marked for it, or of the claim that is open. `claimAt` gives the claim at an element, if any. What is no
 * evidence, such as words without an address, is left alone.
 */
export function useBring(words: ChosenWords, claimAt: (element: Element | null) => number | undefined) {
  const t = useTranslations("article");
  const goTo = useGoTo();
  const announce = useAnnounce();
  const { articleId, versionNumber, slug, claims, rights, raise, bring, choose } = useWorkbench();
  const open = useOpenClaim();
  const mark = useAction(markClaimAction);

  const give = (claim: number, what: Transfer) => {
    bring({ claim, what });
    raise(true);
    if (claim !== open) goTo(`/articles/${slug}/claims/${claim}`, { scroll: false });
  };
  const giveToWords = async (range: { start: number; end: number }, what: Transfer) => {
    const there = claims.find(({ anchor }) => anchor?.start === range.start && anchor.end === range.end);
    if (there) return give(there.number, what);
    const { start, end } = range;
    const marked = await mark.run({ articleId, versionNumber, start, end });
    if (!marked) return;
    document.getSelection()?.removeAllRanges();
    choose(null);
    give(marked.number, what);
  };
  /** Whether it is taken in: then the browser must not do with it what it would. */
  const take = (what: Transfer | null, on: Element | null): boolean => {
    if (!rights.mark || !what || ("line" in what && readEvidenceLine(what.line).is !== "address")) return false;
    const range = words.current();
    const claim = claimAt(on) ?? (range ? undefined : open);
    if (typeof claim === "number") give(claim, what);
    else if (range) void giveToWords(range, what);
    else announce(t("bring-where"), { tone: "refusal" });
    return true;
  };

  // Nothing on the page belongs to the mark, so its refusal is said where its success would be.
  const { failure, clear } = mark;
  useEffect(() => {
    if (!failure) return;
    announce(failure.words, { tone: "refusal" });
    clear();
  }, [failure, clear, announce]);

  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (event.defaultPrevented || !event.clipboardData || isField(event.target)) return;
      if (latest.current(readTransfer(event.clipboardData), null)) event.preventDefault();
    };
    document.addEventListener("paste", paste);
    return () => document.removeEventListener("paste", paste);
  }, []);

  // Words that are dragged within the page are no evidence.
  const isForeign = ({ dataTransfer }: DragEvent) =>
    dataTransfer.types.includes("Files") || dataTransfer.types.includes("text/uri-list");
  return {
    onDragOver: (event: DragEvent) => {
      if (isForeign(event)) event.preventDefault();
    },
    onDrop: (event: DragEvent) => {
      if (!isForeign(event)) return;
      // A browser would open the file in the place of the article.
      event.preventDefault();
      take(readTransfer(event.dataTransfer), event.target instanceof Element ? event.target : null);
    },
  };
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("input, textarea, select, dialog") !== null;
}
