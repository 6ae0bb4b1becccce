import { n as UsageError } from "./errors.js";
import { isIP } from "node:net";
// src/commands/address.ts
function addressIn(text, flag) {
	const [, bracketed, plain, digits] = /^(?:\[([^\]]+)\]|([^:[\]]+)):(\d{1,5})$/.exec(text) ?? [];
	const host = bracketed ?? plain;
	const port = Number(digits);
	if (host === void 0 || port > 65535 || bracketed !== void 0 && isIP(bracketed) !== 6) throw new UsageError(`${flag} takes HOST:PORT, such as 127.0.0.1:8090 or [::1]:8090, not "${text}".`);
	return {
		host,
		port
	};
}
export { addressIn as t };
