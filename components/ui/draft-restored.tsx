import { useTranslations } from "next-intl";
import { Button } from "./button";
import { Notice } from "./notice";

/** Says that a form holds what was typed earlier, and lets go of it. */
export function DraftRestored({ onDiscard }: { onDiscard: () => void }) {
  const t = useTranslations("draft");
  return (
    <Notice tone="plain">
      <span className="flex flex-wrap items-center justify-between gap-2">
        {t("restored")}
        <Button look="quiet" onClick={onDiscard}>
          {t("discard")}
        </Button>
      </span>
    </Notice>
  );
}
