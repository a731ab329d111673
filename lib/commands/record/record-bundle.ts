import { randomUUID } from "node:crypto";
import { defineOperatorCommand, done } from "@/lib/commands/define-command";

/** The hashes are SHA-256 in lower-case hex: of the payload's manifest, and of the one that names the guides. */
export type RecordBundleInput = {
  readonly articleId: string;
  readonly manifestSha256: string;
  readonly guidesSha256: string;
};

/** Makes the export of a bundle an event, which names what is in it, so that the bundle can carry the proof of itself. */
export const recordBundle = defineOperatorCommand<RecordBundleInput, { bundleId: string }>({
  name: "record-bundle",
  permission: "report:export",
  async run(_, { articleId, manifestSha256, guidesSha256 }) {
    const bundleId = randomUUID();
    const data = { manifestSha256, guidesSha256 };
    return done({ value: { bundleId }, event: { type: "report.bundled", subject: bundleId, articleId, data } });
  },
});
