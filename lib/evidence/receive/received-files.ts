import "server-only";
import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, readdir, stat, unlink } from "node:fs/promises";
import path from "node:path";
import { ReceivedFile } from "@/lib/domain/evidence/received-file";
import { dataFolder } from "@/lib/env";

/**
 * How old a file is that nobody can still be at, in milliseconds: as many as may be under way have been read and kept by then, one
 * after the other, each for as long as that may take.
 */
const ABANDONED_MS = 20 * 60_000;

/** Where received files lie while they are worked on: on Galley's own disk, since a system's folder for this may be memory. */
function folder(): string {
  return path.resolve(/* turbopackIgnore: true */ process.cwd(), dataFolder(), "received");
}

/**
 * Has a file at hand for as long as `use` takes. It goes from the request to the disk as it comes, and is hashed on the way, so
 * that of a large one no more is in memory than a piece; the sender waits for the disk. Afterwards it is gone, whatever came of
 * it. `use` gets null where it is longer than the limit, in bytes. Throws what reading `chunks` throws, as where the sender is
 * gone, and an Error where there is no room.
 */
export async function withReceivedFile<T>(
  chunks: AsyncIterable<Uint8Array>,
  limit: number,
  use: (file: ReceivedFile | null) => Promise<T>,
): Promise<T> {
  await mkdir(folder(), { recursive: true, mode: 0o700 });
  const place = path.join(folder(), randomUUID());
  try {
    return await use(await receive(chunks, limit, place));
  } finally {
    await unlink(place).catch(() => {});
  }
}

async function receive(chunks: AsyncIterable<Uint8Array>, limit: number, place: string): Promise<ReceivedFile | null> {
  const file = await open(place, "wx", 0o600);
  const digest = createHash("sha256");
  let length = 0;
  try {
    for await (const chunk of chunks) {
      length += chunk.byteLength;
      if (length > limit) return null;
      digest.update(chunk);
      await file.writeFile(chunk);
    }
  } finally {
    await file.close();
  }
  return new ReceivedFile(place, length, digest.digest("hex"));
}

/** Deletes what a server that crashed left lying; other servers may be at work in the same folder. */
export async function clearAbandoned(now: number): Promise<void> {
  for (const name of await readdir(folder()).catch(() => [])) {
    const place = path.join(folder(), name);
    const found = await stat(place).catch(() => null);
    if (found && now - found.mtimeMs > ABANDONED_MS) await unlink(place).catch(() => {});
  }
}

/** The same at once and every twenty minutes, for as long as the server runs. */
export function keepClearing(): void {
  const clear = () => void clearAbandoned(Date.now());
  clear();
  setInterval(clear, ABANDONED_MS).unref();
}
