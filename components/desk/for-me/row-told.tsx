import { useTranslations } from "next-intl";
import type { ForMeRow } from "@/lib/queries/desk/for-me/section";

const strong = (words: React.ReactNode) => <b>{words}</b>;

/** Why a row stands there, in one line, behind the article that it belongs to. */
export function RowTold({ row: { article, told } }: { row: Pick<ForMeRow, "article" | "told"> }) {
  const t = useTranslations("for-me");
  const events = useTranslations("event-name");
  const words = () => {
    if (told === null) return null;
    if (told.says === "asked") return t.rich("told-asked", { b: strong, person: told.person, text: told.text });
    if (told.says === "changed") {
      const what = told.event === null ? "none" : events(told.event.replace(".", "-") as Parameters<typeof events>[0]);
      return t.rich("told-changed", { b: strong, person: told.person ?? "none", what });
    }
    if (told.says === "said") return t.rich("told-said", { b: strong, person: told.person });
    if (told.says === "by") return t.rich("told-by", { b: strong, person: told.person, count: told.count });
    if (told.says === "away") return t("told-away", { articles: told.articles, claims: told.claims });
    return t(`told-${told.says}`, { count: told.count });
  };
  return (
    <>
      {article && (
        <>
          <bdi lang={article.language ?? undefined}>{article.text}</bdi>
          {told && " · "}
        </>
      )}
      {words()}
    </>
  );
}
