"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { AccountSwitch } from "./account-switch";
import { CorrectPerson } from "./correct-person";
import { ErasePerson } from "./erase-person";
import { HandOver } from "./hand-over";
import { MakeLink } from "./make-link";
import type { ListedPerson } from "./person";
import { RoleChoice } from "./role-choice";

/** The things to change of a person, each a form of its own. */
export function PersonSettings({ person }: { person: ListedPerson }) {
  const t = useTranslations("people.held");
  // What somebody has is shown until the panel is closed, so that what came of giving it on stands there.
  const [hasHeld] = useState(person.held !== null);
  return (
    <div className="grid gap-5 border-t border-line bg-sunken px-4 py-4">
      {person.erased === null && (
        <div className="grid gap-x-8 gap-y-5 sm:grid-cols-2 lg:grid-cols-3">
          <CorrectPerson person={person} />
          <RoleChoice person={person} />
          <MakeLink person={person} />
          <AccountSwitch person={person} />
          <ErasePerson person={person} />
        </div>
      )}
      {hasHeld && (
        <section className="grid gap-2">
          <h2 className="text-[0.8125rem] font-semibold">{t("title")}</h2>
          <HandOver person={person} />
        </section>
      )}
    </div>
  );
}
