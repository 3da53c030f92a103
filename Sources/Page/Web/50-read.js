// Reading: the files go to the engine, and what it says of them comes back.

const reading = { last: Promise.resolve(), turn: 0 };

// Reads all files, or all again; `refused` are sentences of those that were not taken in.
function read(refused = []) {
  const turn = ++reading.turn;
  // What is drawn of the files of before is of no use.
  drawing.wanted++;
  say('');
  page.isLoaded = false;
  reading.last = reading.last.then(async () => {
    if (turn !== reading.turn) return;
    clearErrors();
    const sentences = refused.slice();
    try {
      const told = await busy('Reading your files', () => load(sentences, turn));
      if (!told || turn !== reading.turn) return;
      tell(told, sentences);
    } catch (error) { failed(error, sentences, true); }
  });
  return reading.last;
}

// Gives the engine the files and asks what they are; a file that cannot be read is left out and has its sentence.
async function load(sentences, turn = reading.turn) {
  await ask([['ask', 'clear']]);
  const files = new Map(page.files);
  if (page.settings !== null) {
    for (const name of files.keys()) if (name.split('/').pop().toLowerCase() === 'heatmaps.toml') files.delete(name);
    files.set('heatmaps.toml', new File([page.settings], 'heatmaps.toml'));
  }
  const all = Array.from(files.values()).reduce((sum, file) => sum + file.size, 0);
  let done = 0;
  for (const [name, file] of files) {
    if (turn !== reading.turn) return null;
    setProgress('Reading ' + name, done, all);
    try {
      const answer = await ask([['ask', 'put'], ['name', name]], file);
      if (answer.error) sentences.push(answer.error);
    } catch (error) {
      if (error.why !== 'unreadable') throw error;
      sentences.push(sentenceOf(error, name));
      page.files.delete(name);
    }
    done += file.size;
  }
  setProgress('Reading your files');
  const told = await ask([['ask', 'begin']]);
  page.isLoaded = !told.error;
  return told;
}

// Gives a new engine the files that the one before had.
async function reload() {
  if (page.isLoaded) return;
  const sentences = [];
  await load(sentences);
  if (sentences.length === 0) return;
  showFiles();
  showErrors(sentences, 'your-files', { stays: true });
}

// An answer to one of the questions: it is kept in the settings.
async function answer(table, key, value) {
  try {
    const told = await busy('Reading your files', async () => {
      await reload();
      return ask([['ask', 'answer'], ['table', table], ['key', key], ['value', value]]);
    });
    if (!told.error) page.settings = told.settings;
    clearErrors();
    tell(told, []);
  } catch (error) { failed(error, []); }
}

// What the engine said of the files, and with it whatever can be drawn.
function tell(told, sentences) {
  if (told.error) {
    page.told = null;
    setState('failed');
    showFiles();
    showChoosing(false);
    showErrors(sentences.concat(told.error));
    return;
  }
  const before = page.told;
  page.told = told;
  // Where pictures come of it the page is ready when they are drawn.
  setState(told.canDraw ? 'working' : 'ready');
  showFiles();
  if (sentences.length > 0) showErrors(sentences, 'your-files', { stays: told.canDraw });
  showChoosing(told.canDraw);
  if (told.canDraw) { tellOfTicked(before); showChoices(); changed(0); return; }
  const errors = findingsOf(told).filter(finding => finding.severity === 'error');
  const why = sentences.concat(sentencesOfFailure(told), errors.slice(0, errorsAtTop).map((finding, number) =>
    ({ text: firstLine(finding), to: 'finding-error-' + number })));
  if (errors.length > errorsAtTop)
    why.push({ text: 'And ' + counted(errors.length - errorsAtTop, 'more error') + '.', to: 'findings' });
  const asks = told.questions && told.questions.length > 0;
  if (why.length === 0 && !asks) why.push(...lacksOfUsual(told));
  if (why.length > 0) showErrors(why, errors.length > 0 ? 'findings' : 'your-files');
  else say('Answer the questions, and the pictures are drawn.');
}

// Why nothing comes of files in which nothing is wrong.
function lacksOfUsual(told) {
  const lacks = told.measures.filter(measure => measure.isUsual && measure.lack);
  return ['Nothing can be drawn of these files yet.', ...lacks.map(measure => measure.name + ': ' + measure.lack)];
}

// Choices and pictures are there where something can be drawn.
function showChoosing(canDraw) {
  byId('choose').hidden = !canDraw;
  if (!canDraw) byId('everything').hidden = byId('skip-pictures').hidden = true;
}

const errorsAtTop = 3;

function linesOfFailure(told) { return (told.failure || '').split('\n').map(line => line.trim()).filter(line => line); }

function isFinding(line) { return /^(Error|Warning): /.test(line); }

// Why nothing can be made, without the errors that it lists; these are findings.
function sentencesOfFailure(told) {
  const lines = linesOfFailure(told);
  const others = lines.filter(line => !isFinding(line));
  if (lines.some(line => line.startsWith('Error: '))) return [];
  return lines.some(isFinding) ? others.slice(0, 1) : others;
}

function findingsOf(told) {
  const findings = told.findings || [];
  return findings.length > 0 ? findings : linesOfFailure(told).filter(isFinding)
    .map(text => ({ severity: text.startsWith('Error') ? 'error' : 'warning', text }));
}

// The engine gave no answer: it was cancelled, or stopped; the files stay listed and can be read again.
function failed(error, sentences, isReading = false) {
  const why = error instanceof NoAnswer ? error.why : '';
  if (why !== 'unreadable') page.isLoaded = false;
  setState(why !== 'cancelled' ? 'failed' : page.told && page.told.canDraw ? 'ready' : 'empty');
  showFiles();
  if (why === 'cancelled') {
    say('Stopped. Your files are still listed.');
    if (sentences.length > 0) showErrors(sentences);
    showStale();
    return;
  }
  showErrors(sentences.concat(why === 'trap' && !isReading
    ? 'The engine stopped while it worked on this. Choose otherwise and try again; the files are still listed below.'
    : sentenceOf(error)));
  showStale();
}
