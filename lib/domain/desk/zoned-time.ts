const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** What a clock in a time zone (IANA name) shows at a moment: YYYY-MM-DDTHH:mm, as fields for day and time have it. */
export function clockIn(zone: string, moment: Date): string {
  const parts = new Map(
    formatFor(zone)
      .formatToParts(moment)
      .map(({ type, value }) => [type, value]),
  );
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? "";
  return `${part("year")}-${part("month")}-${part("day")}T${part("hour")}:${part("minute")}`;
}

/**
 * The moment at which a clock in a time zone shows YYYY-MM-DDTHH:mm: the earlier one where it shows that twice, since clocks
 * are put back; null where it never does, since they are put forward, and for what is no such day and time.
 */
export function momentAt(zone: string, clock: string): Date | null {
  const asUtc = Date.parse(`${clock}:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(clock) || Number.isNaN(asUtc)) return null;
  const offsets = [asUtc - DAY, asUtc + DAY].map((near) => offsetAt(zone, new Date(near)));
  const moments = offsets.map((offset) => new Date(asUtc - offset)).sort((a, b) => a.getTime() - b.getTime());
  return moments.find((moment) => clockIn(zone, moment) === clock) ?? null;
}

/** How far a zone's clocks are ahead of UTC at a full minute, in milliseconds. */
function offsetAt(zone: string, moment: Date): number {
  return Date.parse(`${clockIn(zone, moment)}:00Z`) - moment.getTime();
}

function formatFor(zone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat("en-GB", {
    ...{ timeZone: zone, hourCycle: "h23", calendar: "gregory", numberingSystem: "latn" },
    ...{ year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit" },
  });
}
