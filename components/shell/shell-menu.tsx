"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { type ToggleEvent, useState } from "react";
import { countPlacesAction } from "@/actions/desk";
import { FindOpener } from "@/components/find/find-opener";
import { buttonClass } from "@/components/ui/button-class";
import type { PlaceCounts } from "@/lib/queries/desk/count-places";
import { NavLink } from "./nav-link";
import { counted, type Place } from "./place";
import { SignOutButton } from "./sign-out-button";

type Props = {
  readonly name: string;
  readonly places: readonly Place[];
  /** How much the person was told and has not read. */
  readonly unread: number;
};

/**
 * The main navigation folded into one button, for pages that give their width to something else. What waits behind each place
 * is counted when it is unfolded.
 */
export function ShellMenu({ name, places, unread }: Props) {
  const t = useTranslations("shell");
  const [counts, setCounts] = useState<Partial<PlaceCounts>>({});
  const count = async ({ newState }: ToggleEvent) => {
    if (newState !== "open") return;
    // Without an answer the places stand there without their counts.
    const answer = await countPlacesAction({}).catch(() => null);
    if (answer?.ok) setCounts(answer.value);
  };
  return (
    <details className="relative" onToggle={count}>
      <summary className={`${buttonClass("quiet")} relative list-none`} aria-label={t("menu", { unread })}>
        <span aria-hidden="true">☰</span>
        {unread > 0 && (
          // At its corner: a narrow bar has no room beside it.
          <span
            aria-hidden="true"
            className="absolute end-0 top-0 rounded-full bg-ink px-1 text-[0.6875rem]/4 font-bold text-on-ink"
          >
            {unread > 99 ? "99+" : unread}
          </span>
        )}
      </summary>
      <div className="absolute end-0 top-full z-40 mt-1 grid min-w-52 gap-1 rounded-xl border border-edge bg-panel p-2 shadow-(--shadow)">
        <nav aria-label={t("navigation")} className="grid gap-0.5">
          {counted(places, counts).map(({ href, name: place, count: waiting }) => (
            <NavLink key={href} href={href} label={t(place)} {...(waiting !== undefined && { count: waiting })} />
          ))}
        </nav>
        <div className="flex items-center justify-between gap-2 border-t border-line pt-1">
          <Link href="/account" className="target truncate px-2 text-soft no-underline hover:text-ink">
            {name}
          </Link>
          <span className="sm:hidden">
            <FindOpener />
          </span>
          <SignOutButton />
        </div>
      </div>
    </details>
  );
}
