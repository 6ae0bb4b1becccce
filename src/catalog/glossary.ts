import data from "../../catalog/glossary.json" with { type: "json" };
import type { Term } from "../model/glossary.ts";

/** The words on our pages, by id. The cast: words of a JSON file are any text to TypeScript; the tests hold it to its schema. */
export const glossary = data.terms as readonly Term[];
