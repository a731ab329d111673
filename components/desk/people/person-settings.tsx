"use client";

import type { Action } from "@/components/ui/use-action";
import { AccountSwitch } from "./account-switch";
import { ErasePerson } from "./erase-person";
import { MakeLink } from "./make-link";
import type { ListedPerson } from "./person";
import { RoleChoice } from "./role-choice";

type PersonAction = Action<{ personId: string }>;

/** What an administrator can do to one person. */
export type PersonActions = {
  readonly changeRole: PersonAction;
  readonly makeLink: PersonAction;
  readonly deactivate: PersonAction;
  readonly activate: PersonAction;
  readonly erase: PersonAction;
};

/** The things to change of a person, each a form of its own. */
export function PersonSettings({ person, actions }: { person: ListedPerson; actions: PersonActions }) {
  return (
    <div className="grid gap-x-8 gap-y-5 border-t border-line bg-sunken px-4 py-4 lg:grid-cols-[1fr_1.4fr_11rem_13rem]">
      <RoleChoice person={person} action={actions.changeRole} />
      <MakeLink person={person} action={actions.makeLink} />
      <AccountSwitch person={person} deactivate={actions.deactivate} activate={actions.activate} />
      <ErasePerson person={person} action={actions.erase} />
    </div>
  );
}
