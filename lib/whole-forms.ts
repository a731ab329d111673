import "server-only";
import { createReadStream } from "node:fs";
import { IncomingMessage, type ServerResponse } from "node:http";
import { formLimit } from "./auth/body-limits";
import type { ReceivedFile } from "./domain/evidence/received-file";
import { withReceivedFile } from "./evidence/receive/received-files";
import { Turns } from "./evidence/receive/turns";

/** Forms longer than this are received on the disk first, in bytes: those that bring a file, or a long text. */
const LARGE = 262_144;

/** How many of them are inside at once. Next holds each in memory until it is answered. */
const INSIDE = 3;

/**
 * Lets large forms in whole: each goes to the disk as it comes, and is handed on in its turn. So whoever sends slowly takes no
 * memory and holds nobody up, and however many send, no more than three are in memory.
 */
export class WholeForms {
  readonly #turns = new Turns(INSIDE);

  static isLarge({ method, headers }: IncomingMessage): boolean {
    return method === "POST" && Number(headers["content-length"]) > LARGE;
  }

  /** Hands a request on, and waits until it has been answered. Throws where the sender is gone or the disk is full. */
  async handOn(
    request: IncomingMessage,
    response: ServerResponse,
    inside: (request: IncomingMessage) => void,
  ): Promise<void> {
    await withReceivedFile(request, formLimit, async (file) => {
      if (file) await this.#turns.take(() => answered(response, () => inside(again(request, file))));
    });
  }
}

/** Waits until an answer is given, or nobody is there any more to be given one. */
function answered(response: ServerResponse, give: () => void): Promise<void> {
  return new Promise((resolve) => {
    if (response.destroyed) return resolve();
    response.once("close", resolve);
    give();
  });
}

/** The same request once more, with its body from the disk. */
function again(request: IncomingMessage, { path }: ReceivedFile): IncomingMessage {
  const same = new IncomingMessage(request.socket);
  const { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor } = request;
  Object.assign(same, { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor });
  const file = createReadStream(path);
  file.on("data", (chunk) => {
    if (!same.push(chunk)) file.pause();
  });
  file.on("end", () => {
    same.complete = true;
    same.push(null);
  });
  file.on("error", (error) => same.destroy(error));
  same._read = () => file.resume();
  same.once("close", () => file.destroy());
  return same;
}
