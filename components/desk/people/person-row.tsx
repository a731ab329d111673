"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { ListedPerson } from "./person";
import { PersonSettings } from "./person-settings";

/** One person in the list. What an administrator can do opens below the row, so that its refusals stand beside it. */
export function PersonRow({ person, isOpenAtFirst }: { person: ListedPerson; isOpenAtFirst: boolean }) {
  const t = useTranslations("people");
  const role = useTranslations("role");
  const held = useTranslations("people.held");
  const [open, setOpen] = useState(isOpenAtFirst);
  // Nothing can be changed of somebody who was erased, also while their panel was open, but what they had can be given on.
  const mayOpen = person.erased === null || person.held !== null;
  const isOpen = open && mayOpen;
  const panelId = `person-${person.id}`;
  return (
    <li className="border-b border-line last:border-b-0">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-3">
        <div className="min-w-48 flex-1 basis-full sm:basis-0">
          <p className="flex flex-wrap items-baseline gap-x-2 font-semibold">
            <bdi className={person.active ? "" : "text-soft"}>{person.name}</bdi>
            {person.isSelf && <span className="text-xs font-normal text-soft">({t("you")})</span>}
          </p>
          {person.erased === null && <p className="text-[0.8125rem] break-all text-soft">{person.email}</p>}
          {person.held && (
            <p className={`text-[0.8125rem] ${person.active ? "text-soft" : "font-semibold text-ink"}`}>
              {held("row", person.held)}
            </p>
          )}
        </div>
        <p className="text-sm sm:w-28">{role(person.role)}</p>
        <p className="sm:w-36 text-[0.8125rem] text-soft">
          {person.active ? (
            t("since", { date: person.since })
          ) : (
            <strong className={person.erased ? "font-normal" : "text-ink"}>
              {person.erased ? t("erased", { date: person.erased }) : t("inactive")}
            </strong>
          )}
        </p>
        <span className="ms-auto sm:w-28 sm:text-end">
          {mayOpen && (
            <Button
              aria-expanded={open}
              aria-controls={panelId}
              aria-label={t("manage-name", { name: person.name })}
              onClick={() => setOpen(!open)}
            >
              {t("manage")} <span aria-hidden="true">{open ? "▴" : "▾"}</span>
            </Button>
          )}
        </span>
      </div>
      <div id={panelId} hidden={!isOpen}>
        {isOpen && <PersonSettings person={person} />}
      </div>
    </li>
  );
}
