import { spawn } from "node:child_process";
import path from "node:path";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { ok, type Result, refuse } from "../../domain/result";

/**
 * A stretch of words as a page draws it: the matrix that puts it on the page (PDF 32000-1, section 9.4.4, so that the
 * last two numbers are where its baseline begins, in points from the lower left), its width in points, and whether it
 * reads from right to left.
 */
export type PageItem = readonly [
  words: string,
  a: number,
  b: number,
  c: number,
  d: number,
  x: number,
  y: number,
  width: number,
  rtl: 0 | 1,
];

/** A page in the order in which its words are drawn; none where it could not be read. */
export type PageItems = {
  readonly number: number;
  readonly height: number;
  readonly items: readonly PageItem[];
  /** Values of forms, typed notes and stamps, which are drawn over the page. */
  readonly notes?: readonly PageItem[];
  /** How many stretches were left out, because nothing tells which letters they are. */
  readonly letterless?: number;
};

/** What was read of a PDF. `told` is what it says of itself, as it came. */
export type PdfWords = {
  readonly pages: readonly PageItems[];
  readonly told: { readonly title?: unknown; readonly language?: unknown; readonly date?: unknown };
  /** Whether pages or words are missing, by a limit or because they could not be read. */
  readonly bounded: boolean;
};

export type PdfLimits = {
  readonly pages: number;
  /** In UTF-16 code units, in all. */
  readonly characters: number;
  readonly seconds: number;
  readonly megabytes: number;
};

const usual: PdfLimits = { pages: 2_000, characters: 10_000_000, seconds: 60, megabytes: 1_024 };

/** Node loads this from where it lies, whether Galley runs from its sources or as a build. */
const program = path.join(process.cwd(), "lib/evidence/pdf/pdf-words.mjs");

/** What Node says when it ends for want of memory; the process itself says nothing when it takes too much. */
const outOfMemory = /out of memory|allocation failed/i;

type Line =
  | (Omit<PageItems, "number"> & { readonly page: number })
  | { readonly page: number; readonly broken: true }
  | ({ readonly pages: number } & PdfWords["told"])
  | { readonly error: "pdf-locked" | "pdf-broken" };

/**
 * Reads the words of a PDF in a process of its own, which gets nothing but the bytes, and is ended when it takes too long
 * or too much memory. Scripts and attachments in it are left alone.
 * Refuses: pdf-locked, pdf-broken, reading-too-slow (`seconds`), reading-too-much, reading-cancelled.
 */
export async function pdfWords(
  bytes: Uint8Array,
  signal?: AbortSignal,
  limits: PdfLimits = usual,
): Promise<Result<PdfWords>> {
  const clock = AbortSignal.timeout(limits.seconds * 1_000);
  const args = [`--max-old-space-size=${limits.megabytes}`, program, String(limits.pages), String(limits.megabytes)];
  const reader = spawn(process.execPath, args, { stdio: "pipe", env: emptyEnvironment() });
  const end = () => void reader.kill("SIGKILL");
  const ended = new Promise<void>((resolve) => reader.once("close", () => resolve()).once("error", () => resolve()));
  for (const each of [clock, signal]) each?.addEventListener("abort", end);
  const complaint = text(reader.stderr).catch(() => "");
  // It may end before it has taken all bytes; how it ended says why.
  reader.stdin.on("error", () => {}).end(bytes);
  try {
    const read = await gather(createInterface({ input: reader.stdout }), limits);
    if (read) return read;
    await ended;
    if (signal?.aborted) return refuse("reading-cancelled");
    if (clock.aborted) return refuse("reading-too-slow", { seconds: limits.seconds });
    const said = await complaint;
    if (said === "" || outOfMemory.test(said)) return refuse("reading-too-much");
    throw new Error(`The reader of PDFs ended: ${said.slice(0, 500)}`);
  } finally {
    for (const each of [clock, signal]) each?.removeEventListener("abort", end);
    end();
    await ended;
  }
}

/** What the process told; null when it ended before it had told all. */
async function gather(lines: AsyncIterable<string>, limits: PdfLimits): Promise<Result<PdfWords> | null> {
  const pages: PageItems[] = [];
  let characters = 0;
  let bounded = false;
  for await (const line of lines) {
    const told = JSON.parse(line) as Line;
    if ("error" in told) return refuse(told.error);
    if ("pages" in told) {
      const { pages: count, ...rest } = told;
      if (pages.every(({ height }) => height === 0)) return refuse("pdf-broken");
      return ok({ pages, told: rest, bounded: bounded || count > pages.length });
    }
    if ("broken" in told) {
      pages.push({ number: told.page, height: 0, items: [] });
      bounded = true;
      continue;
    }
    const { page, ...read } = told;
    pages.push({ number: page, ...read });
    for (const [words] of [...read.items, ...(read.notes ?? [])]) characters += words.length;
    if (characters >= limits.characters) return ok({ pages, told: {}, bounded: true });
  }
  return null;
}

/** Nothing of Galley's, which holds secrets; Windows starts nothing without this. */
function emptyEnvironment(): NodeJS.ProcessEnv {
  const { SystemRoot } = process.env;
  return { NODE_ENV: "production", ...(SystemRoot !== undefined && { SystemRoot }) };
}
