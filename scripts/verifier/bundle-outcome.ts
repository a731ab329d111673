import type { Crypto } from "@/lib/domain/record/audit/check-checkpoint";
import type { KeyPin } from "@/lib/domain/record/audit/key-pin";
import { fingerprintOf, verifierKeyOf } from "@/lib/domain/record/audit/signed-note";
import { BundleFaultFound } from "@/lib/domain/record/bundle/bundle-fault";
import { verifyBundle } from "@/lib/domain/record/bundle/verify-bundle";
import { checkedWords, faultWords, holdsWords } from "@/messages/verifier-words";

/**
 * What each of the verifiers says of a bundle, in words: the first thing that does not hold; or what was checked, whose key
 * that is, the checkpoint to keep, and the judgement.
 */
export type BundleOutcome =
  | { readonly fault: string }
  | (ReturnType<typeof checkedWords> & { readonly checkpoint: string; readonly judgement: string });

/** Verifies a bundle. `pinned` is what somebody knows of the newsroom's key from elsewhere, if they know it. */
export function bundleOutcome(crypto: Crypto, zip: Uint8Array, pinned: KeyPin | null): BundleOutcome {
  try {
    const bundle = verifyBundle(crypto, zip, pinned);
    const isPinned = pinned !== null;
    const { sha256 } = crypto;
    const shown = { key: verifierKeyOf(sha256, bundle.key), fingerprint: fingerprintOf(sha256, bundle.key), isPinned };
    return { ...checkedWords(bundle, shown), checkpoint: bundle.checkpoint, judgement: holdsWords(isPinned) };
  } catch (error) {
    if (error instanceof BundleFaultFound) return { fault: faultWords(error.fault) };
    throw error;
  }
}
