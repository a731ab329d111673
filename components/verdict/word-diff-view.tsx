import { useTranslations } from "next-intl";
import { wordDiff } from "@/lib/domain/compare/word-diff";

/**
 * One text as it became another: what went is struck, what came is underlined, and both are said to screen readers.
 * Works out the difference where it is rendered, so keep it in server components.
 */
export function WordDiffView({ before, after }: { before: string; after: string }) {
  const t = useTranslations("word-diff");
  let at = 0;
  return wordDiff(before, after).map(({ kind, text }) => {
    const key = at++;
    if (kind === "same") return <span key={key}>{text}</span>;
    const Change = kind === "removed" ? "del" : "ins";
    const look =
      kind === "removed"
        ? "text-soft line-through decoration-(--red) decoration-[1.5px]"
        : "font-medium underline decoration-[1.5px] underline-offset-3";
    return (
      <span key={key}>
        <span className="unseen"> {t(kind === "removed" ? "was" : "becomes")} </span>
        <Change className={look}>{text.trimEnd()}</Change>
        <span className="unseen">{t("end")} </span>
        {kind === "removed" ? " " : text.slice(text.trimEnd().length)}
      </span>
    );
  });
}
