/** A word that looks as it does everywhere, such as a category or a risk. */
export function word(style: string, text: string): HTMLElement {
  const element = document.createElement("span");
  element.className = style;
  element.textContent = text;
  return element;
}
