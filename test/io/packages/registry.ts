import { createHash } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";

/** A release to publish: its manifest beside name and version, and further files by path. */
export interface Release {
  readonly name: string;
  readonly version: string;
  readonly manifest?: Readonly<Record<string, unknown>>;
  readonly files?: Readonly<Record<string, string>>;
  /** What the registry says of the hash, where that is a lie. */
  readonly claims?: string;
}

/**
 * A registry over HTTP that knows these releases, the last of a name as its `latest`, and says of the package `busy` that it
 * cannot tell now. `asked` lists the paths, in order.
 */
export async function startRegistry(releases: readonly Release[]) {
  const asked: string[] = [];
  const headers: string[] = [];
  const archives = new Map(releases.map((release) => [archivePath(release), archive(release)]));
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? "");
    asked.push(path);
    headers.push(request.headers.authorization ?? "");
    const bytes = archives.get(path);
    const own = releases.filter(({ name }) => path === `/${name}`);
    if (path === "/busy") response.writeHead(503).end("{}");
    else if (bytes !== undefined) response.end(bytes);
    else if (own.length > 0) response.end(JSON.stringify(packument(own, address())));
    else response.writeHead(404).end("{}");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // It listens on a port.
  return {
    url: address(),
    asked,
    headers,
    integrityOf: (release: Release) => hashOf(archive(release)),
    end: () => new Promise((resolve) => server.close(resolve).closeAllConnections()),
  };
}

const archivePath = ({ name, version }: Release) => `/${name}/-/${name.replace("/", "-")}-${version}.tgz`;
const hashOf = (bytes: Buffer) => `sha512-${createHash("sha512").update(bytes).digest("base64")}`;
const manifestOf = ({ name, version, manifest }: Release) => ({ name, version, ...manifest });

function packument(releases: readonly Release[], address: string) {
  const versions = releases.map((release) => {
    const tarball = `${address}${archivePath(release)}`;
    const integrity = release.claims ?? hashOf(archive(release));
    return [release.version, { ...manifestOf(release), dist: { tarball, integrity } }] as const;
  });
  const [name, latest] = [releases[0]?.name, releases.at(-1)?.version];
  return { name, "dist-tags": { latest }, versions: Object.fromEntries(versions) };
}

function archive(release: Release): Buffer {
  const files = { "package.json": JSON.stringify(manifestOf(release)), ...release.files };
  const parts = Object.entries(files).map(([path, text]) => tarEntry(`package/${path}`, Buffer.from(text)));
  return gzipSync(Buffer.concat([...parts, Buffer.alloc(1024)]));
}

/** One file in the ustar format. */
function tarEntry(path: string, content: Buffer): Buffer {
  const head = Buffer.alloc(512);
  const octal = (value: number, length: number) => `${value.toString(8).padStart(length - 1, "0")}\0`;
  head.write(path, 0);
  head.write(octal(0o644, 8), 100);
  head.write(octal(0, 8), 108);
  head.write(octal(0, 8), 116);
  head.write(octal(content.length, 12), 124);
  head.write(octal(0, 12), 136);
  head.write("        0", 148);
  head.write("ustar\x0000", 257);
  const sum = head.reduce((total, byte) => total + byte, 0);
  head.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
  return Buffer.concat([head, content, Buffer.alloc((512 - (content.length % 512)) % 512)]);
}
