"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useTransition } from "react";
import { Button } from "./button";
import { buttonClass } from "./button-class";

/**
 * The form above a list: what is asked for stands in the address, so that it can be sent to somebody and survives a
 * reload. Without scripts it is a plain GET form; with them the empty fields stay out of the address. `active` says that
 * something is asked for, and offers to clear it.
 */
export function FilterBar({ path, active, children }: { path: string; active: boolean; children: ReactNode }) {
  const t = useTranslations("filter");
  const router = useRouter();
  const [pending, start] = useTransition();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const asked = [...new FormData(event.currentTarget)].filter(
      ([, value]) => typeof value === "string" && value.trim() !== "",
    );
    const query = new URLSearchParams(asked as [string, string][]).toString();
    start(() => router.push(query ? `${path}?${query}` : path));
  };
  return (
    <search aria-label={t("label")}>
      <form action={path} method="get" onSubmit={submit} aria-busy={pending} className="flex flex-wrap items-end gap-3">
        {children}
        <div className="flex gap-2">
          <Button type="submit">{t("apply")}</Button>
          {active && (
            <Link href={path} className={buttonClass("quiet")}>
              {t("clear")}
            </Link>
          )}
        </div>
      </form>
    </search>
  );
}
