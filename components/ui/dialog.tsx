"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef } from "react";
import { Button } from "./button";

/** A modal dialog on the platform's own element: it keeps the focus, and Escape closes it. */
export function Dialog({
  open,
  onClose,
  title,
  isHigh = false,
  children,
}: {
  open: boolean;
  onClose: () => void;
  title: string;
  /** Stands near the upper edge, so that it stays where it is while what is in it grows and shrinks. */
  isHigh?: boolean;
  children: ReactNode;
}) {
  const t = useTranslations("common");
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal();
    if (!open) dialog.current?.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      aria-label={title}
      onClose={onClose}
      className={`${isHigh ? "mt-[8dvh]" : ""} max-h-[85dvh] w-[min(34rem,calc(100vw-2rem))] rounded-xl border border-line bg-panel p-0 text-ink shadow-(--shadow)`}
    >
      {open && (
        <div className="relative grid gap-4 p-5">
          <h2 className="pe-10 text-base font-bold">{title}</h2>
          {children}
          {/* Last, so that the dialog opens with the focus on its first field and not on the way out. */}
          <Button look="quiet" onClick={onClose} aria-label={t("close")} className="absolute end-3 top-3">
            ✕
          </Button>
        </div>
      )}
    </dialog>
  );
}
