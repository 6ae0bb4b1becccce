/** `1 tool`, `2 tools`; the plural is given where it is not just an s. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
