/** Whether the address asks to choose where the open claim stands, as the claims to look at do (`?place=1`). */
export function isPlacing(): boolean {
  return new URLSearchParams(window.location.search).has("place");
}
