/** A key, shown beside what it does. Screen readers get the key from aria-keyshortcuts on the control instead. */
export function Kbd({ children }: { children: string }) {
  return (
    <span aria-hidden="true" className="hidden sm:inline">
      <kbd className="ms-0.5 rounded border border-current px-1 font-sans text-[0.6875rem] leading-4 font-semibold">
        {children}
      </kbd>
    </span>
  );
}
