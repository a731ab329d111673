"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { useEditors } from "./editors";

/** A button that opens a form of the panel, with its key. */
export function EditorButton({
  name,
  keyName,
  primary = false,
  isSmall = false,
  children,
}: {
  name: string;
  keyName?: string;
  primary?: boolean;
  isSmall?: boolean;
  children: ReactNode;
}) {
  const { show } = useEditors();
  return (
    <Button
      id={`open-${name}`}
      look={primary ? "primary" : "quiet"}
      className={isSmall ? "min-h-8 px-2 py-1 text-xs" : ""}
      onClick={() => show(name)}
      {...(keyName && { "aria-keyshortcuts": keyName })}
    >
      {children} {keyName && <Kbd>{keyName.toUpperCase()}</Kbd>}
    </Button>
  );
}
