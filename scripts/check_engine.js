'use strict';
// Asks the page's engine for the pictures of a folder, and writes them with their figures as the program would:
// node scripts/check_engine.js ENGINE FOLDER REQUESTS, where REQUESTS has a line for each: a folder for what comes of it, a tab, and the
// program's options. Prints how much memory the engine has taken after each step; it never gives any back.
const fs = require('fs');
const path = require('path');

const [engineFile, folder, requests] = process.argv.slice(2);
let isFull = false;
const step = what => { if (what < 0) isFull = true; };
const compiled = new WebAssembly.Module(fs.readFileSync(engineFile));
const engine = new WebAssembly.Instance(compiled, { page: { step } }).exports;

function ask(pairs, file = Buffer.alloc(0)) {
  const head = Buffer.from(pairs.map(([key, value]) => `${key}\t${value}\n`).join('') + '\n');
  const room = engine.page_room(head.length + file.length) >>> 0;
  const memory = new Uint8Array(engine.memory.buffer);
  memory.set(head, room);
  memory.set(file, room + head.length);
  engine.page_ask(head.length + file.length);
  const start = engine.page_answer() >>> 0;
  const answer = Buffer.from(engine.memory.buffer.slice(start, start + (engine.page_answer_length() >>> 0)));
  const size = answer.readUInt32LE(0);
  const json = JSON.parse(answer.toString('utf8', 4, 4 + size));
  if (json.error) throw new Error(json.error);
  return { json, bytes: ({ at, length }) => answer.subarray(4 + size + at, 4 + size + at + length) };
}

function say(text) {
  console.log(`  ${text}: ${Math.round(engine.memory.buffer.byteLength / 2 ** 20)} MB`);
}

try {
  for (const name of fs.readdirSync(folder).sort()) {
    ask([['ask', 'put'], ['name', name]], fs.readFileSync(path.join(folder, name)));
  }
  const { json: begun } = ask([['ask', 'begin']]);
  if (!begun.canDraw) throw new Error(begun.failure || 'Nothing can be drawn.');
  say('Read');
  for (const line of fs.readFileSync(requests, 'utf8').split('\n').filter(line => line)) {
    const [out, options] = line.split('\t');
    const words = options.split(' ');
    const pairs = [['ask', 'show']];
    for (let i = 0; i < words.length; i += 2) {
      const key = words[i].replace(/^--/, '');
      if (key !== 'measure') pairs.push([key, words[i + 1]]);
      else for (const { id } of begun.measures) if (words[i + 1] === 'all' || words[i + 1] === id) pairs.push([key, id]);
    }
    const { json, bytes } = ask(pairs);
    fs.mkdirSync(out, { recursive: true });
    for (const picture of json.pictures) {
      for (const page of picture.pages) fs.writeFileSync(path.join(out, page.name), bytes(page.png));
      for (const file of [picture.cells, picture.printed]) if (file) fs.writeFileSync(path.join(out, file.name), bytes(file.bytes));
    }
    say(`${json.pictures.length} pictures of ${options}`);
  }
} catch (error) {
  say(isFull ? 'Stopped for want of memory' : `Stopped: ${error.message}`);
  process.exitCode = 1;
}
