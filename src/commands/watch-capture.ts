import type { CaptureOptions } from "../io/mcp/capture.ts";
import { doneLine, liveLines } from "../render/progress.ts";
import type { World } from "./command.ts";

/** Whether anybody follows a capture as it goes; elsewhere what was not seen is told at its end. */
export function isWatched(world: World): boolean {
  return world.isTerminal || isLogged(world);
}

/** How often the lines of a terminal are drawn anew while nothing happens. */
const redrawMs = 500;

/** Whether somebody will read line by line what happened: a log of CI. */
export function isLogged({ isTerminal, env }: World): boolean {
  return !isTerminal && (env["CI"] ?? env["GITHUB_ACTIONS"] ?? "") !== "";
}

/**
 * Tells whoever waits how a capture goes: on a terminal a line a server that counts the seconds, in a log of CI a line
 * for each answer, elsewhere nothing. `end` takes the moving lines away.
 */
export function watchCapture(
  total: number,
  world: World,
): { readonly onProgress: NonNullable<CaptureOptions["onProgress"]>; readonly end: () => void } {
  const asked = new Map<string, number>();
  let begun = 0;
  const draw = () => {
    const running = [...asked].map(([server, since]) => ({ server, since }));
    world.live?.show(liveLines(running, total - begun, world.now(), world.live.columns()));
  };
  const timer = world.isTerminal ? setInterval(draw, redrawMs) : undefined;
  return {
    onProgress(event) {
      if (event.state === "started") {
        begun += 1;
        asked.set(event.server, world.now());
        draw();
      } else {
        const since = asked.get(event.server) ?? world.now();
        asked.delete(event.server);
        draw();
        if (isWatched(world)) world.notice(doneLine(event.result, world.now() - since));
      }
    },
    end() {
      clearInterval(timer);
      world.live?.show([]);
    },
  };
}
