import type { Crypto } from "@/lib/domain/record/audit/check-checkpoint";
import type { KeyPin } from "@/lib/domain/record/audit/key-pin";
import { fingerprintOf, verifierKeyOf } from "@/lib/domain/record/audit/signed-note";
import { BundleFaultFound } from "@/lib/domain/record/bundle/bundle-fault";
import { verifyBundle } from "@/lib/domain/record/bundle/verify-bundle";
import { checkedWords, failsWords, faultsWords, holdsWords } from "@/messages/verifier-words";

/**
 * What each of the verifiers says of a bundle, in words: what does not hold, the first thing first; or what it is, what was
 * checked and whose key that is, the checkpoint to keep, and the judgement. `isKnown` says whether the key is one that
 * somebody knows.
 */
export type BundleOutcome =
  | { readonly faults: readonly string[]; readonly judgement: string }
  | {
      readonly isKnown: boolean;
      readonly lines: readonly string[];
      readonly checkpoint: string;
      readonly judgement: string;
    };

/** The exit code of a verifier for a bundle that holds, of a key that nobody has vouched for. */
export const unknownKeyCode = 3;

/** Verifies a bundle. `pinned` is what somebody knows of the newsroom's key from elsewhere, if they know it. */
export function bundleOutcome(crypto: Crypto, zip: Uint8Array, pinned: KeyPin | null): BundleOutcome {
  try {
    const bundle = verifyBundle(crypto, zip, pinned);
    const isKnown = bundle.known !== null;
    const { sha256 } = crypto;
    const shown = { key: verifierKeyOf(sha256, bundle.key), fingerprint: fingerprintOf(sha256, bundle.key) };
    const { says, checked, signer } = checkedWords(bundle, shown);
    // Where nobody has vouched for the key yet, that comes first.
    const lines = isKnown ? [...says, ...checked, ...signer] : [...signer, ...says, ...checked];
    return { isKnown, lines, checkpoint: bundle.checkpoint, judgement: holdsWords(isKnown) };
  } catch (error) {
    if (error instanceof BundleFaultFound)
      return { faults: faultsWords([error.fault, ...error.others]), judgement: failsWords(error.fault) };
    throw error;
  }
}
