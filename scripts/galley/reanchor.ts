import { parseArgs } from "node:util";
import { z } from "zod";
import { carryRanges } from "@/lib/domain/anchor/carry";
import { linesOf } from "./input";
import { printToReader } from "./output";

const offset = z.int().nonnegative();

const request = z.object({
  old: z.string(),
  new: z.string(),
  claims: z.array(z.object({ id: z.union([z.string(), z.number()]), start: z.unknown(), end: z.unknown() })),
});

/**
 * `reanchor`: reads JSON lines `{"old", "new", "claims": [{"id", "start", "end"}]}` from standard input and writes a line
 * `{"claims": [{"id", "status", "start", "end", "confidence", "candidates"}]}` for each, as they come. Offsets are UTF-16
 * code units. A line that cannot be used gives `{"error"}` and exit code 1 at the end; the others go on. Needs no database.
 */
export async function reanchorCommand(args: string[]): Promise<void> {
  parseArgs({ args, allowPositionals: false, options: {} });
  for await (const line of linesOf(process.stdin.setEncoding("utf8"))) {
    if (line.trim() === "") continue;
    const answer = reanchorLine(line);
    if ("error" in answer) process.exitCode = 1;
    await printToReader(JSON.stringify(answer));
  }
}

type Answer = { readonly error: string } | { readonly claims: readonly object[] };

/** The answer to one line. */
export function reanchorLine(line: string): Answer {
  const read = readLine(line);
  if (typeof read === "string") return { error: read };
  const { old: oldText, new: newText, claims } = read;
  const ranges: { start: number; end: number }[] = [];
  for (const { id, start, end } of claims) {
    const from = offset.safeParse(start);
    const to = offset.safeParse(end);
    const name = JSON.stringify(id);
    if (!from.success || !to.success)
      return { error: `Claim ${name}: start and end must be whole numbers from 0, in UTF-16 code units.` };
    if (from.data >= to.data) return { error: `Claim ${name}: start must be less than end.` };
    if (to.data > oldText.length)
      return { error: `Claim ${name}: end must be at most ${oldText.length}, the old text’s length.` };
    ranges.push({ start: from.data, end: to.data });
  }
  const { carried } = carryRanges(oldText, newText, ranges);
  return { claims: carried.map((place, i) => ({ id: claims[i]?.id, ...place })) };
}

function readLine(line: string): z.infer<typeof request> | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return "This line is not JSON.";
  }
  const parsed = request.safeParse(value);
  if (parsed.success) return parsed.data;
  const path = parsed.error.issues[0]?.path.join(".");
  return `This line needs "old" and "new", both texts, and "claims", a list of {"id", "start", "end"}; ${path ? `“${path}” is missing or wrong` : "it is no object"}.`;
}
