import { z } from "zod";
import { termKinds, type Term, type TermKind } from "../glossary.ts";
import { idSchema, sentence } from "./attack-file.ts";
import { agreesWith, strict } from "./check.ts";

const kind = z.enum(Object.keys(termKinds) as [TermKind, ...TermKind[]]); // Object.keys widens.

const term = agreesWith<Term>()(
  strict({
    id: idSchema.describe("Anchor on the page. A category, a risk and a signal bear their own name."),
    term: z.string().min(1).describe("As it is written in a sentence."),
    kind: kind.describe("What it names."),
    says: sentence.max(400).describe("One or two sentences of plain text."),
    see: z.array(idSchema).describe("Ids of other terms."),
    attacks: z.array(idSchema).min(1).exactOptional().describe("Ids of attack patterns."),
  }),
);

/** `catalog/glossary.json`. */
export const glossarySchema = strict({
  $schema: z.string().optional().describe("Where editors find this description."),
  terms: z.array(term).min(1).describe("By id."),
}).meta({ title: "Glossary", description: "The words on our pages, and what we mean by them." });
