"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import type { ButtonLook } from "@/components/ui/button-class";
import { Kbd } from "@/components/ui/kbd";
import { useEditors } from "./editors";

type Props = {
  readonly name: string;
  readonly keyName?: string;
  readonly primary?: boolean;
  readonly look?: ButtonLook;
  readonly isSmall?: boolean;
  /** Its name where several buttons show the same words; it begins with them. */
  readonly label?: string;
  readonly children: ReactNode;
};

/** A button that opens a form of the panel, with its key. */
export function EditorButton({ name, keyName, primary = false, look = "quiet", isSmall = false, ...rest }: Props) {
  const { show } = useEditors();
  const { label, children } = rest;
  return (
    <Button
      id={`open-${name}`}
      look={primary ? "primary" : look}
      className={isSmall ? "min-h-8 px-2 py-1 text-xs" : ""}
      onClick={() => show(name)}
      aria-label={label}
      {...(keyName && { "aria-keyshortcuts": keyName })}
    >
      {children} {keyName && <Kbd>{keyName.toUpperCase()}</Kbd>}
    </Button>
  );
}
