import "server-only";
import { getTranslations } from "next-intl/server";
import type { ActionResult, Result } from "@/lib/domain/result";
import { log } from "@/lib/log";
import { knownFailure } from "./known-failure";
import { refusalInWords } from "./refusal-in-words";

/** What came of a request as a person gets it: the value, or the refusal in words beside its field. */
export async function actionResult<T>(result: Result<T>): Promise<ActionResult<T>> {
  if (result.ok) return { ok: true, value: result.value };
  const { reason, field } = result.refusal;
  const words = await refusalInWords(result.refusal);
  return { ok: false, reason, words, ...(field && { field }) };
}

/** What was thrown as a person gets it. What nobody could foresee is logged, and named by the request's first letters. */
export async function thrownResult(
  error: unknown,
  request: { readonly requestId: string; readonly command?: string },
): Promise<ActionResult<never>> {
  const known = await knownFailure(error);
  if (known) return known;
  log.error({ ...request, err: error }, request.command === undefined ? "a question failed" : "command failed");
  const t = await getTranslations("failure");
  return { ok: false, reason: "fault", words: t("fault", { requestId: request.requestId.slice(0, 8) }) };
}
