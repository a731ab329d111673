"use client";

import { useTimeZone, useTranslations } from "next-intl";
import { TextField } from "@/components/ui/field";
import { momentAt } from "@/lib/domain/desk/zoned-time";

type Props = {
  readonly id: string;
  readonly label: string;
  /** What the newsroom's clocks show then, YYYY-MM-DDTHH:mm; "" for no time. */
  readonly value: string;
  readonly onChange: (event: { target: { value: string } }) => void;
  readonly error?: string | undefined;
  readonly storedNow?: string;
  /** Whether an empty field leaves what stands. */
  readonly isKept?: boolean;
};

/** A day and a time by the newsroom's clocks, and in which time zone that is. */
export function MomentField({ isKept = false, ...field }: Props) {
  const t = useTranslations("due");
  const zone = useTimeZone() ?? "UTC";
  return <TextField {...field} type="datetime-local" hint={t(isKept ? "zone-kept" : "zone", { zone })} />;
}

/** What a command gets for such a field: the moment, null for none; a time that no clock shows goes as it is, to be refused. */
export function momentInput(zone: string, clock: string): string | null {
  return clock === "" ? null : (momentAt(zone, clock)?.toISOString() ?? clock);
}
