import { beforeEach, expect, test, vi } from "vitest";
import { log } from "@/lib/log";
import { nextAuthLogger } from "./next-auth-logger";

const error = vi.spyOn(log, "error").mockReturnValue(undefined);
const warn = vi.spyOn(log, "warn").mockReturnValue(undefined);
beforeEach(() => vi.clearAllMocks());

test("an error is written with its code and nothing else that came along", () => {
  const fault = new Error("for reviewer@desk.example");
  nextAuthLogger.error?.("JWT_SESSION_ERROR", fault);
  nextAuthLogger.error?.("CALLBACK_ERROR", { error: fault, email: "reviewer@desk.example" });
  expect(error.mock.calls).toEqual([
    [{ code: "JWT_SESSION_ERROR", err: fault }, "next-auth failed"],
    [{ code: "CALLBACK_ERROR", err: fault }, "next-auth failed"],
  ]);
});

test("a warning is written", () => {
  nextAuthLogger.warn?.("NO_SECRET");
  expect(warn.mock.calls).toEqual([[{ code: "NO_SECRET" }, "next-auth warned"]]);
});

test("what a stranger sends to be logged is not", () => {
  const sent = { message: "words of theirs" } as unknown as Error;
  nextAuthLogger.error?.("CLIENT_FETCH_ERROR", sent);
  nextAuthLogger.error?.("words of theirs\n{}", new Error("x"));
  nextAuthLogger.warn?.({ code: 1 } as never);
  nextAuthLogger.debug?.("SOMETHING", "words of theirs");
  expect(error).not.toHaveBeenCalled();
  expect(warn).not.toHaveBeenCalled();
});
