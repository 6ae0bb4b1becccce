import { i as howToRaise } from "./bounds.js";
// src/io/mcp/limits.ts
const maxStderrLines = 1e3;
// src/io/mcp/capture-error.ts
const roughly = 16e3;
var CaptureError = class extends Error {
	name = "CaptureError";
	failure;
	quotes;
	constructor(failure, says, quotes = "", options) {
		super(says, options);
		this.failure = failure;
		this.quotes = quotes.slice(0, roughly);
	}
};
const tooMuch = {
	"max-message-mib": "It sent a longer message than is read",
	"max-total-mib": "It sent more in all than is read"
};
function tooLarge(bound) {
	return new CaptureError("too-large", `${tooMuch[bound]}; ${howToRaise(bound)}.`);
}
function quote(text) {
	return text.length <= 500 ? text : `${text.slice(0, 500)}…`;
}
export { maxStderrLines as i, quote as n, tooLarge as r, CaptureError as t };
