import type { BundleFault } from "@/lib/domain/record/bundle/bundle-fault";
import type { VerifiedBundle } from "@/lib/domain/record/bundle/verify-bundle";
import type { ReportPerson, ReportSignIn } from "@/lib/domain/report/report";
import words from "./verifier.json" with { type: "json" };

/** What a verifier says. These words go into the verifiers themselves, which have nothing but their one file. */
export const verifierWords = words;

/** How many faults a verifier names before it counts the rest. */
const mostFaults = 30;

/** Puts values into a sentence's places, `{name}`. */
export function filled(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{([a-zA-Z]+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** The sentence of what does not hold. */
export function faultWords({ what, where }: BundleFault): string {
  return filled(words.fault[what], readable(where));
}

/** The sentences of all that does not hold, as many as somebody reads. */
export function faultsWords(faults: readonly BundleFault[]): string[] {
  const shown = faults.slice(0, mostFaults).map(faultWords);
  const more = faults.length - shown.length;
  return more > 0 ? [...shown, filled(words["more-faults"], { count: more })] : shown;
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
  const of = filled(words[claims.length === 1 ? "told-claim" : "told-claims-of"], {
    number: claims[0] ?? "",
    numbers: claims.join(", "),
  });
  return filled(words[`told-approver-${signIn.kind}`], { ...signInValues(by, signIn), claims: of });
}

/** The same of the sign-off that stands. */
function signerWords({ by, signIn }: NonNullable<VerifiedBundle["signer"]>): string {
  return filled(words[`told-signer-${signIn.kind}`], signInValues(by, signIn));
}

function signInValues(by: string, { since, linkBy, linkAt }: ReportSignIn): Record<string, string> {
  const maker = linkBy === null ? words.operator : filled(words["link-maker"], readable(linkBy));
  return { ...readable({ by, since: timeWords(since), linkAt: timeWords(linkAt) }), maker };
}

/** The judgement on a bundle of which something does not hold. */
export function failsWords({ what }: BundleFault): string {
  return words[what === "key-foreign" ? "fails-for-key" : "fails"];
}

/** The judgement on a bundle that holds: without a key that somebody knows, it is only as good as the key that came with it. */
export function holdsWords(isPinned: boolean): string {
  return words[isPinned ? "holds" : "holds-for-key"];
}

/** How many claims a verifier names before it counts the rest, and how much of each, in UTF-16 code units. */
const [mostClaims, mostOfStatement] = [20, 160];

/**
 * What a bundle says and what was checked, in lines. `key` is the log's key as one word. What a report calls the newsroom
 * is its own word for it until somebody knows the key.
 */
export function checkedWords(
  bundle: VerifiedBundle,
  { key, fingerprint }: { readonly key: string; readonly fingerprint: string },
): { readonly says: string[]; readonly checked: string[]; readonly signer: string[] } {
  const { title, newsroom, exportedAt, files, events, claims, size, known } = bundle;
  const values = { title, newsroom, files, events, claims, size, key, fingerprint, time: timeWords(exportedAt) };
  const told = (...lines: string[]) => lines.map((line) => filled(line, readable(values)));
  const isKnown = known !== null;
  return {
    says: [
      ...told(words[isKnown ? "says-report" : "says-report-unpinned"]),
      ...claimWords(bundle),
      ...bundle.approvers.map(approverWords),
      ...(bundle.signer ? [signerWords(bundle.signer)] : []),
      ...told(words[isKnown ? "says-unaltered" : "says-unaltered-unpinned"]),
      ...bundle.serieses.flatMap(seriesWords),
    ],
    checked: told(
      ...[words["told-files"], words["told-events"], words["told-claims"]],
      words[isKnown ? "told-checkpoint" : "told-checkpoint-unpinned"],
    ),
    signer: isKnown
      ? [...told(words["told-key"], words["told-fingerprint"]), knownWords(bundle), ...changedWords(bundle)]
      : [
          ...told(words["key-first"], words["told-fingerprint"], words["told-key"], words["told-compare"]),
          ...changedWords(bundle),
        ],
  };
}

/** The verdicts, in plain words. */
function claimWords({ verdicts }: VerifiedBundle): string[] {
  const shown = verdicts.slice(0, mostClaims).map(({ number, statement, state, rating }) => {
    const short = statement.length > mostOfStatement ? `${statement.slice(0, mostOfStatement)}…` : statement;
    const values = { number, state: words["says-state"][state], rating: rating ?? words["says-unrated"] };
    return filled(words["says-claim"], readable({ ...values, statement: short }));
  });
  const more = verdicts.length - shown.length;
  return more > 0 ? [...shown, filled(words["says-more-claims"], { count: more })] : shown;
}

/** That no record is missing, and what came after them while the bundle was made. */
function seriesWords({ series, count, later }: VerifiedBundle["serieses"][number]): string[] {
  const all = filled(words[`all-${series}`], { count });
  return later > 0 ? [all, filled(words[`later-${series}`], { count, later })] : [all];
}

/** Whether the key that somebody knows is that of the bundle, or leads to it. */
function knownWords({ keys, known }: VerifiedBundle): string {
  const after = known ? keys.length - 1 - keys.indexOf(known) : 0;
  return after === 0 ? words["told-pinned"] : filled(words["told-led"], { count: after });
}

/** Which keys the log had before, until when, and who changed each and why; also for whoever knows no key yet. */
function changedWords({ keys }: VerifiedBundle): string[] {
  const changes = keys.slice(1).map(({ since, by, rotatedBy, reason, isVouchedFor }, i) => {
    const values = {
      time: timeWords(since),
      fingerprint: keys[i]?.fingerprint ?? "",
      reason: reason ?? words["no-reason"],
    };
    const said = filled(words["told-changed-key"], { ...readable(values), by: changerWords(by, rotatedBy) });
    return isVouchedFor ? said : `${said} ${words["told-unvouched"]}`;
  });
  if (changes.length === 0) return [];
  return [
    filled(words[changes.length === 1 ? "told-earlier-key" : "told-earlier-keys"], { count: changes.length }),
    ...changes,
  ];
}

function changerWords(by: ReportPerson | null, id: string | null): string {
  if (by) return filled(words["link-maker"], readable(by));
  return words[id === null ? "operator" : "unnamed"];
}

/** A time as people write it, in UTC, to the second, since a password can be set just before an approval; what is no time as it stands there. */
function timeWords(time: string): string {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return time;
  return `${new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "medium", timeZone: "UTC" }).format(date)} UTC`;
}
