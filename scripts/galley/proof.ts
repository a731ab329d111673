import { z } from "zod";
import { sha256 } from "@/lib/data/sha256";
import { fromBase64 } from "@/lib/domain/record/audit/base64";
import { verifyConsistency } from "@/lib/domain/record/audit/consistency";
import { verifyInclusion } from "@/lib/domain/record/audit/inclusion";
import { linesOf } from "./input";
import { printToReader, say } from "./output";

const hash = z.string().transform((text, context) => {
  const bytes = fromBase64(text);
  if (bytes) return bytes;
  context.addIssue("must be base64");
  return z.NEVER;
});
// Programs that know lists as null write an empty proof so.
const proof = z.array(hash).nullable();

const request = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("inclusion"),
    leafIndex: z.number(),
    treeSize: z.number(),
    leafHash: hash,
    root: hash,
    proof,
  }),
  z.object({ type: z.literal("consistency"), size1: z.number(), size2: z.number(), root1: hash, root2: hash, proof }),
]);

/**
 * `proof check`: reads JSON lines, each an inclusion or a consistency proof with what it claims, hashes in base64, and
 * writes a line `{"valid": true|false}` for each, as they come. A line that is no proof at all is not valid, and why is
 * said on standard error. Needs no database.
 */
export async function proofCommand(): Promise<void> {
  let number = 0;
  for await (const line of linesOf(process.stdin.setEncoding("utf8"))) {
    number += 1;
    if (line.trim() === "") continue;
    const answer = checkProofLine(line);
    if (answer.trouble !== undefined) say(`Line ${number}: ${answer.trouble}`);
    await printToReader(JSON.stringify({ valid: answer.valid }));
  }
}

/** The answer to one line; `trouble` says why it could not be read. */
export function checkProofLine(line: string): { readonly valid: boolean; readonly trouble?: string } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { valid: false, trouble: "This is not JSON." };
  }
  const parsed = request.safeParse(value);
  if (!parsed.success) return { valid: false, trouble: troubleWith(parsed.error) };
  const claim = parsed.data;
  const hashes = claim.proof ?? [];
  if (claim.type === "consistency" && claim.size1 === 0) return { valid: false, trouble: fromNothing };
  const isValid =
    claim.type === "inclusion" ? verifyInclusion(sha256, claim, hashes) : verifyConsistency(sha256, claim, hashes);
  return { valid: isValid };
}

const fromNothing =
  "A consistency proof from an empty tree is meaningless: every log begins with nothing. Hold on to a checkpoint of at least one event, and ask for the proof from that one.";

function troubleWith(error: z.ZodError): string {
  const path = error.issues[0]?.path.join(".");
  const needs =
    'A line needs "type": "inclusion" with leafIndex, treeSize, leafHash, root and proof, or "type": "consistency" with size1, size2, root1, root2 and proof; hashes in base64.';
  return path ? `“${path}” is missing or wrong. ${needs}` : needs;
}
