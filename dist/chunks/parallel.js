// src/io/mcp/parallel.ts
async function inParallel(items, limit, work) {
	const results = [];
	const waiting = items.entries();
	const worker = async () => {
		for (const [index, item] of waiting) results[index] = await work(item);
	};
	await Promise.all(Array.from({ length: Math.max(1, limit) }, worker));
	return results;
}
export { inParallel as t };
