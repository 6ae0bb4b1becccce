// src/render/ink.ts
const same = (text) => text;
const plain = {
	bold: same,
	faint: same,
	mark: same,
	risk: (_, text) => text
};
const paint = (code) => (text) => `\u001B[${code}m${text}\u001B[0m`;
const riskCodes = {
	low: "32",
	medium: "33",
	high: "31",
	critical: "1;31"
};
const coloured = {
	bold: paint("1"),
	faint: paint("2"),
	mark: paint("1;4"),
	risk: (risk, text) => paint(riskCodes[risk])(text)
};
function inkOf(hasColour) {
	return hasColour ? coloured : plain;
}
export { inkOf as t };
