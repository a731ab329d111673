import { overlaps } from "@/lib/domain/text/range";
import type { EditedClaim } from "@/lib/queries/article/get-editing";
import { typeInBlock } from "./block-steps";
import type { ClaimIndex } from "./editing-claim";
import { untouchedBlocks } from "./editor-block";
import { forecastEdit, type OldVersion } from "./forecast";
import { openCorrections } from "./open-corrections";

/**
 * For each approved correction that could be applied to a version as it is, by claim id: the other approved claims, in text
 * order, whose approval would no longer count then. Only claims that overlap are asked about, since a correction leaves what
 * stands beside it approved.
 */
export function askedAgainBy(
  old: OldVersion,
  index: ClaimIndex,
  claims: readonly EditedClaim[],
): ReadonlyMap<string, readonly EditedClaim[]> {
  const blocks = untouchedBlocks(old.blocks);
  const asked = new Map<string, readonly EditedClaim[]>();
  for (const { claim, step } of openCorrections(old.text, index, claims, blocks)) {
    const near = claims.filter((each) => each.state === "approved" && overlaps(each, claim));
    const applied = step && typeInBlock(blocks, step.id, step.change, step.change.words);
    if (near.length < 2 || !applied) continue;
    const { fates } = forecastEdit(old, applied.blocks, near);
    const stale = near.filter((each) => each !== claim && fates.get(each.id)?.askedAgain);
    if (stale.length > 0) asked.set(claim.id, stale);
  }
  return asked;
}
