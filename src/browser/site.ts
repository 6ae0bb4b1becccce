import { makeSortable } from "./sort.ts";

/*
 * On every page: the switch between light and dark, copy buttons, tables that sort, and the editor for trying a rule, whose
 * program is loaded once somebody turns to it. Runs before the page is drawn, so that the chosen scheme never flashes.
 */

const root = document.documentElement;
root.classList.add("scripted");

type Scheme = "light" | "dark";
const key = "toolwarden-scheme";

/** Storage may be refused, as for a page opened from a folder. */
function stored(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function keep(scheme: Scheme): void {
  try {
    localStorage.setItem(key, scheme);
  } catch {
    // Then it holds for this page alone.
  }
}

const prefersDark = matchMedia("(prefers-color-scheme: dark)");
const chosen = stored();
if (chosen === "light" || chosen === "dark") root.dataset["theme"] = chosen;

function scheme(): Scheme {
  const { theme } = root.dataset;
  return theme === "light" || theme === "dark" ? theme : prefersDark.matches ? "dark" : "light";
}

function setUpScheme(button: HTMLElement): void {
  const label = () => {
    button.textContent = scheme() === "dark" ? "Light" : "Dark";
    button.setAttribute("aria-label", `Switch to ${scheme() === "dark" ? "light" : "dark"} colours`);
  };
  label();
  prefersDark.addEventListener("change", label);
  button.addEventListener("click", () => {
    const next = scheme() === "dark" ? "light" : "dark";
    root.dataset["theme"] = next;
    keep(next);
    label();
  });
}

function setUpCopy(button: HTMLButtonElement): void {
  const label = button.textContent;
  button.addEventListener("click", () => {
    const source = document.getElementById(button.dataset["copy"] ?? "");
    void copied(source).then((isDone) => {
      button.textContent = isDone ? "Copied" : "Select the text and copy it";
      setTimeout(() => (button.textContent = label), 2000);
    });
  });
}

async function copied(source: HTMLElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(source?.textContent ?? "");
    return true;
  } catch {
    return false;
  }
}

/** Asks for the program once; what was asked before it came is asked again then. */
function setUpTry(form: HTMLFormElement): void {
  const load = () => {
    if (form.dataset["loading"] !== undefined) return;
    form.dataset["loading"] = "";
    const script = document.createElement("script");
    script.src = form.dataset["script"] ?? "";
    document.head.append(script);
  };
  form.addEventListener("focusin", load, { once: true });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    form.dataset["asked"] = "";
    load();
  });
}

document.addEventListener("DOMContentLoaded", () => {
  const theme = document.getElementById("theme");
  if (theme !== null) setUpScheme(theme);
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-copy]")) setUpCopy(button);
  for (const table of document.querySelectorAll<HTMLTableElement>("table[data-sort]")) makeSortable(table);
  const form = document.querySelector<HTMLFormElement>("form#try");
  if (form !== null) setUpTry(form);
});
