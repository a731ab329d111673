import { request } from "undici";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { TooLargeError } from "./body-limits";
import { fetchTrouble } from "./fetch-trouble";
import { BrokenBodyError, readBody } from "./read-body";

export type ServiceQuestion = {
  readonly method: "GET" | "POST";
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | string;
  /** The most bytes that an answer may have. */
  readonly maxBytes: number;
  readonly milliseconds: number;
  readonly signal?: AbortSignal | undefined;
};

/**
 * Asks a service that the operator configured; it may stand in a private network and on any port, since nobody else can
 * name it. Redirects are not followed, so that a key goes to no other host.
 * Refuses service-unavailable (`host`) when it cannot be reached, is too slow, busy or in trouble; service-refused
 * (`host`, `status`) for every other answer than 2xx, and for one that is too large or broken; fetch-cancelled.
 */
export async function askService(address: string, question: ServiceQuestion): Promise<Result<Uint8Array>> {
  const { method, headers, body, maxBytes, milliseconds } = question;
  const { hostname: host } = new URL(address);
  const clock = AbortSignal.timeout(milliseconds);
  const signal = question.signal ? AbortSignal.any([clock, question.signal]) : clock;
  try {
    const asked = { ...headers, "user-agent": "Galley/0.1 (fact-check)" };
    const answer = await request(address, { method, headers: asked, body: body ?? null, signal, reset: true });
    const { statusCode: status } = answer;
    const bytes = await readBody(answer.body, "", maxBytes, signal);
    if (status >= 200 && status < 300) return ok(bytes);
    const isBusy = status >= 500 || status === 429 || status === 408;
    return isBusy ? refuse("service-unavailable", { host }) : refuse("service-refused", { host, status: `${status}` });
  } catch (error) {
    if (question.signal?.aborted) return refuse("fetch-cancelled");
    if (error instanceof TooLargeError || error instanceof BrokenBodyError)
      return refuse("service-refused", { host, status: "unreadable" });
    if (clock.aborted || fetchTrouble(error, { host, limit: "", seconds: 0 }))
      return refuse("service-unavailable", { host });
    throw error;
  }
}
