import "server-only";
import { getTranslations } from "next-intl/server";
import { EndedApart } from "@/lib/apart/ended-apart";
import { ForeignOriginError } from "@/lib/auth/origin";
import { ForbiddenError, NotFoundError, NotSignedInError } from "@/lib/domain/errors";
import type { ActionResult, Refusal } from "@/lib/domain/result";
import { log } from "@/lib/log";
import { refusalWords, type Translate } from "@/messages/refusal-words";

type Failure = Extract<ActionResult<never>, { ok: false }>;

/** The sentence of a refusal, in the language of the request. */
export async function refusalInWords(refusal: Refusal): Promise<string> {
  // next-intl's translator takes only the keys that it knows; which ones a refusal needs, its reason says.
  return refusalWords((await getTranslations()) as Translate, refusal);
}

/** A refusal as a person gets it: in words, beside its field. */
export async function refusalToPerson(refusal: Refusal): Promise<Failure> {
  const { reason, field } = refusal;
  return { ok: false, reason, words: await refusalInWords(refusal), ...(field && { field }) };
}

/** What is thrown on purpose, and what a person is told of it. */
const known = [
  [NotSignedInError, "signed-out"],
  [ForbiddenError, "forbidden"],
  [NotFoundError, "gone"],
  [ForeignOriginError, "foreign"],
] as const;

/** What was thrown as a person gets it. What nobody could foresee is logged, and named by the request's first letters. */
export async function thrownToPerson(error: unknown, noted: { readonly requestId: string } & object): Promise<Failure> {
  if (error instanceof EndedApart) return refusalToPerson(error.refusal);
  const t = await getTranslations("failure");
  const reason = known.find(([kind]) => error instanceof kind)?.[1];
  if (reason) return { ok: false, reason, words: t(reason) };
  log.error({ ...noted, err: error }, "failed behind the door");
  return { ok: false, reason: "fault", words: t("fault", { requestId: noted.requestId.slice(0, 8) }) };
}
