import "server-only";
import { getTranslations } from "next-intl/server";
import { EndedApart } from "@/lib/apart/ended-apart";
import { ForeignOriginError } from "@/lib/auth/origin";
import { ForbiddenError, NotFoundError, NotSignedInError } from "@/lib/domain/errors";
import type { ActionResult } from "@/lib/domain/result";
import { refusalInWords } from "./refusal-in-words";

type Failure = Extract<ActionResult<never>, { ok: false }>;

/** What a person is told of an error that is thrown on purpose; null for a fault, which is for the log. */
export async function knownFailure(error: unknown): Promise<Failure | null> {
  const t = await getTranslations("failure");
  if (error instanceof NotSignedInError) return { ok: false, reason: "signed-out", words: t("signed-out") };
  if (error instanceof ForbiddenError) return { ok: false, reason: "forbidden", words: t("forbidden") };
  if (error instanceof NotFoundError) return { ok: false, reason: "gone", words: t("gone") };
  if (error instanceof ForeignOriginError) return { ok: false, reason: "foreign", words: t("foreign") };
  if (error instanceof EndedApart) {
    const { refusal } = error;
    return { ok: false, reason: refusal.reason, words: await refusalInWords(refusal) };
  }
  return null;
}
