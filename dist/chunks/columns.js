// src/render/columns.ts
const widest = 44;
function columns(rows) {
	const widths = [];
	for (const row of rows) row.forEach(({ text }, index) => {
		widths[index] = Math.min(widest, Math.max(widths[index] ?? 0, text.length));
	});
	return rows.map((row) => {
		return `  ${row.map(({ text, paint }, index) => {
			const pad = index === row.length - 1 ? "" : " ".repeat(Math.max(0, (widths[index] ?? 0) - text.length));
			return (paint === void 0 ? text : paint(text)) + pad;
		}).join("  ")}\n`;
	}).join("");
}
export { columns as t };
