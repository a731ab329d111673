import { useFormatter, useTranslations } from "next-intl";
import type { ShownText } from "./previewed-text";

/** What a new version would change. `inserted` and `deleted` are UTF-16 code units; the lists hold numbers of claims. */
export type PreviewedChanges = {
  readonly text: ShownText;
  readonly number: number;
  readonly inserted: number;
  readonly deleted: number;
  readonly bounded: boolean;
  readonly claims: {
    readonly exact: number;
    readonly moved: number;
    readonly reworded: readonly number[];
    readonly lost: readonly number[];
    readonly stale: readonly number[];
    readonly toLookAt: readonly number[];
    readonly skipsKept: number;
    readonly skipsDropped: number;
  };
  readonly endsSignOff: boolean;
  readonly otherTitle: string | null;
};

/** What a new version does to the text, to the claims, to approvals and to the sign-off; before it is made. */
export function VersionChanges({ changes }: { changes: PreviewedChanges }) {
  const t = useTranslations("new-version");
  const format = useFormatter();
  const { inserted, deleted, bounded, claims, endsSignOff, number } = changes;
  const list = (numbers: readonly number[]) => format.list(numbers.map(String));
  const said = [
    t("changed", { inserted, deleted, bounded: String(bounded) }),
    t("kept", { exact: claims.exact, moved: claims.moved }),
    claims.reworded.length > 0 && t("reworded", { count: claims.reworded.length, numbers: list(claims.reworded) }),
    claims.lost.length > 0 && t("lost", { count: claims.lost.length, numbers: list(claims.lost) }),
    claims.stale.length > 0 && t("stale", { count: claims.stale.length, numbers: list(claims.stale) }),
    claims.skipsDropped > 0 && t("skips-dropped", { count: claims.skipsDropped }),
    endsSignOff && t("ends-sign-off"),
  ].filter((sentence) => sentence !== false);
  return (
    <section
      aria-labelledby="changes-heading"
      className="grid gap-2 rounded-xl border border-s-3 border-line border-s-accent bg-panel p-4 sm:p-5"
    >
      <h2 id="changes-heading" tabIndex={-1} className="text-lg font-semibold">
        {t("changes", { number })}
      </h2>
      <ul className="grid gap-1">
        {said.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}
