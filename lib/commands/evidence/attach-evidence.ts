import type { Actor } from "@/lib/auth/authorize";
import { sourceReaderOf } from "@/lib/auth/source-reader";
import { defineClaimCommand } from "@/lib/commands/define-claim-command";
import { done } from "@/lib/commands/define-command";
import { snapshotForEvidence } from "@/lib/commands/parts/ask-snapshot";
import { placePassage } from "@/lib/commands/parts/place-passage";
import type { Transaction } from "@/lib/data/database";
import { insertEvidence, isAttached } from "@/lib/data/evidence/evidence";
import { sourceInEvent } from "@/lib/data/evidence/source-facts";
import {
  findSource,
  findSourceByKey,
  getStandingSource,
  insertSource,
  type ShownSource,
} from "@/lib/data/evidence/sources";
import { evidenceFieldsIn } from "@/lib/domain/evidence/fields";
import { checkKeepsName } from "@/lib/domain/evidence/source";
import { parseSourceAddress } from "@/lib/domain/evidence/source-address";
import { ok, type Result, refuse } from "@/lib/domain/result";
import type { AttachEvidenceInput } from "@/lib/input/evidence";
import type { NewSourceInput } from "@/lib/input/source";

/**
 * Puts a source to a claim: one from the library, or a new one. A new one whose address Galley knows already is that
 * known source, as it stands in the library; `known` says so. A merged one is the one that is kept in its place, and a
 * retired one is refused. The evidence rests on what was kept of the source lately, or else on a snapshot that is asked
 * for with it. An approval becomes stale.
 */
export const attachEvidence = defineClaimCommand<
  AttachEvidenceInput,
  { evidenceId: string; sourceId: string; known: boolean }
>({
  name: "attach-evidence",
  permission: "evidence:change",
  action: "change",
  async run({ tx, actor, now, claim, keep }, input) {
    const reader = sourceReaderOf(actor);
    const found =
      input.source.from === "library"
        ? ok({ source: await getStandingSource(reader, input.source.sourceId, tx), known: true })
        : await newSource(tx, input.source, actor);
    if (!found.ok) return found;
    const { source, known } = found.value;
    const { title } = source;
    if (source.retired) return refuse("source-retired", { title }, "source");
    if (await isAttached(tx, claim.id, source.id)) return refuse("source-already-attached", { title }, "source");

    const fields = evidenceFieldsIn(input);
    const { passage, note } = fields;
    const kept = source.isHidden ? ok(undefined) : checkKeepsName(source, { passage, note });
    if (!kept.ok) return kept;
    const asked = input.takeSnapshot === false ? null : await snapshotForEvidence(tx, source, actor.id, await now());
    const snapshotId = asked?.snapshotId ?? null;
    const evidenceId = await insertEvidence(tx, {
      claimId: claim.id,
      sourceId: source.id,
      ...fields,
      addedById: actor.id,
      snapshotId,
      ...(await placePassage(tx, reader, snapshotId, passage)),
    });
    const { signOffEnded } = await keep({ evidenceChangedById: actor.id });
    return done({
      value: { evidenceId, sourceId: source.id, known },
      event: {
        type: "evidence.attached",
        subject: evidenceId,
        data: {
          number: claim.number,
          source: await sourceInEvent(tx, source.id),
          sourceWasKnown: known,
          ...fields,
          snapshot: snapshotId,
          snapshotAsked: asked?.isNew ?? false,
          signOffEnded,
        },
      },
    });
  },
});

/** A known source that the person may see the name of, or a new one; one that is confidential is never found by others. */
async function newSource(
  tx: Transaction,
  { from: _, address: typed, ...words }: NewSourceInput & { from: "new" },
  actor: Actor,
): Promise<Result<{ source: ShownSource; known: boolean }>> {
  const parsed = typed === null ? ok({ address: null, key: null }) : parseSourceAddress(typed);
  if (!parsed.ok) return refuse(parsed.refusal.reason, parsed.refusal.params, "source.address");
  const { address, key: addressKey } = parsed.value;
  const reader = sourceReaderOf(actor);
  const known = addressKey === null ? null : await findSourceByKey(tx, addressKey, reader);
  if (known) return ok({ source: known, known: true });
  const confidence = words.confidence ?? null;
  const fields = { ...words, confidence, address, addressKey };
  const { description = null, reason = null } = confidence ?? {};
  const kept = checkKeepsName(
    { ...fields, addedById: actor.id },
    { "source.confidence.description": description, "source.confidence.reason": reason },
  );
  if (!kept.ok) return kept;
  const id = await insertSource(tx, fields, actor.id);
  const source =
    id === null && addressKey !== null
      ? await findSourceByKey(tx, addressKey, reader)
      : await findSource(reader, id ?? "", tx);
  if (!source) throw new Error("a source was neither added nor known");
  return ok({ source, known: id === null });
}
