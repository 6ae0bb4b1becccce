/**
 * The sum as a person works it out in decimals: a hundred times 0.01 is 1. Binary fractions add up to a little more, and
 * would refuse the last cent of a limit. Whole numbers are exact as they are; others keep the 15 significant digits that
 * a double holds surely, counted from the larger of the two.
 */
export function sumOf(a: number, b: number): number {
  const sum = a + b;
  if (Number.isInteger(a) && Number.isInteger(b)) return sum;
  const places = 14 - Math.floor(Math.log10(Math.max(Math.abs(a), Math.abs(b))));
  // `toFixed` knows up to 100 places; numbers that small are left as they add up.
  return places > 100 ? sum : Number(sum.toFixed(Math.max(0, places)));
}
