// src/model/server.ts
function isSnapshot(result) {
	return result.coverage !== "none";
}
export { isSnapshot as t };
