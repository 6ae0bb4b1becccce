// src/model/server.ts
const sandboxChoices = [
	"none",
	"bwrap",
	"docker",
	"auto"
];
function isSnapshot(result) {
	return result.coverage !== "none";
}
export { sandboxChoices as n, isSnapshot as t };
