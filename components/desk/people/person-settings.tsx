"use client";

import { AccountSwitch } from "./account-switch";
import { CorrectPerson } from "./correct-person";
import { ErasePerson } from "./erase-person";
import { MakeLink } from "./make-link";
import type { ListedPerson } from "./person";
import { RoleChoice } from "./role-choice";

/** The things to change of a person, each a form of its own. */
export function PersonSettings({ person }: { person: ListedPerson }) {
  return (
    <div className="grid gap-x-8 gap-y-5 border-t border-line bg-sunken px-4 py-4 sm:grid-cols-2 lg:grid-cols-3">
      <CorrectPerson person={person} />
      <RoleChoice person={person} />
      <MakeLink person={person} />
      <AccountSwitch person={person} />
      <ErasePerson person={person} />
    </div>
  );
}
