import { tidy, times } from "@/lib/domain/fact/numerals";

export type NumberValue = {
  /** Digits, or a range of two. */
  readonly amount: string;
  readonly unit: string;
  /** The same in the smallest unit of its kind ("3200000 mm"), so that 3.2 km and 3,200 m are one; "" for other units. */
  readonly base: string;
  /** Both ends of a range; none of a single value. */
  readonly ends: readonly string[];
};

/** Units of one kind by what they are of its smallest, exactly: nothing is rounded, so a mile is none. */
const kinds: readonly Readonly<Record<string, number>>[] = [
  { mm: 1, cm: 10, m: 1_000, km: 1_000_000 },
  { "cm²": 1, "m²": 10_000, ha: 100_000_000, "km²": 10_000_000_000 },
  { ml: 1, "cm³": 1, l: 1_000, "m³": 1_000_000 },
  { mg: 1, g: 1_000, kg: 1_000_000, t: 1_000_000_000 },
  { W: 1, kW: 1_000, MW: 1_000_000, GW: 1_000_000_000, TW: 1_000_000_000_000 },
  { kWh: 1, MWh: 1_000, GWh: 1_000_000, TWh: 1_000_000_000 },
  { s: 1, min: 60, h: 3_600, day: 86_400, week: 604_800, fortnight: 1_209_600 },
  { month: 1, year: 12, decade: 120, century: 1_200 },
  { bp: 1, "%": 100 },
];
const bases = new Map(
  kinds.flatMap((kind) => {
    const [smallest = ""] = Object.keys(kind);
    return Object.entries(kind).map(([unit, factor]) => [unit, { smallest, factor }] as const);
  }),
);

/** A number fact's value by amount and unit; a part of a whole counts as its percentage, and one of a unit as a decimal. */
export function numberValue(value: string): NumberValue {
  const space = value.indexOf(" ");
  const said = space < 0 ? value : value.slice(0, space);
  const [part, whole] = said.split("/").map(Number);
  const isPart = part !== undefined && Boolean(whole);
  const share = isPart ? part / (whole as number) : 0;
  const amount = isPart ? tidy(space < 0 ? (share * 100).toFixed(2) : share.toFixed(4)) : said;
  const unit = space < 0 ? (isPart ? "%" : "") : value.slice(space + 1);
  const parts = amount.split("–");
  return { amount, unit, base: baseOf(parts, unit), ends: parts.length === 2 ? parts : [] };
}

function baseOf(amounts: readonly string[], unit: string): string {
  const base = bases.get(unit);
  if (!base || !amounts.every((amount) => /^\d+(?:\.\d+)?$/.test(amount))) return "";
  return `${amounts.map((amount) => times(amount, base.factor)).join("–")} ${base.smallest}`;
}

/** What a number is found by: its digits, those of both ends of a range, and those in the smallest unit. */
export function numberKeys({ amount, base, ends }: NumberValue): string[] {
  return [...new Set([amount, ...ends, ...(base ? [base] : [])])].map((key) => `=${key}`);
}

/** Whether two numbers say the same, as far as both say it. */
export function sameNumber(a: NumberValue, b: NumberValue): boolean {
  return (a.amount === b.amount && unitsFit(a, b)) || (a.base !== "" && a.base === b.base);
}

/** Whether two units can be meant alike: where one text leaves it out, the other's may be meant. */
export function unitsFit(a: NumberValue, b: NumberValue): boolean {
  return (
    a.unit === b.unit || a.unit === "" || b.unit === "" || isDegreeOf(a.unit, b.unit) || isDegreeOf(b.unit, a.unit)
  );
}

/** Degrees of which nobody says that they are Celsius's. */
function isDegreeOf(bare: string, full: string): boolean {
  return bare === "°" && full.startsWith("°");
}

/** What a number is measured in, one for all units of a kind; "" for a count. */
export function measureOf({ unit, ends }: NumberValue): string {
  return ends.length > 0 ? "" : (bases.get(unit)?.smallest ?? unit);
}

/** How far apart two amounts are: 1 for the same, 2 for twice as much; infinite for what is none. */
export function ratioOf(a: NumberValue, b: NumberValue): number {
  const [one, other] = [amountOf(a), amountOf(b)];
  return one > 0 && other > 0 ? Math.max(one / other, other / one) : Number.POSITIVE_INFINITY;
}

function amountOf({ amount, base }: NumberValue): number {
  return Number((base || amount).split(" ")[0]);
}

/** Whether both are measured alike, in the same unit or in one of its kind. */
export function isUnitShared(a: NumberValue, b: NumberValue): boolean {
  if (a.unit === "" || b.unit === "") return false;
  const [one, other] = [bases.get(a.unit)?.smallest, bases.get(b.unit)?.smallest];
  return a.unit === b.unit || (one !== undefined && one === other);
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
