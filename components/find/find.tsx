"use client";

import dynamic from "next/dynamic";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { buttonClass } from "@/components/ui/button-class";
import { watchWayIn } from "@/components/ui/way-in";
import { OPEN_FIND } from "./find-opener";
import type { FindProps } from "./find-props";
import { rememberOpened } from "./opened";

/** Loaded when somebody looks for something first. */
const FindDialog = dynamic(() => import("./find-dialog").then((found) => found.FindDialog), { ssr: false });

/** The way to everything: a button, and Ctrl+K or Cmd+K wherever one is. Once a page. */
export function Find(props: FindProps) {
  const t = useTranslations("find");
  const path = usePathname();
  const [open, setOpen] = useState<boolean | null>(null);
  useEffect(watchWayIn, []);
  useEffect(() => rememberOpened(props.personId, path), [props.personId, path]);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== "k")
        return;
      event.preventDefault();
      if (!event.repeat) setOpen((is) => !is);
    };
    const show = () => setOpen(true);
    document.addEventListener("keydown", listen);
    window.addEventListener(OPEN_FIND, show);
    return () => {
      document.removeEventListener("keydown", listen);
      window.removeEventListener(OPEN_FIND, show);
    };
  }, []);
  return (
    <>
      <button
        type="button"
        aria-keyshortcuts="Control+K Meta+K"
        aria-haspopup="dialog"
        className={`${buttonClass("quiet")} max-sm:hidden`}
        onClick={() => setOpen(true)}
        title={t("keys")}
      >
        {t("find")}
      </button>
      {open !== null && <FindDialog {...props} open={open} onClose={() => setOpen(false)} />}
    </>
  );
}
