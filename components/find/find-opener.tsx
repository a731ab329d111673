"use client";

import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button-class";

/** What opens the search of the page that one is on. */
export const OPEN_FIND = "galley-find";

/** The search's button where there is no room for its word. */
export function FindOpener() {
  const t = useTranslations("find");
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      aria-label={t("title")}
      className={`${buttonClass("quiet")} w-10 justify-center px-0`}
      onClick={() => window.dispatchEvent(new Event(OPEN_FIND))}
    >
      <svg aria-hidden="true" viewBox="0 0 16 16" className="size-4 fill-none stroke-current stroke-2">
        <circle cx="7" cy="7" r="4.5" />
        <path d="m10.5 10.5 4 4" />
      </svg>
    </button>
  );
}
