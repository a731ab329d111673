import type { BundleFault } from "@/lib/domain/bundle/bundle-fault";
import type { Refusal } from "@/lib/domain/result";
import { faultWords } from "./verifier-words";

/** A translator over the whole of en.json, as next-intl and use-intl make it. */
export type Translate = (key: never, values?: never) => string;

/** The sentence of a refusal. Parameters that are keys themselves (an action, a state, an event, a bundle's fault) become words first. */
export function refusalWords(t: Translate, { reason, params = {} }: Refusal): string {
  const values: Record<string, string | number> = { ...params };
  if (typeof params.action === "string") values.action = t(`action.${params.action}` as never);
  if (typeof params.state === "string") values.state = t(`state.${params.state}` as never);
  if (typeof params.what === "string" && params.what !== "")
    values.what = t(`event-name.${params.what.replace(".", "-")}` as never);
  if (typeof params.fault === "string") values.fault = faultWords({ what: params.fault, where: params } as BundleFault);
  return t(`refusal.${reason}` as never, values as never);
}
