/** Where things stand in a bundle, below its one folder. Payload is what the manifest covers. */
export const places = {
  declaration: "bagit.txt",
  info: "bag-info.txt",
  manifest: "manifest-sha256.txt",
  tagManifest: "tagmanifest-sha256.txt",
  checkpoint: "proof/checkpoint.txt",
  key: "proof/key.txt",
  exportRecord: "proof/export.json",
  exportProof: "proof/export.tlog-proof",
  reportConsistency: "proof/report.consistency",
  report: "data/report.json",
} as const;

/** What helps an outsider and is covered by a hash of its own in the export's event. */
export const guides = ["README.txt", "verify.html", "verify.mjs"] as const;

/** The record of the event at an index of the log, byte for byte, and its proof. */
export const eventPlace = (index: number): string => `data/events/${index}.json`;
export const eventProofPlace = (index: number): string => `proof/events/${index}.tlog-proof`;

/** The record that brought the log its key of a number, from 1, and the proof that vouches for it. */
export const keyPlace = (number: number): string => `proof/keys/${number}.json`;
export const keyProofPlace = (number: number): string => `proof/keys/${number}.tlog-proof`;

/** The leaf hash, in hex, of a record that may not be given out. */
export const withheldPlace = (index: number): string => `data/events/${index}.leaf-hash`;

/** What a bundle is called: its folder, and its name for archives. `claim` is the number of the one that it tells of. */
export const bundleName = (slug: string, claim: number | null): string =>
  claim === null ? slug : `${slug}-claim-${claim}`;

/** The schema of the report's form, under the name that it is published by. */
export const schemaPlace = (name: string): string => `data/schema/${name}`;

/** The text of a version. */
export const versionPlace = (number: number): string => `data/versions/${number}.txt`;
