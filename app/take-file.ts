import type { z } from "zod";
import { enter, perform } from "@/actions/door/enter";
import { authorize } from "@/lib/auth/authorize";
import type { Command } from "@/lib/commands/define-command";
import { readWords, wordsHead, wordsLength } from "@/lib/domain/evidence/file-with-words";
import type { ReceivedFile } from "@/lib/domain/evidence/received-file";
import { MAX_SNAPSHOT_BYTES, snapshotTooLarge } from "@/lib/domain/evidence/snapshot";
import type { Json } from "@/lib/domain/record/audit/canonical-json";
import { type Result, refuse } from "@/lib/domain/result";
import { withReceivedFile } from "@/lib/evidence/receive/received-files";
import { Turns } from "@/lib/evidence/receive/turns";
import { BodyReader } from "./body-reader";

type Said = Readonly<Record<string, unknown>>;

/** The most that is said of a file, in bytes: every field of evidence with all that it may hold. */
const WORDS_LIMIT = 1_048_576;

/** Files longer than this are worked on one after the other, in bytes. */
const LARGE = 1_048_576;

// The build holds this module several times.
const kept = globalThis as unknown as { galleyLargeFiles?: Turns };

/**
 * A file's way to a command, with what is said of it, as lib/domain/evidence/file-with-words.ts joins them: `key`, and `input`
 * but for the file itself, which `joined` puts where it belongs; it gives null for an input that has no such place. The
 * answer is an ActionResult as JSON. Who asks is known before the first byte is read, and the file is on the disk as long as the
 * command takes, never as a whole in memory.
 */
export async function takeFile<S extends z.ZodType, T extends Json>(
  request: Request,
  command: Command<z.output<S>, T>,
  schema: S,
  joined: (input: Said, bytes: ReceivedFile) => Said | null,
): Promise<Response> {
  const answer = await enter({ command: command.commandName }, async (actor): Promise<Result<T>> => {
    authorize(actor, command.permission);
    const body = new BodyReader(request);
    try {
      const said = await saidIn(body);
      if (!isSaid(said) || !isSaid(said.input)) return noFile();
      const { input: words, key } = said;
      return await withReceivedFile(body, MAX_SNAPSHOT_BYTES, async (file) => {
        if (!file) return snapshotTooLarge();
        const input = joined(words, file);
        if (!input) return noFile();
        const give = () => (request.signal.aborted ? brokenOff() : perform(actor, command, schema, input, key));
        return file.byteLength > LARGE ? inTurn(give) : give();
      });
    } catch (error) {
      if (body.isBrokenOff) return brokenOff();
      throw error;
    }
  });
  return Response.json(answer);
}

/** What stands before the file; null where that is none. */
async function saidIn(body: BodyReader): Promise<unknown> {
  const head = await body.take(wordsHead);
  const length = head ? wordsLength(head) : 0;
  const words = length <= WORDS_LIMIT ? await body.take(length) : null;
  return words && readWords(words);
}

const noFile = () => refuse("file-empty", {}, "file");
const brokenOff = async () => refuse("file-broken-off", {}, "file");

/** Many large files at once would each be longer in their transaction than it may last, and none of them would be kept. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  kept.galleyLargeFiles ??= new Turns(1);
  return kept.galleyLargeFiles.take(work);
}

/** Puts a file to what is said of it in an input that has `brought`. */
export function withBrought(input: Said, bytes: ReceivedFile): Said | null {
  return isSaid(input.brought) ? { ...input, brought: { ...input.brought, bytes } } : null;
}

/** Whether there is anything to be parsed; the command's schema says whether it is right. */
function isSaid(value: unknown): value is Said {
  return typeof value === "object" && value !== null;
}
