import type { BundleFault } from "@/lib/domain/record/bundle/bundle-fault";
import type { VerifiedBundle } from "@/lib/domain/record/bundle/verify-bundle";
import words from "./verifier.json" with { type: "json" };

/** What a verifier says. These words go into the verifiers themselves, which have nothing but their one file. */
export const verifierWords = words;

/** Puts values into a sentence's places, `{name}`. */
export function filled(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{([a-zA-Z]+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** The sentence of what does not hold. */
export function faultWords({ what, where }: BundleFault): string {
  return filled(words.fault[what], readable(where));
}

/** What stands in a bundle can be anything: here without what would steer a terminal or mirror a line, and not too long. */
function readable(values: Readonly<Record<string, string | number>>): Record<string, string> {
  const clean = (value: string | number) =>
    String(value)
      .slice(0, 300)
      .replace(/[\p{Cc}\u2028-\u202e\u2066-\u2069]/gu, "?");
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, clean(value)]));
}

/** Who approved which claims, and by whose link they had set their password: that person could have approved in their place. */
function approverWords({ by, claims, signIn }: VerifiedBundle["approvers"][number]): string {
  const { since, kind, linkBy, linkAt } = signIn;
  const maker = linkBy === null ? words.operator : filled(words["link-maker"], readable(linkBy));
  const values = readable({ by, since, linkAt, numbers: claims.join(", ") });
  return filled(words[`told-approver-${kind}`], { ...values, maker });
}

/** The judgement on a bundle that holds: without a key that somebody knows, it is only as good as the key that came with it. */
export function holdsWords(isPinned: boolean): string {
  return words[isPinned ? "holds" : "holds-for-key"];
}

/**
 * What was checked, and whose key that is, in lines. `key` is the newsroom's key as one word, `isPinned` whether it was the
 * one asked for.
 */
export function checkedWords(
  bundle: VerifiedBundle,
  { key, fingerprint, isPinned }: { readonly key: string; readonly fingerprint: string; readonly isPinned: boolean },
): { readonly checked: string[]; readonly signer: string[] } {
  const { title, exportedAt, files, events, claims, size } = bundle;
  const values = { title, exportedAt, files, events, claims, size, key, fingerprint };
  const told = (...lines: string[]) => lines.map((line) => filled(line, readable(values)));
  return {
    checked: told(
      ...[words["told-report"], words["told-files"], words["told-events"], words["told-claims"]],
      words["told-checkpoint"],
    ).concat(bundle.approvers.map(approverWords)),
    signer: told(words["told-key"], words["told-fingerprint"], words[isPinned ? "told-pinned" : "told-compare"]),
  };
}
