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
  children,
}: {
  name: string;
  keyName?: string;
  primary?: boolean;
  children: ReactNode;
}) {
  const { show } = useEditors();
  return (
    <Button
      id={`open-${name}`}
      look={primary ? "primary" : "quiet"}
      onClick={() => show(name)}
      {...(keyName && { "aria-keyshortcuts": keyName })}
    >
      {children} {keyName && <Kbd>{keyName.toUpperCase()}</Kbd>}
    </Button>
  );
}
