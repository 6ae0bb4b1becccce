import { execFile, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { Ajv, type ValidateFunction } from "ajv";
import { OpenAPIBackend, type Document, type Request } from "openapi-backend";
import { filler, responseSchemas } from "./fill.ts";

/** GitHub's own description of its API. 29 MB packed, 385 MB unpacked: only one file of it is ever unpacked. */
const descriptionPackage = "@octokit/openapi@23.0.2";
const descriptionFile = "package/generated/api.github.com.json";
const cache = join(import.meta.dirname, "..", "..", "node_modules", ".cache", "toolwarden");

/** Holds requests and responses against GitHub's description; answers the faults found, none if all is well. */
export interface Validator {
  /** False if the description could not be fetched; then no fault is ever found. */
  readonly isReal: boolean;
  request(operationId: string, request: Request): readonly string[];
  response(operationId: string, status: number, body: unknown): readonly string[];
  /** The body with everything that the description requires and the fake does not know, as empty as it may be. */
  fill(operationId: string, status: number, body: unknown): unknown;
}

const loaded = new Map<string, Promise<Validator>>();

/**
 * The validator for these paths of the description. The first time on a machine it is fetched from the npm registry
 * and cut down to `paths` (a few seconds, then cached under node_modules/.cache). Where the registry cannot be
 * reached, says so on stderr and validates nothing.
 */
export function loadValidator(paths: readonly string[]): Promise<Validator> {
  const key = createHash("sha256")
    .update(JSON.stringify([descriptionPackage, paths]))
    .digest("hex")
    .slice(0, 12);
  const validator = loaded.get(key) ?? readValidator(paths, join(cache, `github-${key}.json`));
  loaded.set(key, validator);
  return validator;
}

async function readValidator(paths: readonly string[], file: string): Promise<Validator> {
  try {
    if (!existsSync(file)) await alone(`${file}.lock`, () => fetchOnce(paths, file));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.warn(
      `fake GitHub: NOT validating against GitHub's OpenAPI, ${descriptionPackage} is missing: ${reason}`,
    );
    return { isReal: false, request: () => [], response: () => [], fill: (_, _status, body) => body };
  }
  return createValidator(mend(JSON.parse(readFileSync(file, "utf8"))) as Description);
}

/** What the schema validator does not take as it is meant: `nullable` beside no type, and beside an enum without null. */
function mend(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(mend);
  if (typeof value !== "object" || value === null) return value;
  const mended = Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mend(item)]));
  const { nullable, ...rest } = mended;
  if (nullable !== true) return mended;
  if (rest["type"] === undefined) return { anyOf: [{ enum: [null] }, rest] };
  const values: unknown = rest["enum"];
  return Array.isArray(values) ? { ...mended, enum: [...new Set([...(values as unknown[]), null])] } : mended;
}

// GitHub's description has keywords and formats of its own.
const leniency = { strict: false, validateFormats: false } as const;

async function createValidator(description: Description): Promise<Validator> {
  const definition = description as unknown as Document; // What was trimmed is still a description.
  const api = new OpenAPIBackend({ definition, quick: true, ajvOpts: leniency, coerceTypes: true });
  await api.init();
  return {
    isReal: true,
    fill: filler(description),
    request(operationId, request) {
      const { valid, errors } = api.validateRequest(request, operationId);
      return valid ? [] : describe(errors);
    },
    response: responseValidator(description),
  };
}

/**
 * Answers are checked by schemas that refer to each other. The library above puts everything in its place before it compiles,
 * which takes half a second for one operation and makes clients with short deadlines try again.
 */
function responseValidator(description: Description): Validator["response"] {
  const ajv = new Ajv(leniency).addSchema({ components: description.components }, "github");
  const schemas = responseSchemas(description);
  const compiled = new Map<string, ValidateFunction>();
  return (operationId, status, body) => {
    const key = `${operationId} ${status}`;
    const schema = schemas.get(key);
    // Not every refusal that GitHub gives is described.
    if (schema === undefined) return status >= 400 ? [] : [`GitHub's description has no answer ${key}`];
    const text = JSON.stringify(schema).replaceAll('"#/components/', '"github#/components/');
    const check = compiled.get(key) ?? ajv.compile(JSON.parse(text) as object);
    compiled.set(key, check);
    return check(body) ? [] : describe(check.errors);
  };
}

function describe(
  errors: readonly { instancePath: string; message?: string | undefined }[] | null | undefined,
): readonly string[] {
  return (errors ?? []).map((error) => `${error.instancePath || "/"} ${error.message ?? "is invalid"}`);
}

async function fetchOnce(paths: readonly string[], file: string): Promise<void> {
  if (!existsSync(file)) await fetchDescription(paths, file);
}

/** Test files run in several processes at once; one of them fetches and the others wait. */
async function alone(lock: string, act: () => Promise<void>): Promise<void> {
  mkdirSync(cache, { recursive: true });
  for (let waited = 0; !tryLock(lock); waited += 1) {
    // Left behind by a process that was killed.
    if (waited > 900) rmSync(lock, { recursive: true, force: true });
    await sleep(100);
  }
  try {
    await act();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function tryLock(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    return false;
  }
}

async function fetchDescription(paths: readonly string[], file: string): Promise<void> {
  const folder = mkdtempSync(join(cache, "fetch-"));
  try {
    const pack = [
      "pack",
      descriptionPackage,
      "--pack-destination",
      folder,
      "--loglevel=error",
      "--fetch-retries=1",
      "--fetch-retry-mintimeout=1000",
    ];
    const { stdout } = await promisify(execFile)("npm", pack, { cwd: folder, timeout: 60_000 });
    const archive = join(folder, stdout.trim().split("\n").at(-1) ?? "");
    const whole = JSON.parse(await extract(archive)) as Description;
    const beside = join(folder, "trimmed.json");
    writeFileSync(beside, JSON.stringify(trim(whole, paths)));
    renameSync(beside, file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The one file, streamed: tar is told to stop reading once it has it. */
function extract(archive: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const tar = spawn("tar", ["-xzOf", archive, descriptionFile], { stdio: ["ignore", "pipe", "inherit"] });
    const chunks: Buffer[] = [];
    tar.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
    tar.on("error", reject);
    tar.on("close", (code) => {
      if (code === 0) resolve(Buffer.concat(chunks).toString("utf8"));
      else reject(new Error(`tar ended with ${code}`));
    });
  });
}

interface Description {
  readonly openapi: string;
  readonly info: unknown;
  readonly paths: Readonly<Record<string, unknown>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** The description of these paths alone, with what they refer to, directly or not. */
function trim(whole: Description, paths: readonly string[]): Description {
  const kept: Record<string, unknown> = {};
  for (const path of paths) {
    if (whole.paths[path] === undefined) throw new Error(`GitHub's description has no ${path}`);
    kept[path] = withoutExamples(whole.paths[path]);
  }
  const components: Record<string, Record<string, unknown>> = {};
  const open = references(kept);
  for (let reference = open.pop(); reference !== undefined; reference = open.pop()) {
    const [, , section = "", name = ""] = reference.split("/");
    if (components[section]?.[name] !== undefined) continue;
    const component = withoutExamples(whole.components[section]?.[name]);
    components[section] = { ...components[section], [name]: component };
    open.push(...references(component));
  }
  return { openapi: whole.openapi, info: whole.info, paths: kept, components };
}

function references(value: unknown): string[] {
  return [...JSON.stringify(value).matchAll(/"\$ref":"(#\/components\/[^"]+)"/g)].map(
    (match) => match[1] ?? "",
  );
}

/** Half of the description is examples. A property may bear that name too, but then it is no array or map of media. */
function withoutExamples(value: unknown): unknown {
  const text = JSON.stringify(value, (key, item: unknown) => (key === "examples" ? undefined : item));
  return JSON.parse(text);
}
