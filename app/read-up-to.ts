/**
 * The body of a request, or null where it is longer than the limit, in bytes, or than it said. It is written to its place
 * as it comes, so that it is in memory once, and of what never comes nothing is; the door lets nobody in who does not say
 * how long it is.
 */
export async function readUpTo(request: Request, limit: number): Promise<Uint8Array | null> {
  const said = Number(request.headers.get("content-length"));
  if (said > limit) return null;
  const bytes = new Uint8Array(said);
  let length = 0;
  for await (const chunk of request.body ?? []) {
    if (length + chunk.byteLength > said) return null;
    bytes.set(chunk, length);
    length += chunk.byteLength;
  }
  return bytes.subarray(0, length);
}
