// What was taken in: the files, the questions that are open, and the findings.

const listing = { isOpen: false, columns: new Set() };

function showFiles() {
  const told = page.told;
  const isEmpty = page.files.size === 0;
  byId('drop').classList.toggle('small', !isEmpty);
  byId('taken').hidden = isEmpty;
  document.body.classList.toggle('has-files', !isEmpty);
  if (isEmpty) return;
  const about = new Map((told && told.files || []).map(file => [file.name, file]));
  const questions = told && told.questions || [];
  byId('summary').textContent = summaryOf(told);
  remake(byId('read-lines'), (told && told.read || []).map(text => make('li', {}, text)));
  byId('files-title').textContent = counted(page.files.size, 'file') + ': what '
    + (page.files.size === 1 ? 'it' : 'each') + ' was taken for';
  // Several files that were taken for the same may have one line, and the sheets of a workbook a line each.
  const unnamed = Array.from(page.files.keys()).filter(name => !about.has(name));
  remake(byId('file-list'), [
    Array.from(about.values(), file => fileLine(file.name, file)),
    about.size === 0 ? unnamed.map(name => fileLine(name, null)) : unnamed.length === 0 ? null
      : make('li', { class: 'others' },
      make('details', { id: 'unnamed' }, make('summary', {}, counted(unnamed.length, 'file') + ' behind these lines'),
        make('ul', { class: 'plain' }, unnamed.map(name => fileLine(name, null))))),
  ]);
  foldFiles(told);
  remake(byId('aside'), page.aside.length === 0 ? [] : [
    counted(page.aside.length, 'file') + ' of the folder ' + (page.aside.length === 1 ? 'is' : 'are')
      + ' no table and left aside: ' + page.aside.slice(0, 5).join(', ')
      + (page.aside.length > 5 ? ' and others.' : '.')]);
  byId('again').hidden = page.isLoaded || document.body.dataset.state === 'working';
  showQuestions(questions);
  showFindings(told ? findingsOf(told) : []);
  byId('save-settings').hidden = !told || !told.settings;
}

// How many files there are and what is to be done about them.
function summaryOf(told) {
  const files = counted(page.files.size, 'file');
  if (!told) return document.body.dataset.state === 'working' ? 'Reading ' + files + '.' : files + ' here, not read.';
  const findings = findingsOf(told);
  const errors = findings.filter(finding => finding.severity === 'error').length;
  const known = findings.length - errors;
  const questions = (told.questions || []).length;
  if (errors === 0 && !told.canDraw) {
    return files + ' read. ' + (questions > 0 && !told.failure
      ? Counted(questions, 'question') + ' to answer before anything can be drawn.'
      : 'Nothing can be drawn of ' + (page.files.size === 1 ? 'it' : 'them') + ' yet.');
  }
  return files + (errors === 0 ? ' read. Nothing' : '. ' + Counted(errors, 'thing')) + ' to put right'
    + (known > 0 ? '; ' + counted(known, 'thing') + ' to know.' : '.');
}

// The list is open where a file was not read or something of one is asked; who opened or shut it has it so.
function foldFiles(told) {
  const wasNotRead = file => page.files.has(file.name) && !file.kind && /not read/i.test([file.said].flat().join(' '));
  const asks = told && (told.questions || []).some(question => !question.isText);
  const isOpen = told ? asks || !told.canDraw || told.files.some(wasNotRead)
    : document.body.dataset.state !== 'working';
  const box = byId('files');
  if (box.open === listing.isOpen) box.open = isOpen;
  listing.isOpen = isOpen;
}

function fileLine(name, about) {
  const id = 'file-' + idPart(name);
  // A sheet is of a workbook.
  const own = page.files.has(name) ? name : Array.from(page.files.keys()).find(other => name.startsWith(other + '/'));
  const file = own && page.files.get(own);
  const size = file ? make('span', { class: 'quiet' }, ' ' + sizeText(file.size)) : null;
  const parts = [make('div', { class: 'file-name' }, make('b', {}, name), size)];
  parts.push(make('p', { class: 'said' }, about ? [about.said].flat().join(' ')
    : page.told || document.body.dataset.state === 'working' ? '' : 'Not read yet.'));
  const kinds = page.told && page.told.kinds || [];
  // By this name the settings say what a report is; what is no report has none.
  const key = about && (about.key !== undefined ? about.key : about.name);
  if (about && kinds.length > 0 && key) {
    const options = [{ value: '', name: about.kind ? 'As the page sees it' : 'Not read' }]
      .concat(kinds.map(kind => ({ value: kind.id, name: kind.name })));
    const control = select(id + '-kind', options, about.kind || '', value => answer('reports', key, value));
    parts.push(make('div', { class: 'inline' }, make('label', { for: id + '-kind' }, 'Read as',
      make('span', { class: 'vh' }, ': ' + name)), control));
  }
  if (about && (about.columns || []).length > 0) parts.push(columnsOf(id, about));
  if (file) {
    parts.push(make('button', { type: 'button', class: 'link out', id: id + '-out', on: { click: () => takeOut(own) } },
      'Take out', make('span', { class: 'vh' }, own === name ? ' ' + name : ' the workbook of ' + name)));
  }
  return make('li', {}, parts);
}

// Each heading with what it holds, under the line of its file, which stays as it is.
function columnsOf(id, about) {
  const isOpen = listing.columns.has(id);
  const box = make('div', { class: 'held', id: id + '-held' }, make('table', { class: 'columns' },
    make('caption', { class: 'vh' }, 'Columns of ' + about.name),
    make('thead', {}, make('tr', {}, make('th', { scope: 'col' }, 'Heading'), make('th', { scope: 'col' }, 'Holds'))),
    make('tbody', {}, about.columns.map(column => make('tr', {}, make('th', { scope: 'row' }, column.heading),
      make('td', {}, column.holds.replaceAll('_', ' ')))))));
  box.hidden = !isOpen;
  const button = make('button', { type: 'button', class: 'link opens', id: id + '-columns', 'aria-expanded': String(isOpen),
    'aria-controls': id + '-held', on: { click: () => {
      box.hidden = !box.hidden;
      if (box.hidden) listing.columns.delete(id); else listing.columns.add(id);
      button.setAttribute('aria-expanded', String(!box.hidden));
    } } }, counted(about.columns.length, 'column'), make('span', { class: 'vh' }, ' of ' + about.name));
  return [button, box];
}

function takeOut(...names) {
  for (const name of names) {
    page.files.delete(name);
    if (name.split('/').pop().toLowerCase() === 'heatmaps.toml') page.settings = null;
  }
  byId('your-files').focus({ preventScroll: true });
  if (page.files.size === 0) startAgain(); else read();
}

// The questions of `start`: a drop-down each, or a line of text.
function showQuestions(questions) {
  byId('questions').hidden = questions.length === 0;
  remake(byId('question-list'), questions.map(question => {
    const id = 'question-' + idPart(question.id);
    if (question.isText) {
      const old = byId(id);
      const input = make('input', { id, type: 'text', value: old && old.value || '', autocomplete: 'off', spellcheck: 'false',
        on: { change: event => {
          const text = event.target.value.trim();
          if (text) answer(question.table, question.key, text);
        } } });
      return make('li', {}, labelled(id, question.text, input));
    }
    const options = [{ value: '', name: 'Choose an answer' }].concat(question.options.map((option, place) =>
      ({ value: String(place), name: option.name })));
    return make('li', {}, labelled(id, question.text, select(id, options, '', value => {
      const option = question.options[Number(value)];
      if (value !== '' && option) answer(question.table, option.key ?? question.key, option.value);
    })));
  }));
}

const errorsAtOnce = 8;
const placesAtOnce = 3;

// What it says first; its heading says already how bad it is.
function firstLine(finding) {
  const [first] = finding.text.split('\n').filter(line => line.trim());
  const text = (first || '').trim().replace(/^(Warning|Error): /, '');
  const name = fileOf(finding);
  if (finding.file && !text.startsWith(finding.file)) return finding.file + ': ' + text;
  // A name of a file stays as it is.
  const isNamed = name || (page.told && page.told.files || []).some(file => text.startsWith(file.name));
  return !isNamed && /^[a-z]+ /.test(text) ? text[0].toUpperCase() + text.slice(1) : text;
}

// The file among those that are here in which it was found: a workbook has its sheets after its name.
function fileOf(finding) {
  const names = Array.from(page.files.keys());
  if (finding.file) return names.find(name => name === finding.file || finding.file.startsWith(name + '/')) || null;
  const text = finding.text.replace(/^(Warning|Error): /, '');
  return names.find(name => text.startsWith(name + ':') || text.startsWith(name + ',')) || null;
}

// What was found; where it was found to open, if that is in many places; an error of a file with a way to go on.
function findingLine(finding, id) {
  const where = finding.text.split('\n').filter(line => line.trim()).slice(1).map(line => make('div', {}, line.trim()));
  const name = finding.severity === 'error' ? fileOf(finding) : null;
  return make('li', { id: 'finding-' + id, tabindex: '-1' }, firstLine(finding),
    where.length > placesAtOnce ? make('details', { id: 'where-' + id }, make('summary', {}, 'Where, and how often',
      make('span', { class: 'vh' }, ', of: ' + firstLine(finding).slice(0, 80))), where) : where,
    name ? make('div', {}, make('button', { type: 'button', class: 'second', 'data-without': name, id: 'without-' + id,
      on: { click: () => takeOut(name) } }, 'Go on without it', make('span', { class: 'vh' }, ': ' + name))) : null);
}

// Where several files have errors, a way to go on without any of them.
function withoutAll(findings) {
  const names = new Set(findings.filter(finding => finding.severity === 'error').map(fileOf).filter(name => name));
  if (names.size < 2 || names.size >= page.files.size) return null;
  return make('button', { type: 'button', class: 'second', id: 'without-all', on: { click: () => takeOut(...names) } },
    'Go on without these ' + counted(names.size, 'file'));
}

// Errors are open; what is only to be known is one thing to open.
function showFindings(findings) {
  byId('findings').hidden = findings.length === 0;
  const lines = severity => findings.filter(finding => finding.severity === severity)
    .map((finding, number) => findingLine(finding, severity + '-' + number));
  const errors = lines('error');
  const warnings = lines('warning');
  byId('findings').classList.toggle('has-errors', errors.length > 0);
  // What is wrong comes before what is asked.
  const [folds, questions] = [byId('findings').parentNode, byId('questions')];
  const isFirst = (folds.compareDocumentPosition(questions) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
  if (isFirst && errors.length > 0) folds.after(questions);
  else if (!isFirst && errors.length === 0) folds.before(questions);
  remake(byId('finding-list'), [
    errors.length === 0 ? null : make('div', { class: 'finding error' },
      make('h4', {}, counted(errors.length, 'error') + ' to put right'), withoutAll(findings), make('ul', {}, errors.slice(0, errorsAtOnce)),
      errors.length <= errorsAtOnce ? null : make('details', { id: 'more-error' },
        make('summary', {}, counted(errors.length - errorsAtOnce, 'more error')),
        make('ul', {}, errors.slice(errorsAtOnce)))),
    warnings.length === 0 ? null : make('details', { id: 'warnings' },
      make('summary', {}, counted(warnings.length, 'thing') + ' to know about your files'),
      make('div', { class: 'finding' }, make('ul', {}, warnings))),
  ]);
}
