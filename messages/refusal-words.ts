import type { BundleFault } from "@/lib/domain/record/bundle/bundle-fault";
import type { Refusal } from "@/lib/domain/result";
import { faultWords } from "./verifier-words";

/** A translator over the whole of en.json, as next-intl and use-intl make it. */
export type Translate = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** The sentence of a refusal. Parameters that are keys themselves (an action, a state, an event, a bundle's fault) become words first. */
export function refusalWords(t: Translate, { reason, params = {} }: Refusal): string {
  const values: Record<string, string | number> = { ...params };
  if (typeof params.action === "string") values.action = t(`action.${params.action}`);
  if (typeof params.state === "string") values.state = t(`state.${params.state}`);
  if (typeof params.what === "string" && params.what !== "")
    values.what = t(`event-name.${params.what.replace(".", "-")}`);
  if (typeof params.fault === "string") values.fault = faultWords({ what: params.fault, where: params } as BundleFault);
  return t(`refusal.${reason}`, values);
}
