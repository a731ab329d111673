import { z } from "zod";
import { carryRanges } from "@/lib/domain/anchor/carry";
import { LONGEST_LINE, linesOf } from "./input";
import { printToReader } from "./output";

const offset = z.int().nonnegative();

const request = z.object({
  old: z.string(),
  new: z.string(),
  claims: z.array(z.object({ id: z.union([z.string(), z.number()]), start: z.unknown(), end: z.unknown() })),
});

const form = '{"old": text, "new": text, "claims": [{"id", "start", "end"}]}';

/**
 * `reanchor`: reads JSON lines `{"old", "new", "claims": [{"id", "start", "end"}]}` from standard input and writes a line
 * `{"claims": [{"id", "status", "start", "end", "confidence", "candidates"}]}` for each, as they come. Offsets are UTF-16
 * code units. A line that cannot be used gives `{"line", "error"}` with its number, from 1, and exit code 1 at the end; the
 * others go on. Empty lines are passed over. Needs no database.
 */
export async function reanchorCommand(): Promise<void> {
  let number = 0;
  for await (const line of linesOf(process.stdin.setEncoding("utf8"))) {
    number++;
    if (line.trim() === "") continue;
    const answer = reanchorLine(line);
    const isError = "error" in answer;
    if (isError) process.exitCode = 1;
    await printToReader(JSON.stringify(isError ? { line: number, ...answer } : answer));
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
  if (line.length >= LONGEST_LINE)
    return `This line has ${LONGEST_LINE.toLocaleString("en")} characters or more. Divide its texts and send them as several lines.`;
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return `This line is not JSON. Write one object a line, without line breaks in it: ${form}.`;
  }
  const parsed = request.safeParse(value);
  if (parsed.success) return parsed.data;
  const path = parsed.error.issues[0]?.path.join(".");
  return `${path ? `“${path}” is missing or wrong` : "This line is no object"}. Write ${form}, with ids that are texts or numbers.`;
}
