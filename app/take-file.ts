import type { z } from "zod";
import { enter, perform } from "@/actions/door/enter";
import { authorize } from "@/lib/auth/authorize";
import { uploadLimit } from "@/lib/auth/body-limits";
import type { Command } from "@/lib/commands/define-command";
import { readFileWithWords } from "@/lib/domain/evidence/file-with-words";
import { snapshotTooLarge } from "@/lib/domain/evidence/snapshot";
import type { Json } from "@/lib/domain/record/audit/canonical-json";
import { refuse } from "@/lib/domain/result";
import { readUpTo } from "./read-up-to";

type Said = Readonly<Record<string, unknown>>;

/**
 * A file's way to a command, with what is said of it, as lib/domain/evidence/file-with-words.ts joins them: `key`, and `input`
 * but for the file's bytes, which `joined` puts where they belong; it gives null for an input that has no such place. The
 * answer is an ActionResult as JSON. Who asks is known before the first byte is read.
 */
export async function takeFile<S extends z.ZodType, T extends Json>(
  request: Request,
  command: Command<z.output<S>, T>,
  schema: S,
  joined: (input: Said, bytes: Uint8Array) => Said | null,
): Promise<Response> {
  const answer = await enter({ command: command.commandName }, async (actor) => {
    authorize(actor, command.permission);
    const body = await readUpTo(request, uploadLimit);
    if (!body) return snapshotTooLarge();
    const told = readFileWithWords(body);
    const said = isSaid(told?.words) ? told.words : null;
    const input = told && isSaid(said?.input) ? joined(said.input, told.file) : null;
    return input ? perform(actor, command, schema, input, said?.key) : refuse("file-empty", {}, "file");
  });
  return Response.json(answer);
}

/** Whether there is anything to be parsed; the command's schema says whether it is right. */
export function isSaid(value: unknown): value is Said {
  return typeof value === "object" && value !== null;
}
