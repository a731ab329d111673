import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { Stage } from "./use-source-preview";

/** What is under way with a source, and a way to stop it. Its live region stands there from the start, to be heard. */
export function Progress({ stage, onStop }: { stage: Stage; onStop: () => void }) {
  const t = useTranslations("article-import");
  return (
    <div className={stage ? "flex flex-wrap items-center gap-3" : "unseen"}>
      <p role="status" className="text-[0.8125rem] text-soft">
        {stage && t(stage)}
      </p>
      {stage && (
        <Button look="quiet" onClick={onStop}>
          {t("stop")}
        </Button>
      )}
    </div>
  );
}
