/**
 * One page of a listing as GitHub cuts it: 30 items unless asked for more, 100 at most, with the `link` header that
 * clients follow.
 */
export function cutPage(
  base: string,
  address: URL,
  items: readonly unknown[],
): { readonly items: readonly unknown[]; readonly headers: Readonly<Record<string, string>> } {
  const size = Math.min(Number(address.searchParams.get("per_page") ?? 30), 100);
  const page = Number(address.searchParams.get("page") ?? 1);
  const last = Math.max(1, Math.ceil(items.length / size));
  const link = (relation: string, number: number) => {
    const target = new URL(address.pathname + address.search, base);
    target.searchParams.set("page", String(number));
    return `<${target.href}>; rel="${relation}"`;
  };
  const before = page > 1 ? [link("prev", page - 1), link("first", 1)] : [];
  const after = page < last ? [link("next", page + 1), link("last", last)] : [];
  const links = [...before, ...after].join(", ");
  return {
    items: items.slice((page - 1) * size, page * size),
    headers: links === "" ? {} : { link: links },
  };
}
