import { useEffect, useState } from "react";
import type { EditedClaim } from "@/lib/queries/article/get-editing";
import type { EditorBlock } from "./editor-block";
import { type Forecast, forecastEdit, type OldVersion } from "./forecast";

/** How long typing rests, in milliseconds, before what it does to the claims is worked out. */
const REST = 150;

/** What saving the blocks as they stand would do; a moment behind the typing. */
export function useForecast(
  old: OldVersion,
  blocks: readonly EditorBlock[],
  claims: readonly EditedClaim[],
): Forecast | null {
  const [forecast, setForecast] = useState<Forecast | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setForecast(forecastEdit(old, blocks, claims)), REST);
    return () => clearTimeout(timer);
  }, [old, blocks, claims]);
  return forecast;
}
