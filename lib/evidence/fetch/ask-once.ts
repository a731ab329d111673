import type { LookupFunction } from "node:net";
import { Agent, request } from "undici";
import { TooLargeError } from "./body-limits";
import { checkedConnector } from "./checked-connector";
import { type HeaderField, type Hop, headerOf } from "./hop";
import { readBody } from "./read-body";

/** The most bytes of headers that are read. */
const MAX_HEADERS = 64 * 1024;
/** The most characters that are kept of the words beside a status. */
const MAX_STATUS_TEXT = 200;

export type Asking = {
  /** The host may stand in a private network. */
  readonly anywhere: boolean;
  readonly lookup: LookupFunction;
  readonly accept: string;
  readonly maxBytes: number;
  /** For looking up and connecting, in milliseconds. */
  readonly milliseconds: number;
  readonly signal: AbortSignal;
  /** Told of the answer as soon as its headers are there. */
  readonly onHop: (hop: Hop) => void;
};

/**
 * Asks one address with GET, over a connection of its own, without cookies and without anything that names a person or
 * the newsroom. Gives the unpacked body of an answer with 2xx and null for every other. Throws what connecting, HTTP and
 * readBody throw, and what `signal` gives.
 */
export async function askOnce(url: URL, asking: Asking): Promise<{ hop: Hop; bytes: Uint8Array | null }> {
  let remoteAddress: string | null = null;
  const agent = new Agent({
    connect: checkedConnector({
      lookup: asking.lookup,
      anywhere: asking.anywhere,
      timeout: asking.milliseconds,
      onConnected: (address) => {
        remoteAddress = address || null;
      },
    }),
    maxHeaderSize: MAX_HEADERS,
    // The signal is the one clock.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  try {
    const asked: HeaderField[] = [
      ["user-agent", "Galley/0.1 (fact-check)"],
      ["accept", asking.accept],
      ["accept-encoding", "gzip, deflate, br"],
    ];
    const headers = Object.fromEntries(asked);
    const options = { dispatcher: agent, headers, signal: asking.signal, responseHeaders: "raw" } as const;
    const answer = await unlessAborted(request(url, options), asking.signal);
    const hop: Hop = {
      address: url.href,
      asked,
      status: answer.statusCode,
      statusText: plain(answer.statusText).slice(0, MAX_STATUS_TEXT),
      headers: headerFields(answer.headers as unknown as readonly string[]),
      at: new Date(),
      remoteAddress,
    };
    asking.onHop(hop);
    // Whoever does not read the body closes the connection, and that is no error.
    if (hop.status < 200 || hop.status >= 300) answer.body.on("error", () => {});
    return { hop, bytes: hop.status >= 200 && hop.status < 300 ? await readWhole(hop, answer.body, asking) : null };
  } finally {
    await agent.destroy();
  }
}

async function readWhole(hop: Hop, body: Parameters<typeof readBody>[0], { maxBytes, signal }: Asking) {
  if (Number(headerOf(hop.headers, "content-length")) > maxBytes) {
    body.on("error", () => {});
    throw new TooLargeError();
  }
  return await readBody(body, headerOf(hop.headers, "content-encoding") ?? "", maxBytes, signal);
}

/** Names and values in turn, as undici gives them raw, in pairs; without cookies, and with control characters as spaces. */
function headerFields(raw: readonly string[]): HeaderField[] {
  const fields: HeaderField[] = [];
  for (let at = 0; at + 1 < raw.length; at += 2) {
    const [name = "", value = ""] = raw.slice(at, at + 2);
    if (!/^set-cookie2?$/i.test(name)) fields.push([name, plain(value)]);
  }
  return fields;
}

function plain(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return text.replace(/[\u0000-\u001f\u007f]+/g, " ");
}

/** What `work` gives, or at once the signal's reason; undici hears its signal only once it is connected. */
function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}
