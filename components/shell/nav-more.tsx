"use client";

import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { Menu } from "@/components/ui/menu";
import { NavLink } from "./nav-link";
import type { Place } from "./place";

/** The places that are seldom gone to, behind one word, which shows what waits there and whether one is there. */
export function NavMore({ places }: { places: readonly Place[] }) {
  const t = useTranslations("shell");
  const path = usePathname();
  const isHere = places.some(({ href }) => path.startsWith(href));
  const waiting = places.reduce((sum, { count = 0 }) => sum + count, 0);
  if (places.length === 0) return null;
  const face = (
    <span
      className={`inline-flex min-h-9 items-center gap-1.5 px-1.5 font-medium sm:px-2 ${isHere ? "text-ink shadow-[inset_0_-2px_var(--ink)]" : "text-soft hover:bg-sunken hover:text-ink"}`}
    >
      {t("more")}
      {waiting > 0 && <span className="rounded-full bg-ink px-1.5 text-xs font-bold text-on-ink">{waiting}</span>}
      <span aria-hidden="true">⌄</span>
    </span>
  );
  return (
    <Menu label={t("more-places")} face={face}>
      {places.map(({ href, name, count }) => (
        <NavLink key={href} href={href} label={t(name)} {...(count !== undefined && { count })} />
      ))}
    </Menu>
  );
}
