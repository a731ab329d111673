import { createTranslator } from "use-intl/core";
import type { ReportPerson, ReportSignIn } from "@/lib/domain/report/report";
import { isolated } from "@/lib/domain/text/isolates";
import messages from "@/messages/en.json" with { type: "json" };

/** The report's language, as the interface's. */
export const reportLocale = "en-GB";

/** The parts of messages/en.json that a report speaks with. */
const { report, role, state, category, priority, stance, decision, change } = messages;
const spoken = {
  ...{ report, role, state, category, priority, stance, decision, change },
  "article-state": messages["article-state"],
  "source-kind": messages["source-kind"],
  "source-medium": messages["source-medium"],
  "skip-reason": messages["skip-reason"],
  "snapshot-kind": messages["snapshot-kind"],
  "how-seen": messages["how-seen"],
};

const translator = createTranslator({ locale: reportLocale, messages: spoken });

const said = new Map<string, string>();

/** The words of a report, by their keys in messages/en.json. A long report says those without values thousands of times. */
export const words = new Proxy(translator, {
  apply(translate, _, [key, ...values]: Parameters<typeof translator>) {
    if (values.length > 0) return translate(key, ...values);
    const known = said.get(key) ?? translate(key);
    said.set(key, known);
    return known;
  },
});

/** "Amal Haddad (editor)" */
export function personWords({ name, role }: ReportPerson): string {
  return words("report.person", { name: isolated(name), role: words(`role.${role}`).toLowerCase() });
}

/** Under which sign-in was decided or signed: "Password first set on … by a link that Amal Haddad (administrator) made on …" */
export function signInWords({ since, kind, linkBy, linkAt }: ReportSignIn): string {
  const person = linkBy === null ? words("report.operator") : personWords(linkBy);
  return words(`report.sign-in-${kind}`, { since: instantWords(since), person, at: instantWords(linkAt) });
}

const instant = new Intl.DateTimeFormat(reportLocale, { dateStyle: "long", timeStyle: "short", timeZone: "UTC" });
const moment = new Intl.DateTimeFormat(reportLocale, { dateStyle: "medium", timeStyle: "medium", timeZone: "UTC" });
const day = new Intl.DateTimeFormat(reportLocale, { dateStyle: "long", timeZone: "UTC" });

/** A moment in words, always in UTC, so that a report reads the same wherever it is made: "9 November 2025 at 07:14 UTC". */
export function instantWords(iso: string): string {
  return `${instant.format(new Date(iso))} UTC`;
}

/** The same to the second and short, for a table whose caption says that it is UTC: "9 Nov 2025, 07:14:03". */
export function momentWords(iso: string): string {
  return moment.format(new Date(iso));
}

/** A day in words. */
export function dayWords(iso: string): string {
  return day.format(new Date(`${iso}T00:00:00Z`));
}

/** A language's name with its tag: "Arabic (ar)". */
export function languageWords(tag: string): string {
  try {
    return `${new Intl.DisplayNames([reportLocale], { type: "language" }).of(tag) ?? tag} (${tag})`;
  } catch {
    return tag;
  }
}
