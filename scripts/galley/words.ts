import type { LogFault } from "@/lib/domain/record/audit/log-fault";
import type { Refusal } from "@/lib/domain/result";
import { refusalWords } from "@/messages/refusal-words";
import { translate } from "@/messages/translate";

/** The sentence of a refusal, as the screens say it. */
export function wordsOf(refusal: Refusal): string {
  return refusalWords(translate, refusal);
}

/** The sentence of what does not hold in the log. */
export function wordsOfFault(fault: LogFault): string {
  return translate(`log-fault.${fault.what}`, { ...fault });
}
