import type { ServerContext } from "./context.ts";
import type { Name } from "./name.ts";
import type { Parameter } from "./parameters.ts";

/**
 * Whether a tool drives a browser, a device or a desktop: by its name, by its description, or not that we know.
 * `drawing` is a server of tools that draw charts: what they create is only returned.
 */
export type Screen = "named" | "mentioned" | "drawing" | "none";

/** What the tools of one server are for, as far as it gives their words a sense. */
export interface Setting {
  readonly screen: Screen;
  /** Whether they hold or trade something of value: a position is then money, not a job. */
  readonly trades: boolean;
}

const screenNames = new Set(
  "browser playwright puppeteer selenium chrome screen mobile android ios simulator emulator mouse keyboard iframe".split(
    " ",
  ),
);

const screenWords =
  /browser|web ?page|viewport|mouse|keyboard|simulator|emulator|touchscreen|on (?:the (?:page|screen|device)|screen|device)/;

/** A screen that is mentioned further down, in units of text, is not what the tool is about. */
const beginning = 300;

const longestScreenWord = "on the screen".length;

/** What one tool is about, by its own words and those of its server. */
export function settingOf(
  name: Name,
  description: string,
  parameters: readonly Parameter[],
  context: ServerContext,
): Setting {
  const isOnElement = context.drives && parameters.some(({ key, depth }) => depth === 0 && locators.has(key));
  const screen = isOnElement ? "named" : screenOf(name, description, context);
  const trades = context.trades || parameters.some(({ key, depth }) => depth === 0 && trading.has(key));
  return { screen, trades };
}

// Parameters that say which element of a screen is meant.
const locators = new Set("selector xpath uid element elementref locator css cssselector by".split(" "));

// Parameters that only an order on a market has.
const trading = new Set(
  (
    "auxprice disclosedquantity limitprice lmtprice postonly reduceonly stoploss stoplossprice stopprice takeprofit takeprofitprice " +
    "tif timeinforce trailingpercent trailprice triggerprice"
  ).split(" "),
);

function screenOf(name: Name, description: string, context: ServerContext): Screen {
  if (name.words.some((word) => screenNames.has(word.text))) return "named";
  for (const word of context.namespaces) if (screenNames.has(word)) return "named";
  if (context.draws) return "drawing";
  if (context.drives) return "mentioned";
  const at = description.slice(0, beginning + longestScreenWord).search(screenWords);
  return at >= 0 && at < beginning ? "mentioned" : "none";
}
