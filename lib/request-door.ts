import "server-only";
import { randomUUID } from "node:crypto";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import { log } from "./log";
import { routePattern } from "./route-patterns";

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

const seen = new WeakMap<IncomingMessage, { readonly id: string; readonly start: number }>();

/**
 * Watches every request at the door, before Next sees it: takes off what only a proxy may say unless one is trusted,
 * notes where the request really comes from (the sign-in limits count by it), gives it an id, and logs it when it has been
 * answered. Uses Node's own channels `http.server.request.start` and `http.server.response.finish`.
 */
export function watchRequests(trustProxy: boolean): void {
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: IncomingMessage };
    if (!trustProxy) for (const name of proxyHeaders) delete request.headers[name];
    request.headers["x-forwarded-for"] ??= request.socket.remoteAddress ?? "";
    const given = request.headers["x-request-id"];
    const id = typeof given === "string" && /^[\w.-]{8,80}$/.test(given) ? given : randomUUID();
    request.headers["x-request-id"] = id;
    seen.set(request, { id, start: performance.now() });
  });
  subscribe("http.server.response.finish", (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    const noted = seen.get(request);
    const address = request.url?.split("?", 1)[0] ?? "";
    if (!noted || address.startsWith("/_next/") || address === "/api/health") return;
    const ms = Math.round(performance.now() - noted.start);
    // Addresses hold words of titles, names of files and tokens, which the log is not for.
    const path = routePattern(address);
    log.info({ requestId: noted.id, method: request.method, path, status: response.statusCode, ms }, "request");
  });
}
