import { type ClaimField, type ClaimFields, claimFields } from "@/lib/domain/claim/fields";
import { eachOf } from "@/lib/domain/shape/field-table";

/** What the fields of the form hold when it opens: what is said of the claim, and empty words for what is not. */
export function claimValues(claim: ClaimFields): Record<ClaimField, string> {
  return eachOf<Record<ClaimField, string>, ClaimField>(claimFields, (name) => claim[name] ?? "");
}
