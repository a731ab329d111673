/** Shows what is typed as a password, for whoever would rather see it. */
export function ShowSwitch(props: { label: string; shown: boolean; onShown: (shown: boolean) => void }) {
  const { label, shown, onShown } = props;
  return (
    <label className="flex items-center gap-2 text-[0.8125rem]">
      <input
        type="checkbox"
        className="size-4 accent-ink"
        checked={shown}
        onChange={(event) => onShown(event.target.checked)}
      />
      {label}
    </label>
  );
}
