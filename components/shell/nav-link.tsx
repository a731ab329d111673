"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";

/** A link of the main navigation; it knows whether one is there, and shows what waits behind it. */
export function NavLink({ href, label, count }: { href: string; label: string; count?: number }) {
  const current = usePathname().startsWith(href);
  const link = useRef<HTMLAnchorElement>(null);
  // On a narrow screen the navigation is wider than the page, and shows where one is.
  useEffect(() => {
    if (current) link.current?.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" });
  }, [current]);
  return (
    <Link
      ref={link}
      href={href}
      aria-current={current ? "page" : undefined}
      className={`inline-flex items-center gap-1.5 px-2 py-1.5 font-medium whitespace-nowrap no-underline ${current ? "text-ink shadow-[inset_0_-2px_var(--ink)]" : "text-soft hover:bg-sunken hover:text-ink"}`}
    >
      {label}
      {count ? <span className="rounded-full bg-ink px-1.5 text-xs font-bold text-on-ink">{count}</span> : null}
    </Link>
  );
}
