import type { ReportClaim } from "@/lib/domain/report/report";
import { instantWords, personWords, words } from "./report-words";

/**
 * One fact of a claim. `value` is in the report's own language, but where it is `isQuoted`: then it is somebody's words, in
 * whatever language and direction.
 */
export type ClaimFact = { readonly label: string; readonly value: string; readonly isQuoted: boolean };

type Label = "claimant" | "category" | "priority" | "marked" | "assigned";
type Value = string | { readonly quoted: string };

/** A row a fact, in the order in which a report tells them; the labels stand under `report` in messages/en.json. */
const facts: readonly (readonly [Label, (claim: ReportClaim) => Value])[] = [
  ["claimant", ({ claimant }) => (claimant === null ? words("report.claimant-article") : { quoted: claimant })],
  ["category", ({ category }) => words(`category.${category}`)],
  ["priority", ({ priority }) => words(`priority.${priority}`)],
  [
    "marked",
    ({ markedBy, markedAt }) => words("report.by-at", { person: personWords(markedBy), at: instantWords(markedAt) }),
  ],
  ["assigned", ({ assignedTo }) => (assignedTo ? personWords(assignedTo) : words("report.nobody"))],
];

/** The facts of a claim that a report tells beside its statement, on the page and on paper. */
export function claimFacts(claim: ReportClaim): ClaimFact[] {
  return facts.map(([label, tell]) => {
    const value = tell(claim);
    const isQuoted = typeof value !== "string";
    return { label: words(`report.${label}`), value: isQuoted ? value.quoted : value, isQuoted };
  });
}

/** How the claim came into this version, and on which one it was approved. */
export function standWords({ how, look, approval }: ReportClaim, version: number): string {
  const said = [words(`report.how-${how}`, { version })];
  if (look !== null && how !== "lost") said.push(words("report.to-look-at"));
  if (approval && approval.version !== version) said.push(words("report.approved-on", { version: approval.version }));
  return said.join(" ");
}
