import { choiceKey, type FactField, factFields, isChoice, saysWhenEmpty } from "@/lib/domain/claim/fields";
import type { ReportClaim } from "@/lib/domain/report/report";
import { instantWords, personWords, words } from "./report-words";

/**
 * One fact of a claim. `value` is in the report's own language, but where it is `isQuoted`: then it is somebody's words, in
 * whatever language and direction.
 */
export type ClaimFact = { readonly label: string; readonly value: string; readonly isQuoted: boolean };

/** The facts of a claim that a report tells beside its statement, on the page and on paper, in its order. */
export function claimFacts(claim: ReportClaim): ClaimFact[] {
  const { markedBy, markedAt, assignedTo } = claim;
  const marked = words("report.by-at", { person: personWords(markedBy), at: instantWords(markedAt) });
  const assigned = assignedTo ? personWords(assignedTo) : words("report.nobody");
  return [
    ...factFields.flatMap((name) => saidFact(name, claim)),
    { label: words("report.marked"), value: marked, isQuoted: false },
    { label: words("report.assigned"), value: assigned, isQuoted: false },
  ];
}

function saidFact(name: FactField, claim: ReportClaim): ClaimFact | [] {
  const label = words(`report.${name}`);
  if (isChoice(name)) return { label, value: words(choiceKey(name, claim[name])), isQuoted: false };
  const value = claim[name];
  if (value !== null) return { label, value, isQuoted: true };
  return saysWhenEmpty(name) ? { label, value: words(`report.${name}-none`), isQuoted: false } : [];
}

/** How the claim came into this version, and on which one it was approved. */
export function standWords({ how, look, approval }: ReportClaim, version: number): string {
  const said = [words(`report.how-${how}`, { version })];
  if (look !== null && how !== "lost") said.push(words("report.to-look-at"));
  if (approval && approval.version !== version) said.push(words("report.approved-on", { version: approval.version }));
  return said.join(" ");
}
