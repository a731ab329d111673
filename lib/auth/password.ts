import "server-only";
import { hash, verify } from "@node-rs/argon2";

/** argon2id with OWASP's first recommendation: 19 MiB of memory, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Hashes a password with a fresh salt, as a PHC string. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFC"), cost);
}

/** Whether the password is the one that was hashed. */
export function passwordMatches(passwordHash: string, password: string): Promise<boolean> {
  return verify(passwordHash, password.normalize("NFC"));
}

let decoy: Promise<string> | undefined;

/** Does the work of a comparison that cannot succeed, so that an unknown account takes as long as a wrong password. */
export async function compareWithNothing(password: string): Promise<false> {
  decoy ??= hashPassword("no account has this password, since it is compared and then denied");
  await passwordMatches(await decoy, password);
  return false;
}
