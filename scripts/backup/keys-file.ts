import { existsSync, readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { nextKeyFile, parseSigningKey } from "@/lib/data/record/signing-key";
import { sha256 } from "@/lib/data/sha256";
import { verifierKeyOf } from "@/lib/domain/record/audit/signed-note";
import { auditKeyPlace } from "@/lib/env";
import { auditKeyFile } from "@/scripts/setup/audit-key.mjs";
import { dataFolder } from "@/scripts/setup/project.mjs";

const schema = z.strictObject({
  format: z.literal("galley-keys/1"),
  /** As Go's note package writes it; null where the newsroom had none. */
  auditSigningKey: z.string().nullable(),
  /** The one that takes over, while a rotation is under way. */
  nextAuditSigningKey: z.string().nullable(),
  sessionSecret: z.string().nullable(),
});

/** What a newsroom keeps outside its database. */
export type Keys = z.infer<typeof schema>;

/** The keys that this Galley works with, from the environment or from its data folder. */
export function readKeys(): Keys {
  const place = auditKeyPlace();
  const file = "file" in place ? place.file : null;
  return {
    format: "galley-keys/1",
    auditSigningKey: "key" in place ? place.key : file && contentOf(file),
    nextAuditSigningKey: file && contentOf(nextKeyFile(file)),
    sessionSecret: process.env.NEXTAUTH_SECRET || contentOf(secretFile()),
  };
}

/** Writes keys into a new file that only its owner can read. */
export async function writeKeysFile(file: string, keys: Keys): Promise<void> {
  await writeFile(file, `${JSON.stringify(keys, null, 2)}\n`, { flag: "wx", mode: 0o600, flush: true });
}

/** Reads such a file; null when it is none. */
export function readKeysFile(file: string): Keys | null {
  try {
    return schema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return null;
  }
}

/** The public part of the key that signs, as audit key prints it. Throws SigningKeyError. */
export function publicPartOf(signingKey: string): string {
  return verifierKeyOf(sha256, parseSigningKey(signingKey, "The file of keys"));
}

/**
 * Which of the files that keep keys hold something else already; those must be moved away by a person, since what is
 * overwritten is gone.
 */
export function listOtherKeyFiles(keys: Keys): string[] {
  return filesOf(keys)
    .filter(({ file, content }) => existsSync(file) && contentOf(file) !== content)
    .map(({ file }) => file);
}

/** Puts keys where this Galley looks for them. Those that the environment gives already stay out of it. */
export async function installKeys(keys: Keys): Promise<void> {
  for (const { file, content } of filesOf(keys)) {
    if (existsSync(file)) continue;
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content, { flag: "wx", mode: 0o600, flush: true });
  }
}

function filesOf({ auditSigningKey, nextAuditSigningKey, sessionSecret }: Keys): { file: string; content: string }[] {
  const isGiven = Boolean(process.env.AUDIT_SIGNING_KEY);
  return [
    { file: auditKeyFile(), content: isGiven ? null : auditSigningKey },
    { file: nextKeyFile(auditKeyFile()), content: isGiven ? null : nextAuditSigningKey },
    { file: secretFile(), content: process.env.NEXTAUTH_SECRET ? null : sessionSecret },
  ].flatMap(({ file, content }) => (content === null ? [] : [{ file, content }]));
}

function secretFile(): string {
  return path.join(dataFolder(), "secret");
}

function contentOf(file: string): string | null {
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}
