import { enter } from "@/actions/door/enter";
import { readUpTo } from "@/app/read-up-to";
import { notePresence } from "@/lib/commands/live/note-presence";
import { refuse } from "@/lib/domain/result";
import { parseInput } from "@/lib/input/parse-input";
import { presenceInput } from "@/lib/input/presence";

/** The most that a tab has to say, in bytes. */
const LIMIT = 2_000;

/** A tab says where it is, or that it closes. The answer is an ActionResult as JSON. */
export async function POST(request: Request): Promise<Response> {
  const answer = await enter({ command: "note-presence" }, async (actor) => {
    // A browser that is closed may not come to an end with it.
    const body = await readUpTo(request, LIMIT).catch(() => null);
    const input = parseInput(presenceInput, body && jsonIn(body));
    return input.ok ? notePresence(actor, input.value) : refuse("field-invalid");
  });
  return Response.json(answer);
}

function jsonIn(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return null;
  }
}
