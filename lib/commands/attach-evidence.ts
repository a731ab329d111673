import type { Transaction } from "@/lib/data/database";
import { insertEvidence, isAttached } from "@/lib/data/evidence";
import { findSource, findSourceByKey, insertSource, type Source } from "@/lib/data/sources";
import { nextClaimState } from "@/lib/domain/claim";
import { NotFoundError } from "@/lib/domain/errors";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { parseSourceAddress } from "@/lib/domain/source-address";
import type { AttachEvidenceInput, NewSourceInput } from "@/lib/input/evidence";
import { keepClaim, takeClaim } from "./claim-in-hand";
import { defineCommand } from "./define-command";

/**
 * Puts a source to a claim: one from the library, or a new one. A new one whose address Galley knows already is that
 * known source, as it stands in the library; `known` says so. An approval becomes stale.
 */
export const attachEvidence = defineCommand<
  AttachEvidenceInput,
  { evidenceId: string; sourceId: string; known: boolean }
>({
  name: "attach-evidence",
  permission: "evidence:change",
  async run({ tx, actor, now }, input) {
    const taken = await takeClaim(tx, input);
    if (!taken.ok) return taken;
    const { claim, article } = taken.value;
    const next = nextClaimState(claim.state, "change");
    if (!next.ok) return next;
    const found =
      input.source.from === "library"
        ? ok({ source: await knownSource(tx, input.source.sourceId), known: true })
        : await newSource(tx, input.source, actor.id);
    if (!found.ok) return found;
    const { source, known } = found.value;
    if (await isAttached(tx, claim.id, source.id))
      return refuse("source-already-attached", { title: source.title }, "source");

    const { stance, passage, note } = input;
    const evidenceId = await insertEvidence(tx, {
      claimId: claim.id,
      sourceId: source.id,
      stance,
      passage,
      note,
      addedById: actor.id,
    });
    const { signOffEnded } = await keepClaim(
      tx,
      taken.value,
      { state: next.value, evidenceChangedById: actor.id },
      now(),
    );
    const { title, publisher, address } = source;
    return ok({
      value: { evidenceId, sourceId: source.id, known },
      event: {
        type: "evidence.attached",
        subject: evidenceId,
        articleId: article.id,
        claimId: claim.id,
        from: claim.state,
        to: next.value,
        data: {
          number: claim.number,
          source: { id: source.id, title, publisher, address, known },
          stance,
          passage,
          note,
          signOffEnded,
        },
      },
    });
  },
});

async function knownSource(tx: Transaction, sourceId: string): Promise<Source> {
  const source = await findSource(tx, sourceId);
  if (!source) throw new NotFoundError("source");
  return source;
}

async function newSource(
  tx: Transaction,
  { from: _, address: typed, ...words }: NewSourceInput & { from: "new" },
  addedById: string,
): Promise<Result<{ source: Source; known: boolean }>> {
  const parsed = typed === null ? ok({ address: null, key: null }) : parseSourceAddress(typed);
  if (!parsed.ok) return refuse(parsed.refusal.reason, parsed.refusal.params, "source.address");
  const { address, key: addressKey } = parsed.value;
  const id = await insertSource(tx, { ...words, address, addressKey }, addedById);
  const source =
    id === null && addressKey !== null ? await findSourceByKey(tx, addressKey) : await findSource(tx, id ?? "");
  if (!source) throw new Error("a source was neither added nor known");
  return ok({ source, known: id === null });
}
