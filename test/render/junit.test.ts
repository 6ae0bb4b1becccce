import { parse, type TestSuites } from "junit2json";
import { expect, test } from "vitest";
import { memoryPages, validateXML } from "xmllint-wasm";
import { junit } from "../../src/render/junit.ts";
import { injections } from "../injection-corpus.ts";
import { saying } from "./hostile-review.ts";
import { huge, situations } from "./reviews.ts";

/** What the readers of JUnit's format agree on, as far as we use it; anything else is refused. */
const schema = `<?xml version="1.0"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:attributeGroup name="counts">
    <xs:attribute name="name" type="xs:string" use="required"/>
    <xs:attribute name="tests" type="xs:nonNegativeInteger" use="required"/>
    <xs:attribute name="failures" type="xs:nonNegativeInteger" use="required"/>
    <xs:attribute name="errors" type="xs:nonNegativeInteger" use="required"/>
  </xs:attributeGroup>
  <xs:complexType name="outcome"><xs:simpleContent><xs:extension base="xs:string">
    <xs:attribute name="type" type="xs:NMTOKEN" use="required"/>
    <xs:attribute name="message" type="xs:string" use="required"/>
  </xs:extension></xs:simpleContent></xs:complexType>
  <xs:element name="testsuites"><xs:complexType>
    <xs:sequence><xs:element name="testsuite" minOccurs="0" maxOccurs="unbounded"><xs:complexType>
      <xs:sequence><xs:element name="testcase" minOccurs="0" maxOccurs="unbounded"><xs:complexType>
        <xs:choice minOccurs="0" maxOccurs="unbounded">
          <xs:element name="failure" type="outcome"/><xs:element name="error" type="outcome"/>
        </xs:choice>
        <xs:attribute name="classname" type="xs:string" use="required"/>
        <xs:attribute name="name" type="xs:string" use="required"/>
      </xs:complexType></xs:element></xs:sequence>
      <xs:attributeGroup ref="counts"/>
    </xs:complexType></xs:element></xs:sequence>
    <xs:attributeGroup ref="counts"/>
  </xs:complexType></xs:element>
</xs:schema>`;

async function problems(texts: readonly string[]): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml: texts.map((contents, index) => ({ fileName: `review-${index}.xml`, contents })),
    schema: [{ fileName: "junit.xsd", contents: schema }],
    maxMemoryPages: memoryPages.GiB,
  });
  return errors.map(({ message }) => message);
}

async function read(text: string): Promise<TestSuites> {
  return (await parse(text)) as TestSuites; // It answers this for a document whose root is `testsuites`.
}

test("the schema refuses a tag that does not belong, so that passing it means something", async () => {
  const text = junit(huge()).replace("<testcase", "<script/><testcase");
  expect(await problems([text])).not.toEqual([]);
});

test("JUnit of every situation, and of every hostile text, is valid XML of that shape", async () => {
  const texts = [
    ...Object.values(situations).map((make) => make()),
    ...injections.map(({ text }) => saying(text)),
  ];
  expect(await problems(texts.map(junit))).toEqual([]);
});

test("a JUnit reader finds the failing tool, and the counts add up", async () => {
  const report = await read(junit(situations["risky-tool-added"]?.() ?? huge()));
  expect(report).toMatchObject({ tests: 3, failures: 1, errors: 0 });
  const cases = report.testsuite?.[0]?.testcase ?? [];
  expect(cases.map(({ name, failure }) => [name, failure?.[0]?.type])).toEqual([
    ["delete_file", "tool-added"],
    ["list_files", undefined],
    ["write_file", undefined],
  ]);
});

test("a server that did not answer is an error, never a pass", async () => {
  const report = await read(junit(situations["server-silent"]?.() ?? huge()));
  expect(report).toMatchObject({ failures: 0, errors: 1 });
  expect(report.testsuite?.find(({ name }) => name === "capture")?.testcase?.[0]).toMatchObject({
    classname: "billing",
    error: [{ type: "not-seen" }],
  });
});
