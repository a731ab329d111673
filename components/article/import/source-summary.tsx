import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import type { ChosenSource } from "./use-article-source";

/** What is previewed, and the way back to choose something else. */
export function SourceSummary({ told, onBack }: { told: ChosenSource["told"]; onBack: () => void }) {
  const t = useTranslations("article-import");
  const own = (words: ReactNode) => <bdi className="font-semibold wrap-anywhere">{words}</bdi>;
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 rounded-xl border border-line bg-panel px-4 py-3 sm:px-5">
      <p className="min-w-0 text-soft">
        {told.kind === "page" && t.rich("told-page", { own, address: told.address })}
        {told.kind === "file" &&
          t.rich("told-file", { own, name: told.name, size: Math.max(1, Math.round(told.bytes / 1024)) })}
        {told.kind === "paste" && t(told.formatted ? "told-formatted" : "told-plain")}
      </p>
      <Button onClick={onBack}>{t("change-source")}</Button>
    </div>
  );
}
