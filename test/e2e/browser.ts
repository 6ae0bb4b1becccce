import { chromium, type Browser } from "playwright-core";

/**
 * A Chromium that needs nothing of the machine: the one inside an npm package, with the libraries and fonts that come with it,
 * or the one that `CHROMIUM` names (Debian's is `/usr/bin/chromium`).
 */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = process.env["CHROMIUM"] ?? (await packagedChromium());
  return chromium.launch({ executablePath, args: ["--no-sandbox", "--no-zygote", "--disable-gpu"] });
}

async function packagedChromium(): Promise<string> {
  // The package unpacks its libraries only where it believes to be at home.
  process.env["AWS_EXECUTION_ENV"] ??= "AWS_Lambda_nodejs22.x";
  const { default: packaged } = await import("@sparticuz/chromium");
  return packaged.executablePath();
}
