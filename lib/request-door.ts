import "server-only";
import { randomBytes, randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import {
  BodiesUnderWay,
  formsUnderWay,
  isOpenToPrograms,
  isUpload,
  lengthOf,
  strangersLimit,
  type TurnedAway,
  uploadsUnderWay,
  whyNot,
} from "./auth/body-limits";
import { assertSameOrigin, ForeignOriginError } from "./auth/origin";
import { isAsset, setPageHeaders } from "./auth/page-headers";
import { sessionOfCookie } from "./auth/session-of-cookie";
import { log } from "./log";
import { routePattern } from "./route-patterns";
import { WholeForms } from "./whole-forms";

/** What only a proxy may say of a request; from anybody else it would be a forgery. */
const proxyHeaders = [
  "forwarded",
  "x-forwarded-for",
  "x-forwarded-host",
  "x-forwarded-proto",
  "x-forwarded-port",
  "x-real-ip",
  "x-request-id",
];

/** Says that a request came in by this door before: Next sends some actions to itself once more, with all of their headers. */
const passHeader = "x-galley-pass";

const SILENCE_MS = 30_000;

/** How long whoever is turned away may go on sending, so that they read why, in milliseconds. What comes is thrown away. */
const LEAVING_MS = 2_000;

/** Takes a request in hand before Next does. `inside` is Next, which gets the request as it then is. */
export type Door = (
  request: IncomingMessage,
  response: ServerResponse,
  inside: (request: IncomingMessage) => void,
) => Promise<void>;

type Options = {
  readonly trustProxy: boolean;
  readonly ownAddress: string;
  readonly isDevelopment: boolean;
  /** How long nothing may come of a body that is on its way, in milliseconds. */
  readonly silenceMs?: number;
};

/**
 * The one way in. Takes off what only a proxy may say unless one is trusted, notes where the request really comes from (the
 * sign-in limits count by it), gives it an id and the answer its headers, logs it when it has been answered, and lets nothing
 * be read of a body before it is known who sends it, from where, and how much.
 */
export function makeDoor({ trustProxy, ownAddress, isDevelopment, silenceMs = SILENCE_MS }: Options): Door {
  const pass = randomBytes(32).toString("base64url");
  const forms = new BodiesUnderWay(formsUnderWay);
  const uploads = new BodiesUnderWay(uploadsUnderWay);
  const whole = new WholeForms();

  const admit = async (
    request: IncomingMessage,
    response: ServerResponse,
    path: string,
  ): Promise<TurnedAway | null> => {
    const { method = "", headers } = request;
    const isChunked = headers["transfer-encoding"] !== undefined;
    const length = lengthOf({ method, length: headers["content-length"], isChunked });
    if (typeof length !== "number") return length;
    if (method !== "POST") return null;
    if (!isOpenToPrograms(path) && isForeign(request, ownAddress)) return { status: 403, reason: "foreign" };
    let person: string | null = null;
    const isSignedIn = async () => {
      person = (await sessionOfCookie(request.headers.cookie ?? ""))?.actor.id ?? null;
      return person !== null;
    };
    const why = await whyNot(path, length, isSignedIn);
    if (why || person === null || length <= strangersLimit) return why;
    const leave = (isUpload(path) ? uploads : forms).admit(person, length);
    response.once("close", () => leave?.());
    return leave ? null : { status: 503, reason: "busy" };
  };

  return async (request, response, inside) => {
    const isOwn = request.headers[passHeader] === pass;
    if (!isOwn && !trustProxy) for (const name of proxyHeaders) delete request.headers[name];
    request.headers[passHeader] = pass;
    request.headers["x-forwarded-for"] ??= request.socket.remoteAddress ?? "";
    const path = request.url?.split("?", 1)[0] ?? "";
    note(request, response, path);
    if (!isAsset(path)) setPageHeaders(request, response, path, isDevelopment);
    const why = isOwn ? null : await admit(request, response, path).catch(fault);
    if (why) return turnAway(request, response, why);
    cutOffWhenSilent(request, silenceMs);
    if (isOwn || isUpload(path) || !WholeForms.isLarge(request)) return inside(request);
    await whole.handOn(request, response, inside).catch((error) => {
      // Somebody who went away in the middle is no fault, and nobody to answer.
      if (!response.destroyed) turnAway(request, response, fault(error));
    });
  };
}

/**
 * Ends the connection of whoever announces a body and then sends nothing for too long: it would hold its room until Node's own
 * limit for a whole request, which ends what comes drop by drop.
 */
function cutOffWhenSilent(request: IncomingMessage, silenceMs: number): void {
  if (request.method !== "POST" || request.complete) return;
  request.socket.setTimeout(silenceMs);
  request.once("end", () => request.socket.setTimeout(0));
}

function isForeign({ headers }: IncomingMessage, ownAddress: string): boolean {
  const told = new Headers();
  for (const name of ["origin", "host", "x-forwarded-proto"] as const) {
    const value = headers[name];
    if (typeof value === "string") told.set(name, value);
  }
  try {
    assertSameOrigin(told, ownAddress);
    return false;
  } catch (error) {
    if (error instanceof ForeignOriginError) return true;
    throw error;
  }
}

/** Gives the request its id, and logs it once it has been answered. */
function note(request: IncomingMessage, response: ServerResponse, path: string): void {
  const given = request.headers["x-request-id"];
  const requestId = typeof given === "string" && /^[\w.-]{8,80}$/.test(given) ? given : randomUUID();
  request.headers["x-request-id"] = requestId;
  if (path.startsWith("/_next/") || path === "/api/health") return;
  const start = performance.now();
  response.once("finish", () => {
    const ms = Math.round(performance.now() - start);
    // Addresses hold words of titles, names of files and tokens, which the log is not for.
    const line = { requestId, method: request.method, path: routePattern(path), status: response.statusCode, ms };
    log.info(line, "request");
  });
}

/** Who it is could not be asked, or what they send not be received: nobody is let in. */
function fault(error: unknown): TurnedAway {
  log.error({ err: error }, "a request cannot be let in");
  return { status: 503, reason: "busy" };
}

function turnAway(request: IncomingMessage, response: ServerResponse, { status, reason }: TurnedAway): void {
  response.writeHead(status, { "content-type": "text/plain", connection: "close" });
  response.write(reason);
  const end = () => response.end();
  request.once("end", end).resume();
  setTimeout(end, LEAVING_MS).unref();
}
