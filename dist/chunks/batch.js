// src/commands/batch.ts
const batchLength = 65536;
function batchedOutput(world) {
	let pending = "";
	const flush = async () => {
		await world.print(pending);
		pending = "";
	};
	return {
		add: async (text) => {
			pending += text;
			if (pending.length > batchLength) await flush();
		},
		flush
	};
}
export { batchedOutput as t };
