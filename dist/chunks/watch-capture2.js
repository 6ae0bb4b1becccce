import { n as liveLines, t as doneLine } from "./progress.js";
// src/commands/watch-capture.ts
function isWatched(world) {
	return world.isTerminal || isLogged(world);
}
const redrawMs = 500;
function isLogged({ isTerminal, env }) {
	return !isTerminal && (env["CI"] ?? env["GITHUB_ACTIONS"] ?? "") !== "";
}
function watchCapture(total, world) {
	const asked = new Map();
	let begun = 0;
	const draw = () => {
		const running = [...asked].map(([server, since]) => ({
			server,
			since
		}));
		world.live?.show(liveLines(running, total - begun, world.now(), world.live.columns()));
	};
	const timer = world.isTerminal ? setInterval(draw, redrawMs) : void 0;
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
		}
	};
}
export { isWatched as n, watchCapture as r, isLogged as t };
