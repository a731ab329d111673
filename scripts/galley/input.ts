import { readFile } from "node:fs/promises";
import path from "node:path";
import { CommandFailure } from "./output";

/** A path as the caller meant it: npm runs scripts in the project's folder and keeps the caller's in INIT_CWD. */
export function callersPath(file: string): string {
  return path.resolve(process.env.INIT_CWD ?? process.cwd(), file);
}

/** The bytes of a file that the caller names, or of standard input for `-`. Throws CommandFailure where it cannot be read. */
export async function readNamed(file: string): Promise<Uint8Array<ArrayBuffer>> {
  if (file === "-") return readStandardInput();
  const bytes = await readFile(callersPath(file)).catch(() => {
    throw new CommandFailure(`${file} cannot be read. Check its name and that you may read it.`);
  });
  return new Uint8Array(bytes);
}

/** All bytes of standard input. */
export async function readStandardInput(): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return new Uint8Array(Buffer.concat(chunks));
}

/** Lines are cut off at so many UTF-16 code units: a string has an end, and so has memory. */
export const LONGEST_LINE = 100_000_000;

/**
 * Lines as JSON lines have them: only a line feed ends one. Node's readline also ends them at U+2028, which texts hold.
 * A byte order mark at the beginning is left out.
 */
export async function* linesOf(input: AsyncIterable<string>): AsyncGenerator<string> {
  let line = new OpenLine();
  let isFirst = true;
  for await (const chunk of input) {
    const [first = "", ...others] = (isFirst ? chunk.replace(/^\ufeff/, "") : chunk).split("\n");
    isFirst = false;
    line.add(first);
    for (const part of others) {
      yield line.end();
      line = new OpenLine();
      line.add(part);
    }
  }
  yield line.end();
}

class OpenLine {
  private readonly parts: string[] = [];
  private room = LONGEST_LINE;

  add(part: string): void {
    if (this.room === 0) return;
    const taken = part.slice(0, this.room);
    this.room -= taken.length;
    this.parts.push(taken);
  }

  end(): string {
    return this.parts.join("");
  }
}
