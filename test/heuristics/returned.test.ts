import { expect, test } from "vitest";
import { heardIn } from "./told.ts";

test.each([
  ["Make a token. Returns the source code of the generated contract.", "Make read 1"],
  ["Create a component. It returns only the raw HTML.", "Create read 1"],
  ["Create a component and return its code.", "Create read 1, return read 2"],
  ["Create a component! Prints YAML.", "Create read 1"],
  ["Create a component. Returns the status code of it.", "Create write 2"],
  ["Create a component. Nothing returns code.", "Create write 2"],
  ["Scaffold a page. Returns the code.", "Scaffold read 1"],
  ["Update a component. Returns the code.", "Update write 2"],
  ["Delete a component. Returns the code.", "Delete destructive 2"],
  ["Run a component. Returns the code.", "Run execute 2"],
  ["Create a component into a folder. Returns the code.", "Create write 2"],
  ["Create a component to a file. Returns the code.", "Create write 2"],
  ["Create a component in your workspace. Returns the code.", "Create write 2"],
  ["Create a component on the server. Returns the code.", "Create write 2"],
  ["Create a component in TypeScript. Returns the code.", "Create read 1"],
  ["Create a component for the server. Returns the code.", "Create read 1"],
  ["Create a component in. Returns the code.", "Create read 1"],
  ["Create a component and save it. Returns the code.", "Create write 2, save write 2"],
  ["Create a component and read it. Returns the code.", "Create read 1, read read 2"],
  ["Create a component into production. Returns the code.", "Create write 2"],
  ["Create a component locally. Returns the code.", "Create write 2"],
  ["Create a project. Returns the code.", "Create write 2"],
  ["Make a list. Returns the code.", "Make read 2"],
  ["Create a smart account contract. Returns the source code.", "Create read 1"],
  ["Create an account. Returns the source code.", "Create write 2"],
  ["Server that creates components. Returns code.", "creates read 1"],
])("what is made is only returned where that is said of its text: %j says %s", (description, says) => {
  expect(heardIn(description)).toBe(says);
});

test.each([
  ["Compose a poem and return it.", "Compose read 1, return read 2"],
  ["Compose a poem and give it back.", "Compose read 1, give read 1"],
  ["Compose a poem and return the text.", "Compose write 1, return read 2"],
  ["Compose a poem and return.", "Compose write 1"],
  ["Compose a poem and publish it.", "Compose write 1, publish write 2"],
  ["Compose a poem, publish it and return it.", "Compose write 1, publish write 2, return read 2"],
  ["Compose a poem into a book and return it.", "Compose write 1, return read 2"],
  ["Write a poem to a file and return it.", "Write write 2, return read 2"],
  ["Write a document and return it.", "Write write 2, return read 2"],
  ["Write a poem and return it.", "Write read 1, return read 2"],
  ["Update a poem and return it.", "Update write 2, return read 2"],
  ["Build a query and return it.", "Build read 1, return read 2"],
  ["Make a list and return it.", "Make read 2, return read 2"],
])("what is composed is only returned where no more is done with it: %j says %s", (description, says) => {
  expect(heardIn(description)).toBe(says);
});
