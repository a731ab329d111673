import { z } from "zod";

/** The form of a backup file, which docs/production.md describes. */
export const backupFormat = "galley-backup/1";

/** The last file in the archive; it names every other one. */
export const manifestName = "manifest.json";

const hex256 = z.string().regex(/^[0-9a-f]{64}$/);

const table = z.strictObject({
  schema: z.enum(["public", "pgboss"]),
  name: z.string(),
  columns: z.array(z.string()).min(1),
  /** The name of the file in the archive that holds its rows, as COPY writes them in text. */
  file: z.string(),
  bytes: z.number().int().nonnegative(),
  sha256: hex256,
});

const manifestSchema = z.strictObject({
  format: z.literal(backupFormat),
  takenAt: z.iso.datetime(),
  /** What the tables are like: the migrations with their checksums, and the version of pg-boss. */
  tablesOf: z.array(z.string()),
  /** The key that signs the log, as audit key prints it; null in a newsroom in which nothing has happened. */
  signingKey: z.string().nullable(),
  tables: z.array(table),
  /** The last number that each sequence gave. */
  sequences: z.array(z.strictObject({ name: z.string(), last: z.string().regex(/^\d+$/) })),
});

/** What a backup holds, with the hash of every part. */
export type Manifest = z.infer<typeof manifestSchema>;

/** A table as a backup has it. */
export type BackedUpTable = Manifest["tables"][number];

/** Reads a manifest; null when it is none. */
export function parseManifest(text: string): Manifest | null {
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
