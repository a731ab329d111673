import "server-only";
import { type Actor, may } from "@/lib/auth/authorize";
import { listAssignable, type PersonName } from "@/lib/data/desk/people";
import { getRatingScale, type RatingScale } from "@/lib/data/verdict/rating-scales";
import { type ClaimAction, checkSecondPerson, findTransition, isSettled } from "@/lib/domain/claim/claim";
import { defineQuery } from "@/lib/queries/define-query";
import { type ClaimDetail, getClaimDetail } from "./get-claim-detail";

/** Why somebody may not approve a claim (rule 4); null when they may. */
export type Barred = "own-verdict" | "own-evidence" | null;

/** What this person can do with the claim in its present state. It only shapes the screen: every command asks again. */
export type ClaimRights = Readonly<
  Record<"edit" | "assign" | "attach" | "dismiss" | "reopen" | "verdict" | "withdraw" | "decide" | "ruleStet", boolean>
> & {
  /** Why this person may not approve although their role may, or null. */
  readonly barred: Barred;
};

/** The open claim as its panel shows it. */
export type ClaimPanelData = {
  readonly detail: ClaimDetail;
  readonly rights: ClaimRights;
  readonly people: readonly PersonName[];
  readonly scale: RatingScale;
};

/** Everything that the claim panel needs. Throws NotFoundError. */
export const getClaimPanel = defineQuery(
  "article:read",
  async (actor: Actor, slug: string, number: number): Promise<ClaimPanelData> => {
    const [detail, people, scale] = await Promise.all([
      getClaimDetail(actor, slug, number),
      listAssignable(),
      getRatingScale(),
    ]);
    return { detail, people, scale, rights: rightsOn(detail, actor) };
  },
);

function rightsOn({ claim, standing, correction }: ClaimDetail, actor: Actor): ClaimRights {
  const offers = (action: ClaimAction) => {
    const row = findTransition(claim.state, action);
    return row !== null && may(actor, row.permission);
  };
  const second = standing ? checkSecondPerson(actor.id, standing.authorId, claim.evidenceChangedById) : null;
  const reason = second && !second.ok ? second.refusal.reason : null;
  return {
    edit: offers("change") && may(actor, "claim:edit"),
    assign: !isSettled(claim.state) && may(actor, "claim:assign"),
    attach: offers("change") && may(actor, "evidence:change"),
    dismiss: offers("dismiss"),
    reopen: offers("reopen"),
    verdict: offers("submit-verdict"),
    withdraw: offers("withdraw-verdict") && standing?.authorId === actor.id,
    ruleStet: offers("rule-stet") && (correction?.is === "missing" || correction?.is === "to-apply"),
    decide: offers("approve") || offers("reaffirm"),
    barred: reason === "own-verdict" || reason === "own-evidence" ? reason : null,
  };
}
