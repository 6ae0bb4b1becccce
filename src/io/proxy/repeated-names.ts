import { isObject, type Json } from "../../model/json.ts";

/**
 * Whether an object anywhere in a JSON text names one member twice. Readers differ in which of the two they take, so
 * such a call could be judged by one value and carried out with the other. `value` is what `JSON.parse` made of `text`.
 */
export function namesTwice(text: string, value: Json): boolean {
  return membersIn(text) !== membersOf(value);
}

/** How many members the text spells out: strings that a colon follows. The text is JSON. */
function membersIn(text: string): number {
  let members = 0;
  for (let open = text.indexOf('"'); open >= 0;) {
    const close = endOfString(text, open);
    let next = close + 1;
    while (isBlank(text.charCodeAt(next))) next += 1;
    if (text[next] === ":") members += 1;
    open = text.indexOf('"', next);
  }
  return members;
}

function endOfString(text: string, open: number): number {
  let close = text.indexOf('"', open + 1);
  while (isEscaped(text, close)) close = text.indexOf('"', close + 1);
  return close;
}

/** A quotation mark after an odd number of backslashes. */
function isEscaped(text: string, at: number): boolean {
  let before = at;
  while (text[before - 1] === "\\") before -= 1;
  return (at - before) % 2 === 1;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13;
}

/** Without recursion: arguments may nest deeper than the stack. */
function membersOf(value: Json): number {
  let members = 0;
  const rest: Json[] = [value];
  for (let held = rest.pop(); held !== undefined; held = rest.pop()) {
    if (Array.isArray(held)) for (const item of held) rest.push(item as Json);
    else if (isObject(held)) {
      for (const item of Object.values(held)) {
        members += 1;
        rest.push(item);
      }
    }
  }
  return members;
}
