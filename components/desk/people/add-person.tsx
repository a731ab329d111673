"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { type AddedPerson, AddPersonForm } from "./add-person-form";
import { LinkShownOnce } from "./link-shown-once";

/** The button that adds a person, and its dialog: first the form, then the link to pass on. */
export function AddPerson({ personId }: { personId: string }) {
  const t = useTranslations("people.add");
  const [open, setOpen] = useState(false);
  const [added, setAdded] = useState<AddedPerson | null>(null);
  const close = () => {
    setOpen(false);
    setAdded(null);
  };
  return (
    <>
      <Button look="primary" onClick={() => setOpen(true)}>
        {t("open")}
      </Button>
      <Dialog open={open} onClose={close} title={t("title")}>
        {added ? (
          <div className="grid gap-4">
            <p>{t("done", { name: added.name })}</p>
            <LinkShownOnce name={added.name} token={added.token} />
            <div className="flex flex-wrap gap-2">
              <Button look="primary" onClick={close} autoFocus>
                {t("finish")}
              </Button>
              <Button onClick={() => setAdded(null)}>{t("another")}</Button>
            </div>
          </div>
        ) : (
          <AddPersonForm personId={personId} onAdded={setAdded} />
        )}
      </Dialog>
    </>
  );
}
