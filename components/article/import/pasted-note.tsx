import { useFormatter, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { FormattingNote } from "./use-article-source";

const parts = ["headings", "paragraphs", "lists", "quotes", "tables"] as const;

/** What a paste brought along, or why its formatting is not kept. Its live region stands there from the start. */
export function PastedNote({ formatting, onPlain }: { formatting: FormattingNote; onPlain: () => void }) {
  const t = useTranslations("article-import");
  const format = useFormatter();
  const words = () => {
    if (formatting === null || typeof formatting === "string") return formatting && t(`formatting-${formatting}`);
    const counted = parts.filter((part) => formatting[part] > 0).map((part) => t(part, { count: formatting[part] }));
    return t("pasted-formatted", { parts: format.list(counted, { type: "conjunction" }) });
  };
  return (
    <div className={formatting ? "flex flex-wrap items-center gap-x-3" : "unseen"}>
      <p role="status" className="text-[0.8125rem] text-soft">
        {words()}
      </p>
      {formatting !== null && typeof formatting !== "string" && (
        <Button look="quiet" onClick={onPlain}>
          {t("pasted-plain")}
        </Button>
      )}
    </div>
  );
}
