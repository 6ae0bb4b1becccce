import { t as byText } from "./json.js";
import { r as withoutKnownSecrets } from "./known-secret.js";
// src/discover/summarise.ts
const mask = "***";
const secretName = /(?:token|secret|passw|pwd|api-?_?key|access-?_?key|credential|bearer|auth|private-?_?key)/i;
function maskUrl(url) {
	const withoutUser = withoutKnownSecrets(url, mask).replace(/^([A-Za-z][A-Za-z0-9+.-]*:\/\/)[^/?#]*@/, `$1${mask}@`);
	const [path = "", ...query] = withoutUser.split("?");
	if (query.length === 0) return withoutUser;
	return `${path}?${query.join("?").replace(/=[^&#]*/g, `=${mask}`)}`;
}
function maskArgument(argument) {
	const cut = argument.indexOf("=");
	if (cut > 0 && secretName.test(argument.slice(0, cut)) && !argument.slice(0, cut).includes("://")) return `${argument.slice(0, cut)}=${mask}`;
	return withoutKnownSecrets(argument.replace(/[A-Za-z][A-Za-z0-9+.-]{0,20}:\/\/\S*/g, maskUrl), mask);
}
function followsSecretOption(args, index) {
	const before = args[index - 1] ?? "";
	return !(args[index] ?? "").startsWith("-") && before.startsWith("-") && !before.includes("=") && secretName.test(before);
}
function summariseLaunch(launch) {
	if (launch.kind === "http") return {
		kind: "http",
		url: maskUrl(launch.url),
		headers: Object.keys(launch.headers).sort(byText)
	};
	const { command, args, env } = launch;
	return {
		kind: "stdio",
		command,
		args: args.map((argument, index) => followsSecretOption(args, index) ? mask : maskArgument(argument)),
		env: Object.keys(env).sort(byText)
	};
}
export { summariseLaunch as n, secretName as t };
