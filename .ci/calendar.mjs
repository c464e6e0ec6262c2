// Reads calendars of `ypa due --format ics` with ical.js, a reader that shares no
// code with the writer, and prints what a calendar program would show. Not part of
// `.ci/run`, which needs nothing but Go; by hand, with the library beside it:
//
//   npm install --prefix /tmp/ical ical.js
//   node .ci/calendar.mjs /tmp/ical due.ics...
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [library, ...files] = process.argv.slice(2);
const { default: ICAL } = await import(pathToFileURL(`${library}/node_modules/ical.js/dist/ical.js`));
ICAL.design.strict = true;

for (const file of files) {
  const text = readFileSync(file, "utf8");
  if (/[^\r]\n/.test(text)) throw new Error(`${file}: a line does not end in CRLF`);
  const calendar = new ICAL.Component(ICAL.parse(text));
  const seen = new Set();
  for (const component of calendar.getAllSubcomponents("vevent")) {
    const event = new ICAL.Event(component);
    const { startDate, endDate, summary, uid } = event;
    if (seen.has(uid)) throw new Error(`${file}: ${uid} comes twice`);
    seen.add(uid);
    if (!startDate.isDate || !endDate.isDate) throw new Error(`${file}: ${uid} has a time of day`);
    if (endDate.subtractDate(startDate).toSeconds() !== 86400) throw new Error(`${file}: ${uid} is not one day long`);
    if (!/ (review|visit|reminder)$/.test(summary)) throw new Error(`${file}: ${uid} says ${summary}`);
    console.log(startDate.toString(), summary);
  }
  console.log(`${file}: ${seen.size} events`);
}
