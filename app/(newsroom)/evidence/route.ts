import { enter, perform } from "@/actions/door/enter";
import { readUpTo } from "@/app/read-up-to";
import { authorize } from "@/lib/auth/authorize";
import { uploadLimit } from "@/lib/auth/body-limits";
import { attachEvidence } from "@/lib/commands/evidence/attach-evidence";
import { readFileWithWords } from "@/lib/domain/evidence/file-with-words";
import { snapshotTooLarge } from "@/lib/domain/evidence/snapshot";
import { refuse } from "@/lib/domain/result";
import { attachEvidenceInput } from "@/lib/input/evidence";

/**
 * Takes a file as evidence for a claim, with what is said of it, as lib/domain/evidence/file-with-words.ts joins them:
 * `key`, and `input` but for the file's bytes. The answer is an ActionResult as JSON. Who asks is known before the first
 * byte is read.
 */
export async function POST(request: Request): Promise<Response> {
  const answer = await enter({ command: attachEvidence.commandName }, async (actor) => {
    authorize(actor, attachEvidence.permission);
    const body = await readUpTo(request, uploadLimit);
    if (!body) return snapshotTooLarge();
    const told = readFileWithWords(body);
    if (!isTold(told?.words)) return refuse("file-empty", {}, "file");
    const { input, key } = told.words;
    const brought = { ...input.brought, bytes: told.file };
    return perform(actor, attachEvidence, attachEvidenceInput, { ...input, brought }, key);
  });
  return Response.json(answer);
}

/** Whether there is anything to be parsed; attachEvidenceInput says whether it is right. */
function isTold(words: unknown): words is { key: unknown; input: { brought: object } } {
  const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
  return isObject(words) && isObject(words.input) && isObject(words.input.brought);
}
