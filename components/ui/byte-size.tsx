import { useFormatter } from "next-intl";

/** A size in bytes, in the unit in which people think of it. */
export function ByteSize({ bytes }: { bytes: number }) {
  const format = useFormatter();
  const [unit, per] = bytes < 1_000 ? ["byte", 1] : bytes < 1_000_000 ? ["kilobyte", 1_000] : ["megabyte", 1_000_000];
  return (
    <>
      {format.number(bytes / (per as number), {
        style: "unit",
        unit: unit as string,
        unitDisplay: bytes < 1_000 ? "long" : "short",
        maximumFractionDigits: 1,
      })}
    </>
  );
}
