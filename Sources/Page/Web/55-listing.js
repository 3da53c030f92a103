// What was taken in: the files, the questions that are open, and the findings.

function showFiles() {
  const told = page.told;
  const isEmpty = page.files.size === 0;
  byId('drop').classList.toggle('small', !isEmpty);
  byId('taken').hidden = isEmpty;
  document.body.classList.toggle('has-files', !isEmpty);
  if (isEmpty) return;
  const about = new Map((told && told.files || []).map(file => [file.name, file]));
  const questions = told && told.questions || [];
  const isUnclear = told ? questions.length > 0 || !told.canDraw : document.body.dataset.state !== 'working';
  byId('summary').textContent = told ? told.summary || '' : counted(page.files.size, 'file') + ' here, not read yet.';
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
  if (isUnclear) byId('files').open = true;
  remake(byId('aside'), page.aside.length === 0 ? [] : [
    counted(page.aside.length, 'file') + ' of the folder ' + (page.aside.length === 1 ? 'is' : 'are')
      + ' no table and left aside: ' + page.aside.slice(0, 5).join(', ')
      + (page.aside.length > 5 ? ' and others.' : '.')]);
  byId('again').hidden = page.isLoaded || document.body.dataset.state === 'working';
  showQuestions(questions);
  const findings = told && told.findings || [];
  showFindings(findings.length > 0 || !told ? findings : failureOf(told).findings);
  byId('save-settings').hidden = !told || !told.settings;
}

function fileLine(name, about) {
  const id = 'file-' + idPart(name);
  const file = page.files.get(name);
  const size = file ? make('span', { class: 'quiet' }, ' ' + sizeText(file.size)) : null;
  const parts = [make('div', { class: 'file-name' }, make('b', {}, name), size)];
  parts.push(make('p', { class: 'said' }, about ? [about.said].flat().join(' ') : page.told ? '' : 'Not read yet.'));
  const kinds = page.told && page.told.kinds || [];
  // By this name the settings say what a report is; what is no report has none.
  const key = about && (about.key !== undefined ? about.key : about.name);
  if (about && kinds.length > 0 && key) {
    const options = [{ value: '', name: 'as the page sees it' }]
      .concat(kinds.map(kind => ({ value: kind.id, name: kind.name })));
    const control = select(id + '-kind', options, about.kind || '', value => answer('reports', key, value));
    parts.push(make('div', { class: 'inline' }, make('label', { for: id + '-kind' }, 'Read as',
      make('span', { class: 'vh' }, ': ' + name)), control));
  }
  if (about && (about.columns || []).length + (about.headings || []).length > 0) parts.push(columnsOf(id, about));
  if (file) {
    parts.push(make('button', { type: 'button', class: 'link', id: id + '-out', on: { click: () => takeOut(name) } },
      'Take out', make('span', { class: 'vh' }, ' ' + name)));
  }
  return make('li', {}, parts);
}

// Each heading with what it holds.
function columnsOf(id, about) {
  const held = new Map((about.columns || []).map(column => [column.heading, column]));
  const names = new Map((page.told.fields || []).map(field => [field.id, field.name]));
  const list = Array.from(new Set([...held.keys(), ...(about.headings || [])]));
  const rows = list.map(heading => {
    const column = held.get(heading);
    return make('tr', {}, make('th', { scope: 'row' }, heading),
      make('td', {}, column ? column.saidAs || names.get(column.holds) || column.holds.replaceAll('_', ' ')
        : 'not read'));
  });
  return make('details', { id: id + '-columns' }, make('summary', {}, counted(list.length, 'column'),
    make('span', { class: 'vh' }, ' of ' + about.name)),
    make('table', { class: 'columns' }, make('caption', { class: 'vh' }, 'Columns of ' + about.name),
      make('thead', {}, make('tr', {}, make('th', { scope: 'col' }, 'Heading'), make('th', { scope: 'col' }, 'Holds'))),
        make('tbody', {}, rows)));
}

function takeOut(name) {
  page.files.delete(name);
  if (name.split('/').pop().toLowerCase() === 'heatmaps.toml') page.settings = null;
  byId('your-files').focus({ preventScroll: true });
  if (page.files.size === 0) startAgain(); else read();
}

// The questions of `start`: a drop-down each, or a line of text.
function showQuestions(questions) {
  byId('questions').hidden = questions.length === 0;
  remake(byId('question-list'), questions.map(question => {
    const id = 'question-' + idPart(question.id);
    if (question.isText || question.isNumber) {
      const old = byId(id);
      const input = make('input', { id, type: 'text', inputmode: question.isNumber ? 'decimal' : null,
        class: question.isNumber ? 'short' : null, value: old && old.value || '', autocomplete: 'off',
        spellcheck: 'false',
        on: { change: event => {
          const text = event.target.value.trim();
          if (text) answer(question.table, question.key, text);
        } } });
      return make('li', {}, labelled(id, question.text, input));
    }
    const options = [{ value: '', name: 'Choose an answer' }].concat(question.options.map((option, place) =>
      ({ value: String(place), name: option.name + (option.isLikely ? ' (likely)' : '') })));
    return make('li', {}, labelled(id, question.text, select(id, options, '', value => {
      const option = question.options[Number(value)];
      if (value !== '' && option) answer(question.table, option.key ?? question.key, option.value);
    })));
  }));
}

const findingsAtOnce = 3;
const placesAtOnce = 3;

// What was found; where it was found to open, if that is in many places. Its heading says already how bad it is.
function findingLine(finding, id) {
  const [first, ...places] = finding.text.split('\n').filter(line => line.trim());
  const where = places.map(line => make('div', {}, line.trim()));
  const isLong = places.length > placesAtOnce;
  return make('li', {}, finding.file ? make('b', {}, finding.file + ': ') : null, first.replace(/^(Warning|Error): /, ''),
    isLong ? make('details', { id }, make('summary', {}, 'Where, and how often'), where) : where);
}

// Errors first; of each the first few, and the rest to open.
function showFindings(findings) {
  byId('findings').hidden = findings.length === 0;
  const groups = [['error', 'error', 'to put right'], ['warning', 'warning', 'to know about']];
  remake(byId('finding-list'), groups.flatMap(([severity, name, what]) => {
    const own = findings.filter(finding => finding.severity === severity);
    if (own.length === 0) return [];
    const lines = own.map((finding, number) => findingLine(finding, severity + '-' + number));
    const parts = [make('h4', {}, counted(own.length, name) + ' ' + what),
      make('ul', {}, lines.slice(0, findingsAtOnce))];
    if (lines.length > findingsAtOnce) {
      parts.push(make('details', { id: 'more-' + severity },
        make('summary', {}, counted(lines.length - findingsAtOnce, 'more ' + name)),
        make('ul', {}, lines.slice(findingsAtOnce))));
    }
    return [make('div', { class: 'finding ' + severity }, parts)];
  }));
}
