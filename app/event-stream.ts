import type { LiveMessage } from "@/lib/queries/live/live-message";

/** How much may wait for a browser that reads slowly, in bytes; it comes back and catches up. */
const WAITING = 256 * 1024;

/** How long a browser waits before it comes back, in milliseconds. */
const RETRY_MS = 1_500;

/** Goes before the first event: some proxies pass nothing on before they have so much. */
const padding = `:${" ".repeat(2048)}\n`;

/**
 * What no proxy may hold back; that it is not packed either, the door says (lib/auth/page-headers.ts). It ends its connection,
 * so that a server that stops is not kept.
 */
const headers = {
  "content-type": "text/event-stream; charset=utf-8",
  "x-accel-buffering": "no",
  connection: "close",
};

type Join = (tell: (message: LiveMessage) => void, end: () => void) => (() => void) | null;

/** An answer that goes on: whatever `join`'s first function is given goes out as an event. Null where there was no joining. */
export function eventStream(join: Join): Response | null {
  const text = new TextEncoder();
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  let leave: (() => void) | null = null;
  const close = () => {
    leave?.();
    try {
      controller?.close();
    } catch {
      // The browser was faster.
    }
    controller = undefined;
  };
  const tell = (message: LiveMessage) => {
    if (!controller) return;
    controller.enqueue(text.encode(eventText(message)));
    if ((controller.desiredSize ?? 0) <= 0) close();
  };
  const body = new ReadableStream<Uint8Array>(
    {
      start(given) {
        controller = given;
        given.enqueue(text.encode(`${padding}retry: ${RETRY_MS}\n\n`));
      },
      cancel: close,
    },
    new ByteLengthQueuingStrategy({ highWaterMark: WAITING }),
  );
  leave = join(tell, close);
  return leave && new Response(body, { headers });
}

/** Only changes have an id, which the browser gives back when it comes again. */
function eventText(message: LiveMessage): string {
  const id = message.kind === "changes" ? `id: ${message.told.to}\n` : "";
  return `${id}data: ${JSON.stringify(message)}\n\n`;
}
