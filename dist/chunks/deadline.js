import { i as howToRaise } from "./bounds.js";
import { t as CaptureError } from "./capture-error.js";
// src/io/mcp/deadline.ts
function startDeadline(timeoutMs, stage, cancel) {
	const controller = new AbortController();
	const onTimeout = () => {
		const says = `It did not answer ${stage.asking} within ${timeoutMs / 1e3} s; see what it waits for, or ${howToRaise("timeout-seconds")}.`;
		controller.abort(new CaptureError("no-answer", says));
	};
	const onCancel = () => controller.abort(new CaptureError("cancelled", "It was cancelled before it had answered."));
	const timer = setTimeout(onTimeout, timeoutMs);
	if (cancel?.aborted === true) onCancel();
	cancel?.addEventListener("abort", onCancel, { once: true });
	const clear = () => {
		clearTimeout(timer);
		cancel?.removeEventListener("abort", onCancel);
	};
	return {
		signal: controller.signal,
		clear
	};
}
function startShare(whole, ms) {
	const controller = new AbortController();
	const stop = () => controller.abort(whole.reason);
	const timer = setTimeout(stop, ms);
	if (whole.aborted) stop();
	whole.addEventListener("abort", stop, { once: true });
	const clear = () => {
		clearTimeout(timer);
		whole.removeEventListener("abort", stop);
	};
	return {
		signal: controller.signal,
		clear
	};
}
function until(promise, signal) {
	return new Promise((resolve, reject) => {
		const stop = () => reject(signal.reason);
		if (signal.aborted) stop();
		signal.addEventListener("abort", stop, { once: true });
		promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
	});
}
export { startShare as n, until as r, startDeadline as t };
