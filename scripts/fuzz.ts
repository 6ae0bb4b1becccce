// Feeds changed sessions, captures, configs, policies and locks to everything that reads them, for as long as is asked.
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";

const usage =
  "usage: npm run fuzz -- [--seconds N] [--seed N]   (60 seconds unless said, and a seed that is printed)";

main();

function main(): void {
  const options = {
    seconds: { type: "string", default: "60" },
    seed: { type: "string" },
    help: { type: "boolean" },
  } as const;
  const { values } = parseArgs({ options });
  const seed = values.seed ?? String(Math.floor(Math.random() * 1_000_000_000));
  if (values.help === true || !/^\d{1,6}$/.test(values.seconds) || !/^\d{1,9}$/.test(seed)) {
    console.error(usage);
    process.exitCode = 3;
    return;
  }
  console.log(`npm run fuzz -- --seconds ${values.seconds} --seed ${seed}`);
  // The templates are compiled by the tests' own set-up.
  const { status } = spawnSync("npx", ["vitest", "run", "test/fuzz", "--disable-console-intercept"], {
    stdio: "inherit",
    env: { ...process.env, TOOLWARDEN_FUZZ_SECONDS: values.seconds, TOOLWARDEN_FUZZ_SEED: seed },
  });
  process.exitCode = status ?? 2;
}
