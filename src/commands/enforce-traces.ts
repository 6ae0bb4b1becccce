import type { Traces } from "../io/proxy/traces.ts";
import { UsageError } from "../model/errors.ts";
import { version } from "../model/version.ts";
import type { World } from "./command.ts";

/**
 * Spans for a collector, where the environment names one; the SDK is loaded only then.
 * @throws UsageError if it names something else.
 */
export async function tracesIn({ env }: World, notice: (line: string) => void): Promise<Traces | undefined> {
  const name = endpoints.find((one) => (env[one] ?? "") !== "");
  if (name === undefined || env["OTEL_SDK_DISABLED"]?.toLowerCase() === "true") return undefined;
  const endpoint = env[name] ?? "";
  if (!URL.canParse(endpoint) || !/^https?:$/.test(new URL(endpoint).protocol)) {
    throw new UsageError(`${name} is no http(s) address; correct it, or unset it to send no spans.`);
  }
  const protocol = env["OTEL_EXPORTER_OTLP_TRACES_PROTOCOL"] ?? env["OTEL_EXPORTER_OTLP_PROTOCOL"] ?? "";
  if (protocol !== "" && protocol !== spoken) {
    notice(
      `no spans are sent: the collector is to be spoken to by ${protocol}, and only ${spoken} is spoken.`,
    );
    return undefined;
  }
  const { openTraces } = await import("../io/proxy/traces.ts");
  const hasTimeout = timeouts.some((one) => (env[one] ?? "") !== "");
  return openTraces({
    version,
    timeoutMs: hasTimeout ? undefined : timeoutMs,
    now: () => performance.timeOrigin + performance.now(),
    notice,
  });
}

/** The first that is set holds. */
const endpoints = ["OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "OTEL_EXPORTER_OTLP_ENDPOINT"] as const;
const timeouts = ["OTEL_EXPORTER_OTLP_TRACES_TIMEOUT", "OTEL_EXPORTER_OTLP_TIMEOUT"] as const;
/** OpenTelemetry's own ten seconds would hold up the end of a proxy whose collector is gone. */
const timeoutMs = 2_000;
const spoken = "http/protobuf";
