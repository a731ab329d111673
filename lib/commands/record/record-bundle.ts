import { randomUUID } from "node:crypto";
import { defineOperatorCommand, done } from "@/lib/commands/define-command";
import type { ReadTo } from "@/lib/domain/record/audit/numbers";

/**
 * The hashes are SHA-256 in lower-case hex: of the payload's manifest, and of the one that names the guides. `claimId` is
 * the one claim that the bundle is of, null where it is of all, and `read` up to which records its report was read.
 */
export type RecordBundleInput = {
  readonly articleId: string;
  readonly claimId: string | null;
  readonly read: readonly ReadTo[];
  readonly manifestSha256: string;
  readonly guidesSha256: string;
};

/**
 * Makes the export of a bundle an event, which names what is in it, so that the bundle can carry the proof of itself. Its
 * own numbers show what came between reading the report and this.
 */
export const recordBundle = defineOperatorCommand<RecordBundleInput, { bundleId: string }>({
  name: "record-bundle",
  permission: "report:export",
  async run(_, { articleId, claimId, manifestSha256, guidesSha256, read }) {
    const bundleId = randomUUID();
    return done({
      value: { bundleId },
      event: {
        type: "report.bundled",
        subject: bundleId,
        articleId,
        // It concerns every claim, and so is no event on the one: the other claims' bundles show it, too.
        ...(claimId !== null && { alsoOf: [{ articleId, claimId }] }),
        data: { manifestSha256, guidesSha256, read },
      },
    });
  },
});
