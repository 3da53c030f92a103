// The page comes to life: buttons, dropping, the engine.

async function downloadPaper(format) {
  clearErrors();
  try {
    const paper = await busy('Writing the file', async () => {
      await reload();
      return ask([['ask', 'paper'], ...chosen(), ['format', format]]);
    });
    if (paper.error) { showErrors([paper.error], 'everything'); return; }
    if (progress.depth === 0) setState('ready');
    download(paper.name, paper.blob(paper.bytes, paper.type));
    say(paper.name + ' was made.');
  } catch (error) { failed(error, []); }
}

// Asks before her files are forgotten.
function askToForget(asks) {
  const had = byId('forget').contains(document.activeElement);
  byId('forget').hidden = !asks;
  if (asks) {
    byId('forget-text').textContent = 'Forget ' + counted(page.files.size, 'file')
      + (page.settings !== null ? ' and your answers?' : '?');
    byId('forget-yes').focus();
  } else if (had) byId('start-again').focus();
}

function startAgain() {
  askToForget(false);
  reading.turn++;
  drawing.wanted++;
  clearTimeout(drawing.timer);
  page.files = new Map();
  page.aside = [];
  page.settings = null;
  page.told = null;
  page.isLoaded = false;
  page.isExample = false;
  page.news = [];
  listing.columns.clear();
  Object.assign(choice, usualChoice());
  // A new thread is the surest way to forget what the files held.
  stopEngine('cancelled');
  for (const section of document.querySelectorAll('.picture')) forget(section);
  byId('picture-list').replaceChildren();
  byId('overview').replaceChildren();
  byId('overview').hidden = true;
  const told = ['notes', 'printed-notes', 'not-drawn', 'choices', 'summary', 'question-list', 'finding-list', 'files-title', 'read-lines',
    'file-list', 'aside', 'forget-text'];
  for (const id of told) byId(id).replaceChildren();
  byId('not-drawn').hidden = true;
  showChoosing(false);
  showStale();
  clearErrors();
  showFiles();
  setState('empty');
  say('All files are forgotten.');
  byId('your-files').focus();
}

function startDropping() {
  const zone = byId('drop');
  let depth = 0;
  const holdsFiles = event => event.dataTransfer && Array.from(event.dataTransfer.types).includes('Files');
  // Anywhere on the page: a file beside the field would make the browser leave the page and show it.
  addEventListener('dragenter', event => { if (holdsFiles(event)) { depth++; zone.classList.add('over'); } });
  addEventListener('dragleave', event => { if (holdsFiles(event)
    && --depth <= 0) { depth = 0; zone.classList.remove('over'); } });
  addEventListener('dragover',
    event => { if (holdsFiles(event)) { event.preventDefault(); event.dataTransfer.dropEffect = 'copy'; } });
  addEventListener('drop', event => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    depth = 0;
    zone.classList.remove('over');
    ofDrop(event.dataTransfer).then(({ found, isFolder }) => add(found, isFolder)).catch(() => {
      showErrors(['The browser does not let the page read a folder that is dropped. Press “Choose a folder” in place of it, '
        + 'or drop the files themselves.']);
    });
  });
}

function startChoosing() {
  for (const [input, isFolder] of [['choose-files', false], ['choose-folder', true]]) {
    byId(input).addEventListener('change', event => {
      const list = ofInput(event.target.files);
      // The same file can be chosen again when it was mended.
      event.target.value = '';
      if (list.length > 0) add(list, isFolder);
    });
  }
  byId('example').addEventListener('click', () => exampleFiles().then(list =>
    { page.files = new Map(); page.settings = null; return add(list, false, true); }));
  // In a narrow window the pictures come at once, and the choices when they are asked for.
  const narrow = matchMedia('(max-width: 62rem)');
  const fold = () => { byId('choices-fold').open = !narrow.matches; };
  fold();
  narrow.addEventListener('change', fold);
  byId('again').addEventListener('click', () => read());
  byId('start-again').addEventListener('click', () => page.isExample ? startAgain() : askToForget(true));
  byId('forget-yes').addEventListener('click', startAgain);
  byId('forget-no').addEventListener('click', () => askToForget(false));
  // A button that cannot be used now says why.
  document.addEventListener('click', event => {
    if (!event.target.closest('[aria-disabled="true"]')) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    say('');
    setTimeout(() => say('Not now: the pictures are of before your last change.'), 50);
  }, true);
  byId('cancel').addEventListener('click', () => stopEngine('cancelled'));
  byId('save-settings').addEventListener('click', () => {
    download('heatmaps.toml', new Blob([page.told.settings], { type: 'application/toml' }));
    say('heatmaps.toml was saved. Drop it with your files next month.');
  });
  for (const format of ['docx', 'xlsx', 'html', 'zip'])
    byId('download-' + format).addEventListener('click', () => downloadPaper(format));
  // The links of the summary lead the focus, which an address alone does not everywhere.
  byId('error-list').addEventListener('click', event => {
    const link = event.target.closest('a');
    const to = link && byId(link.getAttribute('href').slice(1));
    if (!to) return;
    event.preventDefault();
    for (let part = to.closest('details'); part; part = part.parentElement.closest('details')) part.open = true;
    to.focus();
    to.scrollIntoView({ block: 'start' });
  });
}

async function startPage() {
  startTips();
  startDropping();
  startChoosing();
  engine.onStep = showStep;
  if (!window.WebAssembly || !window.DecompressionStream || !window.Worker)
    { showErrors([sentenceOf(new NoAnswer('start'))]); return; }
  startEngine();
  try {
    const about = await ask([['ask', 'about']]);
    if (about.version) byId('version').textContent = about.version;
    if (document.body.dataset.state === 'working' && progress.depth === 0) setState('empty');
  } catch (error) { if (error.why !== 'cancelled') showErrors([sentenceOf(error)]); }
}

startPage();
