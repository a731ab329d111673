import { useFormatter, useTranslations } from "next-intl";
import type { PreviewedVersion } from "@/lib/queries/article/preview-version";

/** What a new version does to the text, to the claims, to approvals and to the sign-off; before it is made. */
export function VersionChanges({ changes: preview }: { changes: PreviewedVersion }) {
  const t = useTranslations("new-version");
  const { number } = preview;
  const said = useSentences(preview);
  return (
    <section
      aria-labelledby="changes-heading"
      className="grid gap-2 rounded-xl border border-s-3 border-line border-s-ink bg-panel p-4 sm:p-5"
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

function useSentences({ changes, bounded, claims, endsSignOff, number }: PreviewedVersion): string[] {
  const t = useTranslations("new-version");
  const format = useFormatter();
  const { wordsAdded, wordsRemoved, blocksMoved } = changes;
  const { exact, moved, reworded, corrected, lost, stale, toLookAt, skipsDropped } = claims;
  const onClaims = (what: "reworded" | "corrected" | "lost" | "stale" | "sentence", numbers: readonly number[]) =>
    numbers.length > 0 && t(what, { count: numbers.length, numbers: format.list(numbers.map(String)) });
  const sentences = [
    wordsAdded + wordsRemoved === 0
      ? t("same-words")
      : t("changed", { added: wordsAdded, removed: wordsRemoved, bounded: String(bounded) }),
    blocksMoved > 0 && t("blocks-moved", { count: blocksMoved }),
    exact + moved + reworded.length + corrected.length + lost.length === 0
      ? t("no-claims")
      : t("kept", { exact, moved }),
    onClaims("corrected", corrected),
    onClaims("reworded", reworded),
    onClaims(
      "sentence",
      toLookAt.filter((each) => !reworded.includes(each) && !lost.includes(each)),
    ),
    onClaims("lost", lost),
    onClaims("stale", stale),
    skipsDropped > 0 && t("skips-dropped", { count: skipsDropped }),
    endsSignOff && t("ends-sign-off", { number: number - 1 }),
  ];
  return sentences.filter((sentence) => sentence !== false);
}
