import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { rmSync } from "node:fs";

/** The repository of Toolwarden itself. */
export const projectRoot = join(import.meta.dirname, "..", "..");
export const demoServer = join(projectRoot, "dist", "demo-server.js");

/**
 * Where Node 22 and later keep what they have compiled, for programs of ours that tests start over and over. It changes nothing but
 * how soon they have started.
 */
export const compiled = {
  NODE_COMPILE_CACHE: join(projectRoot, "node_modules", ".cache", "compiled"),
} as const;

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface SpawnOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string;
}

/** Runs a program to its end. Its environment is what `env` says and PATH, nothing else. */
export function finish(
  command: string,
  args: readonly string[],
  options: SpawnOptions = {},
): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? projectRoot,
      env: {
        PATH: process.env["PATH"] ?? "",
        HOME: process.env["HOME"] ?? "",
        ...compiled,
        ...options.env,
      },
    });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout, stderr }));
    child.stdin.on("error", () => {}); // A program that ends without reading is no failure of the test.
    child.stdin.end(options.stdin ?? "");
  });
}

/** Runs the built command line. */
export function toolwarden(args: readonly string[], options: SpawnOptions = {}): Promise<Finished> {
  return finish(process.execPath, [join(projectRoot, "dist", "cli.js"), ...args], options);
}

/** A folder with these files, gone after the test. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), "toolwarden-test-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

/** A `.mcp.json` that declares the demo server as `relay`, in its present or next release. */
export function declaresRelay(release: readonly string[] = []): string {
  const relay = { command: process.execPath, args: [demoServer, ...release] };
  return JSON.stringify({ mcpServers: { relay } }, undefined, 2);
}
export const nextRelease = ["--release", "next"] as const;
