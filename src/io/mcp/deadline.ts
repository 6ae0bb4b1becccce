import { howToRaise } from "../../model/bounds.ts";
import { CaptureError } from "./capture-error.ts";

/** What a server is being asked right now: said when it does not answer. */
export interface Stage {
  asking: string;
}

/** Ends everything about one server at once. The reason of `signal` is always a `CaptureError`. */
export interface Deadline {
  readonly signal: AbortSignal;
  readonly clear: () => void;
}

/** One deadline for all that is done with a server, or an earlier end if `cancel` says so. */
export function startDeadline(timeoutMs: number, stage: Stage, cancel: AbortSignal | undefined): Deadline {
  const controller = new AbortController();
  const onTimeout = () => {
    const says = `It did not answer ${stage.asking} within ${timeoutMs / 1000} s; see what it waits for, or ${howToRaise("timeout-seconds")}.`;
    controller.abort(new CaptureError("no-answer", says));
  };
  const onCancel = () =>
    controller.abort(new CaptureError("cancelled", "It was cancelled before it had answered."));
  const timer = setTimeout(onTimeout, timeoutMs);
  if (cancel?.aborted === true) onCancel();
  cancel?.addEventListener("abort", onCancel, { once: true });
  const clear = () => {
    clearTimeout(timer);
    cancel?.removeEventListener("abort", onCancel);
  };
  return { signal: controller.signal, clear };
}

/**
 * A part of the time that is left: ends after `ms`, or with `whole` if that comes first. Not `AbortSignal.any` of
 * `AbortSignal.timeout`: in Node 20 that pair may be collected as garbage, and then never fires.
 */
export function startShare(whole: AbortSignal, ms: number): Deadline {
  const controller = new AbortController();
  const stop = () => controller.abort(whole.reason);
  const timer = setTimeout(stop, ms);
  if (whole.aborted) stop();
  whole.addEventListener("abort", stop, { once: true });
  const clear = () => {
    clearTimeout(timer);
    whole.removeEventListener("abort", stop);
  };
  return { signal: controller.signal, clear };
}

/** The promise's outcome, or the signal's reason if that comes first. Not every part of the SDK heeds a signal. */
export function until<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    // The reason is a `CaptureError`; the platform types it as anything.
    const stop = () => reject(signal.reason as Error);
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
    void promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}
