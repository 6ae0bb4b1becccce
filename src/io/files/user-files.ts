import { join } from "node:path";
import { type ClientFormat, clientFormats, type UserPath } from "../../discover/clients.ts";

/**
 * Absolute paths of the files in which the clients of the person who runs us keep their servers, there or not. Without
 * a home folder in the environment there are none.
 */
export function userFiles(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): readonly { readonly path: string; readonly format: ClientFormat }[] {
  const home = env["HOME"] ?? env["USERPROFILE"];
  if (home === undefined || home === "") return [];
  const xdg = env["XDG_CONFIG_HOME"] || join(home, ".config");
  const folders = { "~": home, $XDG: xdg, $CONFIG: settingsFolder(platform, env, home, xdg) };
  const absolute = (path: UserPath) => {
    const cut = path.indexOf("/");
    return join(folders[path.slice(0, cut) as keyof typeof folders], path.slice(cut + 1)); // As UserPath has it.
  };
  return clientFormats.flatMap((format) => format.user.map((path) => ({ path: absolute(path), format })));
}

function settingsFolder(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
  home: string,
  xdg: string,
): string {
  if (platform === "darwin") return join(home, "Library", "Application Support");
  return platform === "win32" ? (env["APPDATA"] ?? join(home, "AppData", "Roaming")) : xdg;
}
