import { onTestFinished } from "vitest";
import { scriptedHttp } from "../servers/scripted-http.ts";
import { testTable } from "./decision-vectors.ts";
import { proxiedHere } from "./proxied-here.ts";

testTable("a socket", async (policy) => {
  const { url, stop } = await scriptedHttp();
  onTestFinished(async () => void (await stop()));
  return proxiedHere(policy, url);
});
