import { assignClaim } from "@/lib/commands/claim/assign-claim";
import { dismissClaim } from "@/lib/commands/claim/dismiss-claim";
import { markClaim } from "@/lib/commands/claim/mark-claim";
import { attachEvidence } from "@/lib/commands/evidence/attach-evidence";
import { approveVerdict, requestChanges } from "@/lib/commands/verdict/decide-on-verdict";
import { submitVerdict } from "@/lib/commands/verdict/submit-verdict";
import { getRatingScale } from "@/lib/data/verdict/rating-scales";
import { type ClaimField, claimFields } from "@/lib/domain/claim/fields";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { eachOf } from "@/lib/domain/shape/field-table";
import { markClaimInput } from "@/lib/input/claim";
import { parseInput } from "@/lib/input/parse-input";
import { newSourceInput } from "@/lib/input/source";
import { submitVerdictInput } from "@/lib/input/verdict";
import type { SeededArticle } from "@/prisma/scenarios/claims";
import type { DemoClaim, DemoFolder } from "@/prisma/scenarios/demo-folder";
import { as, type Desk, seen } from "@/prisma/scenarios/desk";

/** Takes one claim of a folder to the state it names, by the same commands that the screens use. */
export async function loadClaim(
  desk: Desk,
  article: SeededArticle,
  folder: DemoFolder,
  claim: DemoClaim,
): Promise<Result<void>> {
  const start = startOf(article.text, claim.quote, claim.occurrence);
  if (start === null) return refuse("range-outside");
  const fields = eachOf<object, ClaimField>(claimFields, (name) => claim[name]);
  const range = { articleId: article.id, versionNumber: article.versionNumber, start, end: start + claim.quote.length };
  const input = parseInput(markClaimInput, { ...range, ...fields });
  if (!input.ok) return input;
  const marked = await markClaim(as(desk.reviewer), input.value);
  if (!marked.ok) return marked;
  const { claimId } = marked.value;
  if (claim.assigned) {
    const given = await assignClaim(as(desk.reviewer), { ...(await seen(claimId)), assignedToId: desk.reviewer });
    if (!given.ok) return given;
  }

  const early = await attachAll(
    desk,
    claimId,
    folder,
    claim.evidence.filter((piece) => !piece.after),
  );
  if (!early.ok) return early;
  if (claim.state === "dismissed")
    return done(await dismissClaim(as(desk.reviewer), { ...(await seen(claimId)), reason: claim.reason ?? "" }));
  if (claim.verdict) {
    const submitted = await submit(desk, claimId, claim.verdict);
    if (!submitted.ok) return submitted;
  }
  if (claim.state === "changes-requested")
    return done(await requestChanges(as(desk.editor), { ...(await seen(claimId)), reason: claim.decision ?? "" }));
  if (claim.state !== "approved" && claim.state !== "stale") return ok(undefined);
  const approved = await approveVerdict(as(desk.editor), { ...(await seen(claimId)), note: null });
  if (!approved.ok) return approved;
  return attachAll(
    desk,
    claimId,
    folder,
    claim.evidence.filter((piece) => piece.after === "approval"),
  );
}

async function attachAll(
  desk: Desk,
  claimId: string,
  folder: DemoFolder,
  pieces: DemoClaim["evidence"],
): Promise<Result<void>> {
  for (const { source: name, stance, passage = null, note = null } of pieces) {
    const described = folder.sources[name];
    if (!described) return refuse("field-invalid", {}, `source ${name}`);
    const source = parseInput(newSourceInput, { ...described, address: described.url });
    if (!source.ok) return source;
    const input = {
      ...(await seen(claimId)),
      source: { from: "new" as const, ...source.value },
      stance,
      passage,
      note,
      // A folder is loaded as it is written, on machines without a way out too; a person takes snapshots afterwards.
      takeSnapshot: false,
    };
    const attached = await attachEvidence(as(desk.reviewer), input);
    if (!attached.ok) return attached;
  }
  return ok(undefined);
}

async function submit(desk: Desk, claimId: string, verdict: NonNullable<DemoClaim["verdict"]>): Promise<Result<void>> {
  const { version } = await getRatingScale();
  const input = parseInput(submitVerdictInput, { ...(await seen(claimId)), ...verdict, scaleVersion: version });
  return input.ok ? done(await submitVerdict(as(desk.reviewer), input.value)) : input;
}

function startOf(text: string, quote: string, occurrence: number): number | null {
  let at = -1;
  for (let found = 0; found < occurrence; found++) {
    at = text.indexOf(quote, at + 1);
    if (at < 0) return null;
  }
  return at;
}

function done(result: Result<unknown>): Result<void> {
  return result.ok ? ok(undefined) : result;
}
