import { sourceReaderOf } from "@/lib/auth/source-reader";
import { defineEvidenceCommand } from "@/lib/commands/define-claim-command";
import { done } from "@/lib/commands/define-command";
import { bindSnapshot } from "@/lib/commands/parts/bind-snapshot";
import { findSnapshot, findSnapshotText } from "@/lib/data/evidence/snapshots";
import { sourceInEvent } from "@/lib/data/evidence/source-facts";
import { NotFoundError } from "@/lib/domain/errors";
import { pageAt } from "@/lib/domain/evidence/snapshot";
import { checkKeepsName } from "@/lib/domain/evidence/source";
import { refuse } from "@/lib/domain/result";
import { limits } from "@/lib/domain/shape/limits";
import { snapToGraphemes } from "@/lib/domain/text/graphemes";
import { trimRange } from "@/lib/domain/text/trim";
import type { ChoosePassageInput } from "@/lib/input/snapshot";

/** Of a confidential source, events do not say where its words hold a passage. */
const nowhere = { start: null, end: null, page: null };

/**
 * Takes words of a kept snapshot as the passage of a piece of evidence, which rests on that snapshot from then on; an
 * approval becomes stale. Refuses `source-hidden` to whoever may not read the snapshot, `snapshot-not-kept`, `range-outside`, `range-only-space`, `passage-too-long`,
 * `nothing-changed`, and what takeEvidence does.
 */
export const choosePassage = defineEvidenceCommand<ChoosePassageInput>({
  name: "choose-passage",
  permission: "evidence:change",
  async run(hand, input) {
    const { tx, actor, evidence, source, revised } = hand;
    const reader = sourceReaderOf(actor);
    const snapshot = await findSnapshot(reader, input.snapshotId, tx);
    if (snapshot?.sourceId !== evidence.sourceId) throw new NotFoundError("snapshot");
    if (snapshot.isHidden) return refuse("source-hidden");
    const kept = await findSnapshotText(reader, snapshot.id, tx);
    if (!kept || snapshot.saltedSha256 === null) return refuse("snapshot-not-kept");
    if (input.start >= input.end || input.end > kept.text.length) return refuse("range-outside");
    const range = trimRange(kept.text, snapToGraphemes(kept.text, input));
    if (range.start >= range.end) return refuse("range-only-space");
    const passage = kept.text.slice(range.start, range.end);
    if (passage.length > limits.passage)
      return refuse("passage-too-long", { length: passage.length, limit: limits.passage });
    if (evidence.snapshotId === snapshot.id && evidence.passageStart === range.start && evidence.passage === passage)
      return refuse("nothing-changed");
    const named = checkKeepsName(source, { passage });
    if (!named.ok) return named;
    const page = pageAt(kept.pages, range.start);
    const bound = await bindSnapshot(hand, snapshot.id, {
      passage,
      passageHow: "exact",
      passageStart: range.start,
      passageEnd: range.end,
      page,
    });
    return done({
      value: revised,
      event: {
        type: "evidence.passage-chosen",
        subject: evidence.id,
        data: {
          ...bound,
          source: await sourceInEvent(tx, source.id),
          passageBefore: evidence.passage,
          passage,
          snapshot: snapshot.id,
          saltedSha256: snapshot.saltedSha256,
          ...(source.confidence === null ? { start: range.start, end: range.end, page } : nowhere),
        },
      },
    });
  },
});
