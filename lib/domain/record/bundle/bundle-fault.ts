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
  | "report-checkpoint-tree"
  | "report-keys";

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
  readonly #faults = new Map<string, BundleFault>();

  /** `otherwise` names what is thrown beside faults: something is of another kind than it must be. */
  constructor(
    private readonly otherwise = (error: unknown): BundleFault => ({
      what: "unreadable",
      where: { why: String(error) },
    }),
  ) {}

  /** What a check gives; null where it finds a fault, which is kept with those that it found beside it. */
  take<T>(check: () => T): T | null {
    try {
      return check();
    } catch (error) {
      if (error instanceof BundleFaultFound) for (const fault of [error.fault, ...error.others]) this.#keep(fault);
      // Whoever has a key of their own can sign anything, also what is of another kind than it must be. Behind a fault that is
      // told, it is told by that.
      else if (this.#faults.size === 0) this.#keep(this.otherwise(error));
      return null;
    }
  }

  /** A check that is a question; the fault is what the answer no means. Gives the answer. */
  expect(what: BundleFaultName, where: BundleFault["where"], holds: () => boolean): boolean {
    return (
      this.take(() => {
        if (!holds()) throw new BundleFaultFound(what, where);
        return true;
      }) ?? false
    );
  }

  /** Throws BundleFaultFound where any of them found one. */
  hold(): void {
    const [first, ...others] = this.#faults.values();
    if (!first) return;
    const found = new BundleFaultFound(first.what, first.where);
    found.others = others;
    throw found;
  }

  #keep(fault: BundleFault): void {
    const same = JSON.stringify(fault);
    if (!this.#faults.has(same)) this.#faults.set(same, fault);
  }
}
