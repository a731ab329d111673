"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { changeRoleAction } from "@/actions/desk";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field";
import { useAnnounce } from "@/components/ui/toasts";
import { useAction } from "@/components/ui/use-action";
import { type Role, roles } from "@/lib/domain/desk/permissions";
import type { ListedPerson } from "./person";

/** Gives a person another role. */
export function RoleChoice({ person }: { person: ListedPerson }) {
  const t = useTranslations("people");
  const roleName = useTranslations("role");
  const announce = useAnnounce();
  const [role, setRole] = useState<Role>(person.role);
  const { run, pending, failure, clear } = useAction(changeRoleAction);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const done = await run({ personId: person.id, revision: person.revision, role });
    if (done) announce(t("role.done", { name: person.name, role: roleName(role).toLowerCase() }));
  };
  const losesRights = person.isSelf && role !== "administrator";

  return (
    <form onSubmit={submit} className="grid content-start gap-2">
      <SelectField
        id={`role-${person.id}`}
        label={t("role.label", { name: person.name })}
        hint={losesRights ? t("role.self") : t(`role-hint.${role}`)}
        error={failure?.words}
        value={role}
        onChange={(event) => {
          clear();
          setRole(event.target.value as Role);
        }}
      >
        {roles.map((each) => (
          <option key={each} value={each}>
            {roleName(each)}
          </option>
        ))}
      </SelectField>
      <div>
        <Button type="submit" disabled={pending || role === person.role}>
          {t("role.save")}
        </Button>
      </div>
    </form>
  );
}
