// What the page knows, the state it is in, and how it tells of it.

const page = {
  // Name to File, in the order in which they came.
  files: new Map(),
  // Files that were left aside, each with why.
  aside: [],
  // The settings with the answers given in the page, which stand for a heatmaps.toml that was dropped; null without answers.
  settings: null,
  // The engine's answer to `begin`, once it has read the files.
  told: null,
  // Whether the engine of now holds the files.
  isLoaded: false,
  // Whether the files are the example's and none of hers.
  isExample: false,
  // What the page has done by itself, said with the next pictures.
  news: [],
};

function setState(state) { document.body.dataset.state = state; }

// Said politely, when the one before has been heard.
function say(text) { byId('status').textContent = text; }

// More would be a list and no summary.
const mostErrors = 8;

// Sentences in the summary at the top, each a link to where it can be put right: text, or {text, to}. Those of files that were left out
// stay while the others are drawn.
function showErrors(sentences, place = 'your-files', { takesFocus = true, stays = false } = {}) {
  const all = sentences.flatMap(sentence => typeof sentence !== 'string' ? [sentence]
    : sentence.split('\n').filter(line => line.trim()).map(text => ({ text, to: place })));
  const list = all.slice(0, mostErrors);
  if (all.length > mostErrors) list.push({ text: 'And ' + (all.length - mostErrors) + ' more like these.', to: place });
  const box = byId('error-summary');
  remake(byId('error-list'), list.map(({ text, to }) => make('li', {}, make('a', { href: '#' + to }, text))));
  box.hidden = list.length === 0;
  box.dataset.stays = stays ? 'yes' : '';
  if (list.length === 0) return;
  setState('failed');
  say('');
  if (takesFocus) { box.focus(); box.scrollIntoView({ block: 'start' }); }
}

function clearErrors() {
  byId('error-summary').hidden = true;
  byId('error-list').replaceChildren();
}

// After a good drawing only what is of files that were left out is still so.
function clearPassingErrors() { if (byId('error-summary').dataset.stays !== 'yes') clearErrors(); }

// What is shown while something takes over half a second.
const progress = {
  depth: 0, timer: 0,
  // What all of it is for, of which the engine tells the steps.
  pass: '',
  steps: ['Reading your files', 'Working out the figures', 'Drawing the pictures', 'Writing the file'],
};

async function busy(label, work) {
  progress.depth++;
  setState('working');
  setPass(label);
  if (progress.depth === 1) {
    progress.timer = setTimeout(() => {
      byId('working').hidden = false;
      say(progress.pass + '…');
    }, 500);
  }
  try { return await work(); } finally {
    progress.depth--;
    if (progress.depth === 0) {
      clearTimeout(progress.timer);
      const box = byId('working');
      // Who pressed Cancel is not thrown to the top of the page.
      const next = page.told && page.told.canDraw ? 'pictures' : 'your-files';
      if (box.contains(document.activeElement)) byId(next).focus({ preventScroll: true });
      box.hidden = true;
    }
  }
}

function setPass(label) {
  progress.pass = label;
  setProgress(label);
}

function showStep(what, done, of) {
  const step = progress.steps[what];
  const isWhole = step === progress.pass || what === 2 && progress.pass.startsWith('Drawing');
  setProgress(isWhole ? progress.pass : progress.pass + ': ' + step[0].toLowerCase() + step.slice(1), done, of);
}

function setProgress(label, done = 0, of = 0) {
  if (label) byId('progress-label').textContent = label;
  const bar = byId('progress');
  if (of > 0) { bar.max = of; bar.value = Math.min(done, of); } else bar.removeAttribute('value');
}

// Why there was no answer, in a sentence.
function sentenceOf(error, fileName) {
  switch (error instanceof NoAnswer ? error.why : '') {
    case 'unreadable':
      return '“' + fileName
        + '” could not be read: it was changed, moved or locked meanwhile. Close it in Excel, or make a copy of it, '
        + 'and drop it again.';
    case 'memory':
      return 'There is not enough memory for these files. Take out those that are not needed, or drop smaller extracts; '
        + 'the files are still listed below.';
    case 'trap':
      return 'The engine stopped while it worked on these files. Take out the file that was added last and try again; '
        + 'the files are still listed below.';
    case 'start': return 'The engine did not start in this browser. Open the page in an up-to-date Edge, Chrome or Firefox.';
    default: return 'Something in the page went wrong (' + String(error && error.message)
      + '). Reload it and drop the files again.';
  }
}
