"use client";

import { type InputHTMLAttributes, type ReactNode, useState } from "react";

/**
 * A value that follows the address, but for a field in which somebody is: what they typed since is newer than the page that
 * arrives for it.
 */
function useFollowed(asked: string) {
  const [value, set] = useState(asked);
  const [seen, see] = useState(asked);
  const [isBusy, setBusy] = useState(false);
  if (asked !== seen) {
    see(asked);
    if (!isBusy) set(asked);
  }
  const busy = { onFocus: () => setBusy(true), onBlur: () => setBusy(false) };
  return { value, set, busy };
}

type Search = Omit<InputHTMLAttributes<HTMLInputElement>, "value" | "onChange"> & {
  readonly label: string;
  readonly name: string;
  readonly value: string;
};

/** The words to look for; its label stands in it while it is empty. */
export function FilterSearch({ label, value: asked, type = "search", className = "", ...rest }: Search) {
  const { value, set, busy } = useFollowed(asked);
  return (
    <input
      type={type}
      aria-label={label}
      placeholder={label}
      maxLength={300}
      autoComplete="off"
      dir="auto"
      className={`filter-search ${className}`}
      {...rest}
      {...busy}
      value={value}
      onChange={(event) => set(event.target.value)}
    />
  );
}

type Choice = {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly value: string;
  /** Its options. */
  readonly children: ReactNode;
};

/** One of several, as its label and what is chosen. */
export function FilterChoice({ id, name, label, value: asked, children }: Choice) {
  const { value, set } = useFollowed(asked);
  return (
    <span className="filter-choice">
      <label htmlFor={id}>{label}</label>
      <select id={id} name={name} value={value} onChange={(event) => set(event.target.value)}>
        {children}
      </select>
    </span>
  );
}

/** A choice of two. */
export function FilterTick({ name, label, value: asked }: { name: string; label: string; value: string }) {
  const { value, set } = useFollowed(asked);
  return (
    <label className="filter-choice">
      <input
        type="checkbox"
        name={name}
        value="yes"
        checked={value === "yes"}
        onChange={(event) => set(event.target.checked ? "yes" : "")}
        className="size-4 accent-ink"
      />
      {label}
    </label>
  );
}
