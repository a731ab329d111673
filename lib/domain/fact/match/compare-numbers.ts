import { tidy } from "@/lib/domain/fact/numerals";

export type NumberValue = {
  /** Digits, or a range of two. */
  readonly amount: string;
  readonly unit: string;
};

/** A number fact's value by amount and unit; a part of a whole counts as its percentage. */
export function numberValue(value: string): NumberValue {
  const space = value.indexOf(" ");
  const amount = space < 0 ? value : value.slice(0, space);
  const unit = space < 0 ? "" : value.slice(space + 1);
  const [part, whole] = amount.split("/").map(Number);
  if (part === undefined || !whole) return { amount, unit };
  return { amount: tidy(((part / whole) * 100).toFixed(2)), unit: unit || "%" };
}

/** Whether two units can be meant alike: where one text leaves it out, the other's may be meant. */
export function unitsFit(a: NumberValue, b: NumberValue): boolean {
  return a.unit === b.unit || a.unit === "" || b.unit === "";
}

/** A number that hardly stands in two texts by chance. */
export function isTelling({ amount, unit }: NumberValue): boolean {
  const digits = amount.replaceAll(/[^0-9]/g, "");
  let end = digits.length;
  while (digits.charAt(end - 1) === "0") end--;
  return (
    end >= 3 || (unit !== "" && digits.length >= 4) || amount.includes("–") || (amount.includes(".") && unit !== "")
  );
}
