'use strict';
// The engine's own thread. It makes the engine from the bytes in the page, or from the module that was made of them before, and then
// answers one question after the other; the page sends the next when it has the answer to the last.

let engine = null;
let lastStep = 0;
let isFull = false;

// More than the engine has memory for.
const mostBytes = 1 << 30;

// How far the engine is, or -1 where it ends for want of memory; a file of many rows would send thousands of these.
function step(what, done, of) {
  if (what < 0) { isFull = true; return; }
  const now = performance.now();
  if (now - lastStep < 80 && done !== of) return;
  lastStep = now;
  postMessage({ kind: 'step', what, done, of });
}

function bytesOf(base64) {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

async function compiled(base64) {
  const stream = new Blob([bytesOf(base64)]).stream().pipeThrough(new DecompressionStream('gzip'));
  return WebAssembly.compile(await new Response(stream).arrayBuffer());
}

async function start({ module, base64 }) {
  const own = module || await compiled(base64);
  engine = new WebAssembly.Instance(own, { page: { step } }).exports;
  postMessage({ kind: 'started' });
  // For the next thread; a browser that does not pass it on has it made anew.
  if (!module) try { postMessage({ kind: 'module', module: own }); } catch { }
}

// A file that could not be read, or that had another length when it was.
class Unreadable extends Error {}
// No memory for the question.
class Full extends Error {}

// The question as lines, and after them the bytes of a file, straight into the engine's memory.
async function fill(pairs, file) {
  const clean = value => String(value).replace(/[\t\r\n]+/g, ' ');
  const head = new TextEncoder().encode(pairs.map(([key, value]) => key + '\t' + clean(value) + '\n').join('') + '\n');
  const length = head.length + (file ? file.size : 0);
  if (length > mostBytes) throw new Full();
  const room = engine.page_room(length) >>> 0;
  if (room === 0 && length > 0) throw new Full();
  new Uint8Array(engine.memory.buffer, room, head.length).set(head);
  if (!file) return length;
  let at = head.length;
  const reader = file.stream().getReader();
  for (;;) {
    let part;
    try { part = await reader.read(); } catch { throw new Unreadable(); }
    if (part.done) break;
    if (at + part.value.length > length) throw new Unreadable();
    new Uint8Array(engine.memory.buffer, room + at, part.value.length).set(part.value);
    at += part.value.length;
  }
  if (at !== length) throw new Unreadable();
  return length;
}

// The answer in JSON, and the bytes it tells of after it.
function answer() {
  const at = engine.page_answer() >>> 0;
  const length = engine.page_answer_length() >>> 0;
  const size = new DataView(engine.memory.buffer, at, 4).getUint32(0, true);
  const json = JSON.parse(new TextDecoder().decode(new Uint8Array(engine.memory.buffer, at + 4, size)));
  return { json, bytes: engine.memory.buffer.slice(at + 4 + size, at + length) };
}

async function ask({ id, pairs, file }) {
  try {
    engine.page_ask(await fill(pairs, file));
    const { json, bytes } = answer();
    postMessage({ kind: 'answer', id, json, bytes }, [bytes]);
  } catch (error) {
    if (error instanceof Unreadable) { postMessage({ kind: 'unreadable', id }); return; }
    // The engine traps where memory ends, and cannot be asked again.
    postMessage({ kind: 'stopped', id, why: isFull || error instanceof Full ? 'memory' : 'trap', text: String(error) });
  }
}

onmessage = ({ data }) => {
  const work = data.kind === 'start' ? start(data) : ask(data);
  work.catch(error => postMessage({ kind: 'stopped', id: data.id, why: 'start', text: String(error) }));
};
