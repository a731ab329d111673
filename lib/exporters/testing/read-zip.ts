import { buffer } from "node:stream/consumers";
import { promisify } from "node:util";
import { type Entry, fromBuffer, type ZipFile } from "yauzl";

/** The files in a zip file, by name. */
export async function readZip(bytes: Uint8Array): Promise<Map<string, Buffer>> {
  const zip = (await promisify(fromBuffer as never)(Buffer.from(bytes) as never)) as unknown as ZipFile;
  const files = new Map<string, Buffer>();
  const entries: Entry[] = [];
  await new Promise<void>((resolve, reject) => {
    zip.on("entry", (entry: Entry) => entries.push(entry));
    zip.on("end", resolve);
    zip.on("error", reject);
  });
  for (const entry of entries) {
    const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) =>
      zip.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened))),
    );
    files.set(entry.fileName, await buffer(stream));
  }
  return files;
}
