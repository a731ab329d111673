import "server-only";
import { getTranslations } from "next-intl/server";
import type { Refusal } from "@/lib/domain/result";
import { refusalWords, type Translate } from "@/messages/refusal-words";

/** The sentence of a refusal, in the language of the request. */
export async function refusalInWords(refusal: Refusal): Promise<string> {
  // next-intl's translator takes only the keys that it knows; which ones a refusal needs, its reason says.
  return refusalWords((await getTranslations()) as Translate, refusal);
}
