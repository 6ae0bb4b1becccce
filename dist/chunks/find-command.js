import { delimiter, resolve } from "node:path";
import { accessSync, constants, statSync } from "node:fs";
// src/io/mcp/find-command.ts
function findCommand(command, path, cwd) {
	return (command.includes("/") ? [resolve(cwd, command)] : (path ?? "").split(delimiter).map((folder) => resolve(cwd, folder, command))).find(isProgram);
}
function isProgram(path) {
	try {
		accessSync(path, constants.X_OK);
		return statSync(path).isFile();
	} catch {
		return false;
	}
}
export { findCommand as t };
