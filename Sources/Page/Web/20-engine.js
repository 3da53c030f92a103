// The engine in its own thread: one question at a time, and a new thread when it was stopped.

// Why there is no answer: `cancelled`, `memory`, `trap`, `start` or `unreadable`.
class NoAnswer extends Error {
  constructor(why, text) { super(text || why); this.why = why; }
}

const engine = {
  worker: null,
  // What the engine was compiled to, which the next thread is given.
  module: null,
  // Settled when the thread can be asked.
  started: null,
  waiting: null,
  last: Promise.resolve(),
  // How often it was started: a question belongs to one time.
  turn: 0,
  onStep: () => {},
  address: '',
};

function startEngine() {
  if (!engine.address) {
    engine.address = URL.createObjectURL(new Blob([byId('worker').textContent], { type: 'text/javascript' }));
  }
  const worker = new Worker(engine.address);
  engine.worker = worker;
  engine.turn++;
  engine.last = Promise.resolve();
  engine.started = new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => {
      if (worker !== engine.worker) return;
      const waiting = engine.waiting;
      switch (data.kind) {
        case 'started': resolve(); break;
        case 'module':
          engine.module = data.module;
          byId('engine').textContent = '';
          break;
        case 'step': engine.onStep(data.what, data.done, data.of); break;
        case 'answer': if (waiting) waiting.resolve(data); break;
        case 'unreadable': if (waiting) waiting.reject(new NoAnswer('unreadable')); break;
        default:
          reject(new NoAnswer('start', data.text));
          stopEngine(data.why, data.text);
      }
    };
    worker.onerror = event => {
      if (worker !== engine.worker) return;
      reject(new NoAnswer('start', event.message));
      stopEngine('trap', event.message);
    };
  });
  engine.started.catch(() => {});
  worker.postMessage(engine.module ? { kind: 'start', module: engine.module }
    : { kind: 'start', base64: byId('engine').textContent.trim() });
}

// Ends the thread, whatever it does, and starts another, which knows no file; who waits for an answer is told why there is none.
function stopEngine(why, text) {
  engine.worker.terminate();
  const waiting = engine.waiting;
  engine.waiting = null;
  if (why !== 'start') startEngine(); else { engine.turn++; }
  if (waiting) waiting.reject(new NoAnswer(why, text));
}

// Asks when all before it is answered. The answer is its JSON and a function that makes a Blob of a place in it.
function ask(pairs, file = null) {
  const turn = engine.turn;
  const answer = engine.last.then(async () => {
    if (turn !== engine.turn) throw new NoAnswer('cancelled');
    await engine.started;
    if (turn !== engine.turn) throw new NoAnswer('cancelled');
    const data = await new Promise((resolve, reject) => {
      engine.waiting = { resolve, reject };
      engine.worker.postMessage({ kind: 'ask', pairs, file });
    });
    engine.waiting = null;
    const blob = (place, type) => new Blob([new Uint8Array(data.bytes, place.at, place.length)], { type });
    return { ...data.json, blob };
  });
  engine.last = answer.catch(() => {});
  return answer;
}
