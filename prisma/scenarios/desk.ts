import { randomUUID } from "node:crypto";
import type { Caller } from "@/lib/commands/define-command";
import { findClaim } from "@/lib/data/claim/claims";
import { database } from "@/lib/data/database";
import type { Result } from "@/lib/domain/result";

/** The two people that a scenario needs, by id. */
export type Desk = { readonly reviewer: string; readonly editor: string };

/** A caller with a fresh intent. */
export function as(personId: string): Caller {
  return { personId, idempotencyKey: randomUUID() };
}

/** The claim as somebody sees it who has just loaded the page. */
export async function seen(claimId: string): Promise<{ claimId: string; revision: number }> {
  const claim = await findClaim(database(), claimId);
  if (!claim) throw new Error(`no claim ${claimId}`);
  return { claimId, revision: claim.revision };
}

/** The value of a step that a scenario takes for granted. */
export function must<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`refused: ${result.refusal.reason} ${JSON.stringify(result.refusal.params ?? {})}`);
}
