import { randomUUID } from "node:crypto";
import { defineOperatorCommand, done } from "@/lib/commands/define-command";
import { listLogKeys, lockLogKeys } from "@/lib/data/record/keys";
import { fromBase64, toBase64 } from "@/lib/domain/record/audit/base64";
import { refuse } from "@/lib/domain/result";

/** Who changes the key, if they say so, by their id, and why. */
export type RotationCause = { readonly rotatedBy: string | null; readonly reason: string | null };

/** A public key in base64, with the log's name; `replaces` is the one that was seen to be in force, null for the first. */
export type RegisterAuditKeyInput = Partial<RotationCause> & {
  readonly name: string;
  readonly publicKey: string;
  readonly replaces: string | null;
};

/**
 * Brings the log a key to sign its checkpoints with, from this event on. The log's name stays what its first key called
 * it. Earlier keys stay known, and what they signed stays signed.
 */
export const registerAuditKey = defineOperatorCommand<RegisterAuditKeyInput, { publicKey: string }>({
  name: "register-audit-key",
  permission: "audit-key:register",
  async run({ tx }, { name, publicKey, replaces, rotatedBy = null, reason = null }) {
    await lockLogKeys(tx);
    const known = (await listLogKeys(tx)).map((key) => ({ name: key.name, publicKey: toBase64(key.publicKey) }));
    if (fromBase64(publicKey)?.length !== 32) throw new Error("an Ed25519 public key has 32 bytes");
    if (known.some((key) => key.publicKey === publicKey)) return refuse("audit-key-known");
    if ((known.at(-1)?.publicKey ?? null) !== replaces) return refuse("audit-key-changed");
    const [first] = known;
    if (first && first.name !== name) return refuse("audit-key-other-name", { name: first.name });
    return done({
      value: { publicKey },
      event: {
        type: "audit-key.registered",
        subject: randomUUID(),
        data: { name, publicKey, replaces, rotatedBy, reason },
      },
    });
  },
});
