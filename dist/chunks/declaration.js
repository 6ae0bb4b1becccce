import { t as declarationFaults } from "./declaration-fault.js";
import { n as finding } from "./finding.js";
// src/assess/declaration.ts
function declarationFindings(server, declared) {
	if (declared.kind === "argument") return [];
	return (declared.faults ?? []).map(({ fault, file, line, quotes }) => {
		const { kind, severity, says } = declarationFaults[fault];
		const location = {
			file,
			line
		};
		return finding({
			kind,
			severity,
			server,
			says: says(...quotes),
			location
		}, [fault, ...quotes].join("\n"));
	});
}
export { declarationFindings as t };
