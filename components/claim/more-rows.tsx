"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";

/** A list of thousands is shown in parts of this many rows. */
const PART = 200;

/** How many rows of a long list to show, and what stands under them for as long as there are more. */
export function useRowsInParts(total: number) {
  const [rows, setRows] = useState(PART);
  const more = rows < total && <MoreRows count={total - rows} onMore={() => setRows(rows + PART)} />;
  return { rows, more };
}

/** Shows the next rows when one scrolls or tabs down to it, or presses it. */
function MoreRows({ count, onMore }: { count: number; onMore: () => void }) {
  const t = useTranslations("claims");
  const place = useRef<HTMLDivElement>(null);
  const latest = useRef(onMore);
  latest.current = onMore;
  useEffect(() => {
    const appearing = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) latest.current();
    });
    if (place.current) appearing.observe(place.current);
    return () => appearing.disconnect();
  }, []);
  return (
    <div ref={place} className="p-3 text-center">
      <Button look="quiet" onClick={onMore}>
        {t("more", { count })}
      </Button>
    </div>
  );
}
