import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

/** A span as a collector got it. */
export interface SeenSpan {
  readonly traceId: string;
  readonly parentId: string;
  readonly name: string;
  /** 2 is SERVER. */
  readonly kind: number;
  readonly ms: number;
  readonly attributes: Readonly<Record<string, string | number | boolean>>;
  /** 2 is ERROR. */
  readonly status: number;
}

/** A collector of OTLP over HTTP, which reads the protobuf of opentelemetry-proto v1 by itself. */
export async function collector(status = 200) {
  const spans: SeenSpan[] = [];
  const resources: SeenSpan["attributes"][] = [];
  const requests: {
    readonly path: string;
    readonly type: string;
    readonly key: string;
    readonly body: Buffer;
  }[] = [];
  const take = async (request: IncomingMessage, response: ServerResponse) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const body = Buffer.concat(parts);
    const { "content-type": type = "", "x-key": key = "" } = request.headers;
    requests.push({ path: request.url ?? "", type, key: String(key), body });
    for (const resourceSpans of all(fieldsOf(body), 1)) {
      const fields = fieldsOf(resourceSpans);
      resources.push(...all(fields, 1).map((resource) => attributesOf(all(fieldsOf(resource), 1))));
      for (const scope of all(fields, 2)) spans.push(...all(fieldsOf(scope), 2).map(spanOf));
    }
    response.writeHead(status, { "content-type": "application/x-protobuf" }).end();
  };
  const server = createServer((request, response) => void take(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void (server.closeAllConnections(), server.close()));
  const { port } = server.address() as AddressInfo; // It listens on a port.
  return { url: `http://127.0.0.1:${port}`, spans, resources, requests };
}

type Field = readonly [number: number, value: Buffer | bigint];

/** https://protobuf.dev/programming-guides/encoding: a tag, then by its type a varint, 8 bytes, a length and bytes, or 4 bytes. */
function fieldsOf(bytes: Buffer): readonly Field[] {
  let at = 0;
  const varint = (): bigint => {
    let value = 0n;
    for (let shift = 0n; ; shift += 7n) {
      const byte = bytes[at++] ?? 0;
      value |= BigInt(byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  const fields: Field[] = [];
  while (at < bytes.length) {
    const tag = Number(varint());
    const type = tag & 7;
    if (type === 0) {
      fields.push([tag >> 3, varint()]);
      continue;
    }
    const length = type === 2 ? Number(varint()) : type === 1 ? 8 : 4;
    fields.push([tag >> 3, bytes.subarray(at, at + length)]);
    at += length;
  }
  return fields;
}

function all(fields: readonly Field[], number: number): readonly Buffer[] {
  return fields.flatMap(([one, value]) => (one === number && Buffer.isBuffer(value) ? value : []));
}

function spanOf(bytes: Buffer): SeenSpan {
  const fields = fieldsOf(bytes);
  const [traceId, parentId, name, start, end, status] = [1, 4, 5, 7, 8, 15].map(
    (number) => all(fields, number)[0],
  );
  const kind = fields.find(([number]) => number === 6)?.[1];
  const code = status === undefined ? 0 : fieldsOf(status).find(([number]) => number === 3)?.[1];
  return {
    traceId: traceId?.toString("hex") ?? "",
    parentId: parentId?.toString("hex") ?? "",
    name: name?.toString() ?? "",
    kind: Number(kind),
    ms: Number((end?.readBigUInt64LE() ?? 0n) - (start?.readBigUInt64LE() ?? 0n)) / 1e6,
    attributes: attributesOf(all(fields, 9)),
    status: Number(code ?? 0),
  };
}

function attributesOf(pairs: readonly Buffer[]): SeenSpan["attributes"] {
  return Object.fromEntries(
    pairs.map((pair) => {
      const fields = fieldsOf(pair);
      const [number, value] = fieldsOf(all(fields, 2)[0] ?? Buffer.alloc(0))[0] ?? [0, 0n];
      return [all(fields, 1)[0]?.toString() ?? "", valueOf(number, value)];
    }),
  );
}

/** `AnyValue`: text, truth, whole number or other number. */
function valueOf(number: number, value: Buffer | bigint): string | number | boolean {
  if (Buffer.isBuffer(value)) return number === 4 ? value.readDoubleLE() : value.toString();
  return number === 2 ? value === 1n : Number(value);
}
