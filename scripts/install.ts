import { spawn } from "node:child_process";

/** Installs packages from the npm registry into a folder of their own; rejects if npm could not. */
export function install(folder: string, packages: readonly string[]): Promise<void> {
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const args = ["install", "--prefix", folder, "--no-audit", "--no-fund", "--no-save", ...packages];
  return new Promise((resolve, reject) => {
    const child = spawn(npm, args, {
      stdio: ["ignore", "ignore", "inherit"],
      shell: process.platform === "win32",
    });
    child.once("error", reject);
    child.once("exit", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`npm install ended with exit code ${code}`));
    });
  });
}
