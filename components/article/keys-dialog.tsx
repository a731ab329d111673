"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useHotkeys } from "@/components/ui/use-hotkeys";

const groups = [
  [
    "move",
    [
      ["J", "j"],
      ["K", "k"],
      ["N", "n"],
      ["P", "p"],
      ["G", "g"],
      ["⇧ G", "shift-g"],
      ["C", "c"],
      ["/", "slash"],
    ],
  ],
  [
    "choose",
    [
      ["⇧ ← →", "shift-arrows"],
      ["Alt ⇧ ← →", "alt-shift-arrows"],
      ["M", "m"],
      ["X", "x"],
      ["L", "l"],
      ["Esc", "escape"],
    ],
  ],
  [
    "do",
    [
      ["E", "e"],
      ["B", "b"],
      ["S", "s"],
      ["V", "v"],
      ["1 … 9", "digits"],
      ["T", "t"],
      ["⇧ T", "shift-t"],
      ["D", "d"],
      ["A", "a"],
      ["R", "r"],
      ["W", "w"],
      ["U", "u"],
      ["?", "question"],
    ],
  ],
  [
    "line-by-line",
    [
      ["T", "tick"],
      ["⇧ T", "tick-sentence"],
      ["N", "next-fact"],
      ["F", "f"],
      ["X", "skip-fact"],
      ["Z", "z"],
      ["S", "bring"],
    ],
  ],
] as const;

/** The button and the key that show all keys. */
export function KeysButton() {
  const t = useTranslations("keys");
  const [open, setOpen] = useState(false);
  useHotkeys({ "?": () => setOpen(true) });
  return (
    <>
      <Button look="quiet" onClick={() => setOpen(true)} aria-label={t("question")} aria-keyshortcuts="?">
        <span aria-hidden="true" title={t("question")}>
          ?
        </span>
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t("title")}>
        <p className="text-xs text-soft">
          {t.rich("switch", {
            account: (words) => (
              <Link href="/account" className="text-ink underline underline-offset-2">
                {words}
              </Link>
            ),
          })}
        </p>
        {groups.map(([group, keys]) => (
          <section key={group}>
            <h3 className="mb-1 text-xs font-semibold text-soft">{t(group)}</h3>
            <dl className="grid grid-cols-[7rem_1fr] gap-y-1">
              {keys.map(([sign, name]) => (
                <div key={name} className="col-span-2 grid grid-cols-subgrid items-baseline">
                  <dt>
                    <kbd className="rounded border border-edge px-1.5 font-sans text-xs font-semibold">{sign}</kbd>
                  </dt>
                  <dd>{t(name)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </Dialog>
    </>
  );
}
