/**
 * The key by which web archives sort addresses (SURT, as pywb and warcio make it): the host's parts turned round, without
 * a leading `www`, all in small letters, parameters in order. Other schemes than http and https stay as they are.
 */
export function surt(address: string): string {
  if (!/^https?:/.test(address)) return address;
  const url = new URL(address.replace(/^(https?:\/\/)www\d*\./, "$1").toLowerCase());
  const host = url.hostname.split(".").reverse().join(",");
  const query = url.search.slice(1).split("&").sort().join("&");
  return `${host}${url.port && `:${url.port}`})${url.pathname}${url.search && `?${query}`}`;
}
