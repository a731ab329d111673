import type { HeaderField, Hop } from "./hop";

/** Headers that say how a body is framed or packed on its way, which is undone by the time that it is kept. */
const framing: ReadonlySet<string> = new Set(["content-encoding", "content-length", "transfer-encoding"]);

/**
 * The HTTP head of an answer, fitting the body that is kept of it: what the other side said of the body's packing and
 * length stands under `X-Orig-…`, and a true Content-Length follows.
 */
export function keptHead({ status, statusText, headers }: Hop, body: Uint8Array): Uint8Array {
  const kept = headers.map(
    ([name, value]): HeaderField => [framing.has(name.toLowerCase()) ? `X-Orig-${name}` : name, value],
  );
  return httpHead(`HTTP/1.1 ${status} ${statusText}`, [...kept, ["Content-Length", String(body.byteLength)]]);
}

/** The head of the request that Galley sent for an answer. */
export function askedHead({ address, asked }: Hop): Uint8Array {
  const { pathname, search, host } = new URL(address);
  return httpHead(`GET ${pathname}${search} HTTP/1.1`, [["host", host], ["connection", "keep-alive"], ...asked]);
}

/** Header values are bytes of which each became a character, so they go back to them. */
function httpHead(line: string, fields: readonly HeaderField[]): Uint8Array {
  const lines = [line, ...fields.map(([name, value]) => `${name}: ${value}`), "", ""];
  return new Uint8Array(Buffer.from(lines.join("\r\n"), "latin1"));
}
