"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

const keys = ["enter", "break", "join", "move", "undo"] as const;

/** The editor's keys, in a dialog. */
export function EditorKeys() {
  const t = useTranslations("article-editor");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="quiet" onClick={() => setOpen(true)}>
        {t("keys")}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t("keys")}>
        <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-2">
          {keys.map((key) => (
            <div key={key} className="col-span-2 grid grid-cols-subgrid">
              <dt>
                <kbd className="rounded border border-edge px-1.5 py-0.5 font-sans text-xs font-semibold">
                  {t(`key-${key}`)}
                </kbd>
              </dt>
              <dd>{t(`keys-${key}`)}</dd>
            </div>
          ))}
        </dl>
      </Dialog>
    </>
  );
}
