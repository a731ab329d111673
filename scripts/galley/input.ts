import path from "node:path";
import { createInterface } from "node:readline";

/** A path as the caller meant it: npm runs scripts in the project's folder and keeps the caller's in INIT_CWD. */
export function callersPath(file: string): string {
  return path.resolve(process.env.INIT_CWD ?? process.cwd(), file);
}

/** All bytes of standard input. */
export async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return new Uint8Array(Buffer.concat(chunks));
}

/** Asks for a password without showing it; reads the first line of standard input when that is not a terminal. */
export async function readPassword(prompt: string): Promise<string> {
  if (!process.stdin.isTTY) {
    const [line = ""] = new TextDecoder().decode(await readStandardInput()).split(/\r?\n/);
    return line;
  }
  process.stderr.write(prompt);
  const reader = createInterface({ input: process.stdin, terminal: true });
  return new Promise((resolve) => {
    reader.once("line", (line) => {
      reader.close();
      process.stderr.write("\n");
      resolve(line);
    });
  });
}

/** Lines as JSON lines have them: only a line feed ends one. Node's readline also ends them at U+2028, which texts hold. */
export async function* linesOf(input: AsyncIterable<string>): AsyncGenerator<string> {
  let parts: string[] = [];
  for await (const chunk of input) {
    const lines = chunk.split("\n");
    for (const line of lines.slice(0, -1)) {
      yield parts.join("") + line;
      parts = [];
    }
    parts.push(lines.at(-1) ?? "");
  }
  yield parts.join("");
}
