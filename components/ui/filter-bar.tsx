"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useEffect, useRef, useTransition } from "react";
import { Button } from "./button";
import { buttonClass } from "./button-class";

/** How long typing rests, in milliseconds, before the list follows it. */
const REST = 350;

/**
 * The row above a list: what is asked for stands in the address, so that it can be sent to somebody and survives a reload.
 * It is a plain GET form; with scripts the list follows each choice at once and each word a moment later, and empty fields
 * stay out of the address. `active` says that something is asked for, and offers to clear it. On a narrow screen it scrolls sideways.
 */
export function FilterBar({ path, active, children }: { path: string; active: boolean; children: ReactNode }) {
  const t = useTranslations("filter");
  const router = useRouter();
  const [pending, start] = useTransition();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const ask = (form: HTMLFormElement, how: "push" | "replace") => {
    clearTimeout(timer.current);
    const asked = [...new FormData(form)].filter(([, value]) => typeof value === "string" && value.trim() !== "");
    const query = new URLSearchParams(asked as [string, string][]).toString();
    start(() => router[how](query ? `${path}?${query}` : path, { scroll: false }));
  };
  const follow = ({ target, currentTarget: form }: FormEvent<HTMLFormElement>) => {
    clearTimeout(timer.current);
    if (!isTyped(target)) ask(form, "push");
    // Each letter of a word is no page to go back to.
    else timer.current = setTimeout(() => ask(form, "replace"), REST);
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    ask(event.currentTarget, "push");
  };
  return (
    <search aria-label={t("label")}>
      <form action={path} method="get" onSubmit={submit} onChange={follow} aria-busy={pending} className="filter-bar">
        {children}
        {active && (
          <Link href={path} className={buttonClass("quiet")}>
            {t("clear")}
          </Link>
        )}
        <noscript>
          <Button type="submit">{t("apply")}</Button>
        </noscript>
      </form>
    </search>
  );
}

function isTyped(target: EventTarget): boolean {
  return target instanceof HTMLInputElement && (target.type === "search" || target.type === "text");
}
