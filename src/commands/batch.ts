import type { World } from "./command.ts";

/** Writes this much at once: a write a line costs more than what is said in it. */
const batchLength = 65_536;

/** Output in many small parts; what was added is only sure to be written after `flush`. */
export interface BatchedOutput {
  readonly add: (text: string) => Promise<void>;
  readonly flush: () => Promise<void>;
}

export function batchedOutput(world: Pick<World, "print">): BatchedOutput {
  let pending = "";
  const flush = async (): Promise<void> => {
    await world.print(pending);
    pending = "";
  };
  return {
    add: async (text) => {
      pending += text;
      if (pending.length > batchLength) await flush();
    },
    flush,
  };
}
