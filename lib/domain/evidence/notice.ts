import { parseUrl } from "@/lib/domain/parse-url";
import { passageState } from "@/lib/domain/passage/passage-state";
import type { SnapshotPage } from "./snapshot";

/** What the watch notices: other words, no such words any more, no page any more, a page that leads elsewhere. */
export const noticeKinds = ["passage-changed", "passage-gone", "page-gone", "page-moved"] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** What the watch saw when it looked at a source again. */
export const watchOutcomes = ["same", "changed", "gone", "moved", "trouble"] as const;
export type WatchOutcome = (typeof watchOutcomes)[number];

/** What a person says to a notice. */
export const noticeAnswers = ["still-good", "no-longer-holds"] as const;
export type NoticeAnswer = (typeof noticeAnswers)[number];

/** What the words of a notice need: how it was and how it is now; null for what is no longer there. */
export type NoticeDetail = { readonly was: string | null; readonly is: string | null };

/** A change that was found under one piece of evidence. */
export type Finding = { readonly kind: NoticeKind; readonly detail: NoticeDetail };

/** A source as it was kept: where it led to, and its words. */
export type KeptSource = { readonly finalAddress: string | null; readonly text: string };

/** The longest words that a notice shows, in UTF-16 code units. */
const LONGEST = 2_000;

/**
 * What became of a piece of evidence, whose passage stands in the old words at a range (null for none), now that its
 * source has been fetched again. Without a passage only a new redirect counts: pages change in a hundred ways that matter
 * to nobody.
 */
export function watchFindings(
  before: KeptSource,
  passage: Pick<SnapshotPage, "start" | "end"> | null,
  now: KeptSource,
): Finding[] {
  const findings: Finding[] = [];
  if (isElsewhere(before.finalAddress, now.finalAddress))
    findings.push({ kind: "page-moved", detail: { was: before.finalAddress, is: now.finalAddress } });
  if (!passage || before.text === now.text) return findings;
  const state = passageState({ text: before.text, ...passage }, now.text);
  const was = before.text.slice(passage.start, passage.end).slice(0, LONGEST);
  if (state.how === "changed")
    findings.push({ kind: "passage-changed", detail: { was, is: state.newWords.slice(0, LONGEST) } });
  if (state.how === "gone") findings.push({ kind: "passage-gone", detail: { was, is: null } });
  return findings;
}

/** Whether two addresses lead to different places: what servers add to tell readers apart does not count. */
function isElsewhere(before: string | null, now: string | null): boolean {
  const [one, other] = [before, now].map((address) => (address === null ? null : parseUrl(address)));
  if (!one || !other) return false;
  return one.host !== other.host || one.pathname !== other.pathname;
}
