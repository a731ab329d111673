import type { Instrumentation } from "next";

/** Runs once before the server answers. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs") (await import("./lib/server-start")).serverStart();
}

/** A fault while a page or a route is being made: in the log with its request, and never raw before a person. */
export const onRequestError: Instrumentation.onRequestError = async (error, request) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { log } = await import("./lib/log");
  log.error({ requestId: request.headers["x-request-id"], method: request.method, err: error }, "request failed");
};
