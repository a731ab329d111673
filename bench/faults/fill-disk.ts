import { closeSync, openSync, rmSync, writeSync } from "node:fs";
import path from "node:path";
import type { Newsroom } from "./newsroom";

/** Takes what is free on the newsroom's disk, and has the database want more. Gives how to free it again. */
export async function fillDisk(newsroom: Newsroom): Promise<() => Promise<void>> {
  const filler = path.join(newsroom.folder, "filler");
  fill(filler);
  let isFree = false;
  const writing = (async () => {
    while (!isFree) await newsroom.sql(greed).catch(() => {});
  })();
  return async () => {
    rmSync(filler);
    isFree = true;
    await writing;
  };
}

/** More than any space that PostgreSQL has set aside, also in its log; nothing of it remains, since it never ends well. */
const greed = `CREATE TABLE greed AS SELECT (SELECT string_agg(md5(n::text || i), '') FROM generate_series(1, 300) i) AS x
  FROM generate_series(1, 1000000) n`;

function fill(file: string): void {
  const block = Buffer.alloc(4_000_000);
  const handle = openSync(file, "w");
  try {
    for (;;) writeSync(handle, block);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
  } finally {
    closeSync(handle);
  }
}
