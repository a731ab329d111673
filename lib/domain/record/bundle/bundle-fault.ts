/** What does not hold in a bundle; each has its sentence in messages/verifier.json, which takes the parameters. */
export type BundleFaultName =
  // the file as such
  | "no-bytes"
  | "no-zip"
  | "zip-cut"
  | "zip-packed"
  | "zip-repacked"
  | "zip-encrypted"
  | "zip-64"
  | "zip-parts"
  | "zip-altered"
  | "path-outside"
  | "file-twice"
  | "two-folders"
  // the bag
  | "no-bag"
  | "file-missing"
  | "file-extra"
  | "file-changed"
  | "manifest-unreadable"
  | "manifest-wrong"
  | "tag-file-wrong"
  // the log
  | "key-unreadable"
  | "key-foreign"
  | "key-not-led"
  | "key-chain"
  | "checkpoint-unreadable"
  | "checkpoint-empty"
  | "checkpoint-other-log"
  | "checkpoint-not-signed"
  | "checkpoint-signature"
  | "checkpoint-extra"
  | "proof-unreadable"
  | "proof-other-checkpoint"
  | "proof-wrong"
  | "proof-index"
  | "export-other"
  | "export-manifest"
  | "export-guide"
  | "export-read"
  | "record-missing"
  | "record-missing-of-claim"
  | "record-missing-of-every-claim"
  | "record-order"
  // what is in it
  | "unreadable"
  | "json-unreadable"
  | "json-too-deep"
  | "json-name-twice"
  | "json-half-character"
  | "json-not-as-written"
  | "report-unreadable"
  | "report-form"
  | "report-newer"
  | "schema-wrong"
  | "report-timeline"
  | "report-version"
  | "report-claim"
  | "report-verdict"
  | "report-decision"
  | "report-evidence"
  | "report-approval"
  | "report-sign-off"
  | "report-article"
  | "report-skip"
  | "report-conversation"
  | "report-proof"
  | "report-counts"
  | "report-checkpoint"
  | "report-checkpoint-signature"
  | "report-checkpoint-tree";

/** What is needed to say where: a file of the bundle, the number of a claim or a version, and so on. */
export type BundleFault = { readonly what: BundleFaultName; readonly where: Readonly<Record<string, string>> };

/** Carries out of a verification the first fault, and what else does not hold beside it. */
export class BundleFaultFound extends Error {
  override name = "BundleFaultFound";
  readonly fault: BundleFault;
  others: readonly BundleFault[] = [];
  constructor(what: BundleFaultName, where: Readonly<Record<string, string>> = {}) {
    super(what);
    this.fault = { what, where };
  }
}

/** Checks that do not need each other: one that finds a fault keeps the others from nothing. */
export class Checks {
  #first: BundleFaultFound | null = null;
  readonly #others = new Map<string, BundleFault>();

  /** What a check gives; null where it finds a fault, which is kept. */
  take<T>(check: () => T): T | null {
    try {
      return check();
    } catch (error) {
      this.#keep(error);
      return null;
    }
  }

  /** Throws BundleFaultFound where any of them found one. */
  hold(): void {
    if (!this.#first) return;
    this.#first.others = [...this.#others.values()];
    throw this.#first;
  }

  #keep(error: unknown): void {
    if (!this.#first) {
      // Whoever has a key of their own can sign anything, also what is of another kind than it must be.
      this.#first =
        error instanceof BundleFaultFound ? error : new BundleFaultFound("unreadable", { why: String(error) });
    } else if (error instanceof BundleFaultFound) {
      const same = JSON.stringify(error.fault);
      if (same !== JSON.stringify(this.#first.fault)) this.#others.set(same, error.fault);
    }
    // What is of another kind, behind a fault that is told, is told by it.
  }
}
