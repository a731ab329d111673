import type { VisibleClaimState } from "@/lib/domain/claim/claim";
import type { FindingSign } from "./finding-sign";

/** The side of the square that all signs are drawn in. */
export const signSize = 16;

const ring = '<circle cx="8" cy="8" r="6.25"/>';
const filled = (path: string) => `${ring}<path fill="currentColor" stroke="none" d="${path}"/>`;

/** A finding's sign as the inside of an SVG of signSize, drawn by strokes of 1.5 in the current colour and without a fill. */
export const findingSigns: Readonly<Record<FindingSign, string>> = {
  full: '<circle cx="8" cy="8" r="6.25" fill="currentColor"/>',
  "three-quarters": filled("M8 8V1.75A6.25 6.25 0 1 1 1.75 8Z"),
  half: filled("M8 1.75a6.25 6.25 0 0 1 0 12.5Z"),
  quarter: filled("M8 8V1.75A6.25 6.25 0 0 1 14.25 8Z"),
  crossed: `${ring}<path stroke-width="2" d="m5.4 5.4 5.2 5.2m0-5.2-5.2 5.2"/>`,
  unknown: `${ring}<path d="M6.1 6.3a1.95 1.95 0 1 1 2.8 1.75c-.6.3-.9.6-.9 1.15"/><circle cx="8" cy="11.3" r=".55" fill="currentColor" stroke-width=".7"/>`,
};

/** A claim state's sign, drawn likewise and always in ink. The check mark is nobody else's: a second person approved. */
export const stateSigns: Readonly<Record<VisibleClaimState, string>> = {
  open: '<circle cx="8" cy="8" r="5.6" stroke-dasharray=".1 2.83" stroke-width="1.9"/>',
  submitted:
    '<g fill="currentColor" stroke="none"><circle cx="3" cy="8" r="1.4"/><circle cx="8" cy="8" r="1.4"/><circle cx="13" cy="8" r="1.4"/></g>',
  "changes-requested": '<path d="M6.3 3 2.8 6.4l3.5 3.4M3 6.4h7a3.3 3.3 0 0 1 0 6.6H7.5"/>',
  approved: '<path stroke-width="2.1" d="m2.8 8.6 3.4 3.4 7-7.6"/>',
  stale: '<path d="M13.2 8.4A5.2 5.2 0 1 1 11.9 4.6M13.4 2v3.2h-3.2"/>',
  dismissed: '<path stroke-width="2" d="M3.5 8h9"/>',
};
