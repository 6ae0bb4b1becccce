/** Something that goes wrong on GitHub's side. */
export type Fault =
  | { readonly kind: "status"; readonly status: number }
  /** 403 with `retry-after`, as for too many writes at once. */
  | { readonly kind: "secondary-limit"; readonly retryAfterSeconds: number }
  /** The connection breaks in the middle of the answer's body. */
  | { readonly kind: "reset" }
  | { readonly kind: "slow"; readonly ms: number };

export interface Disturbance {
  readonly fault: Fault;
  readonly method?: string;
  /** Which requests: a part of the decoded path. */
  readonly path?: string;
  /** How many of them. Default 1. */
  readonly times?: number;
  /** Whether what was asked for happens all the same, and only the answer is lost. Default false. */
  readonly afterEffect?: boolean;
}

/** The faults that are still to happen, in the order they were asked for. */
export class Disturbances {
  readonly #pending: { readonly disturbance: Disturbance; left: number }[] = [];

  add(disturbance: Disturbance): void {
    this.#pending.push({ disturbance, left: disturbance.times ?? 1 });
  }

  /** The first that fits this request, which uses it up once. */
  take(method: string, path: string): Disturbance | undefined {
    const found = this.#pending.find(
      ({ disturbance, left }) =>
        left > 0 && (disturbance.method ?? method) === method && path.includes(disturbance.path ?? ""),
    );
    if (found === undefined) return undefined;
    found.left -= 1;
    return found.disturbance;
  }
}
