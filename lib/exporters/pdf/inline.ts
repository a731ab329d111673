import type { VisibleClaimState } from "@/lib/domain/claim/claim";
import { wordDiff } from "@/lib/domain/compare/word-diff";
import { parseUrl } from "@/lib/domain/parse-url";
import type { AuditReport } from "@/lib/domain/report/report";
import type { Finding } from "@/lib/domain/verdict/rating-scale";
import { words } from "@/lib/exporters/report/report-words";
import type { Inline } from "./paper";
import { written } from "./written";

export function soft(of: Inline): Inline {
  return { k: "soft", of };
}

export function strong(of: Inline): Inline {
  return { k: "strong", of };
}

/** A hash or an id, in letters of one width. */
export function code(text: string): Inline {
  return { k: "code", of: written(text) };
}

/** Parts in a line with dots between them; null, false and empty ones are left out. */
export function dotted(parts: readonly (Inline | null | false)[]): Inline[] {
  return parts
    .filter((part): part is Inline => part !== null && part !== false && part !== "")
    .flatMap((part, i) => (i > 0 ? [" · ", part] : [part]));
}

/** An address as a link where it leads to a web page, else as words. */
export function link(address: string, of: Inline): Inline {
  return isWebAddress(address) ? { k: "link", address, of } : of;
}

export function isWebAddress(address: string): boolean {
  return /^https?:\/\//i.test(address) && parseUrl(address) !== null;
}

/** A correction as a redline: only the words that go are struck, and only those that come are underlined. */
export function redline(from: string, to: string, { language, direction }: AuditReport["article"]): Inline {
  return wordDiff(from, to).flatMap(({ kind, text }): Inline[] => {
    if (kind === "same") return [written(text, language, direction)];
    const inner = written(text.trimEnd(), language, direction);
    const space = text.slice(text.trimEnd().length);
    return kind === "removed" ? [{ k: "gone", of: inner }, space || " "] : [{ k: "come", of: inner }, space];
  });
}

/** A claim's state by sign and word, in ink. */
export function stateMark(state: VisibleClaimState): Inline {
  return { k: "state", which: state, of: words(`state.${state}`) };
}

/** A finding by sign, word and colour. */
export function findingMark({ label, colour, sign }: Finding): Inline {
  return { k: "finding", which: colour, sign, of: written(label) };
}
