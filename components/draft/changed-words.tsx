import { useTranslations } from "next-intl";
import type { ShownHunk } from "@/lib/domain/draft/text-hunks";

type Props = { readonly hunks: readonly ShownHunk[]; readonly language: string; readonly direction: "ltr" | "rtl" };

/** Where two texts differ, each with the words around it: struck words went, those behind them came. */
export function ChangedWords({ hunks, language, direction }: Props) {
  const t = useTranslations("draft-notes");
  return (
    <ul className="grid gap-2">
      {hunks.map(({ lead, gone, come, trail }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a list that is shown as it came
        <li key={i} lang={language === "und" ? undefined : language} dir={direction} className="redline">
          {lead}
          {gone !== "" && (
            <del>
              <span className="unseen">{t("gone")} </span>
              {gone}
            </del>
          )}
          {come !== "" && (
            <ins>
              <span className="unseen">{t("come")} </span>
              {come}
            </ins>
          )}
          {trail}
        </li>
      ))}
    </ul>
  );
}
