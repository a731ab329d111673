"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { buttonClass } from "./button-class";

type Props = {
  /** What the menu is for, such as “More for this claim”. */
  readonly label: string;
  /** What it shows while it is closed; three dots where nothing is given. */
  readonly face?: ReactNode;
  readonly children: ReactNode;
};

/**
 * What is seldom needed, behind three dots. The platform's own disclosure, so that it opens without scripts; it closes when
 * something in it was chosen, by Escape, and when one goes on elsewhere.
 */
export function Menu({ label, face, children }: Props) {
  const box = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const leave = (event: Event) => {
      const menu = box.current;
      if (menu?.open && !menu.contains(event.target as Node)) menu.open = false;
    };
    document.addEventListener("pointerdown", leave);
    document.addEventListener("focusin", leave);
    return () => {
      document.removeEventListener("pointerdown", leave);
      document.removeEventListener("focusin", leave);
    };
  }, []);
  return (
    <details
      ref={box}
      className="relative"
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !box.current?.open) return;
        event.stopPropagation();
        box.current.open = false;
        box.current.querySelector("summary")?.focus();
      }}
    >
      {face ? (
        <summary className="list-none">
          <span className="unseen">{label}</span>
          {face}
        </summary>
      ) : (
        <summary aria-label={label} className={`${buttonClass("quiet")} w-9 list-none px-0`}>
          {/* Here and not above, or it would be read behind the name, which it repeats. */}
          <span aria-hidden="true" title={label} className="grid size-full place-items-center">
            ⋮
          </span>
        </summary>
      )}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: choosing by a key is a click of the button in it */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only closes around what was chosen */}
      <div
        className="absolute end-0 z-20 grid min-w-52 justify-items-stretch rounded-[10px] border border-line bg-panel p-1 text-start shadow-(--shadow) [&_button]:justify-between"
        onClick={(event) => {
          if ((event.target as Element).closest("button, a") && box.current) box.current.open = false;
        }}
      >
        {children}
      </div>
    </details>
  );
}
