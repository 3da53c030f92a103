// What to show: the choices at the left, and the question that they make.

const usualChoice = () => ({
  measures: null, by: 'district', teams: new Set(), teamText: '', districts: new Set(), roles: new Set(),
  from: '', to: '', months: '', every: 'month', profile: 'board', order: 'latest', size: 'portrait',
  targets: {}, bases: {},
});

const choice = usualChoice();

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October',
  'November', 'December'];

function monthName(text) {
  const [year, month] = text.split('-').map(Number);
  return months[month - 1] + ' ' + year;
}

function monthsBetween(first, last) {
  const list = [];
  let [year, month] = (first || '').split('-').map(Number);
  let name = first;
  while (name && name <= last && list.length < 1200) {
    list.push(name);
    if (++month > 12) { month = 1; year++; }
    name = year + '-' + String(month).padStart(2, '0');
  }
  return list;
}

// The chosen ones in the order in which they are listed.
function chosenMeasures() {
  return page.told.measures.filter(measure => !measure.lack && choice.measures.has(measure.id));
}

function showChoices() {
  const told = page.told;
  const known = new Set(told.measures.filter(measure => !measure.lack).map(measure => measure.id));
  if (choice.measures === null) {
    const usual = told.measures.filter(measure => measure.isUsual && !measure.lack).map(measure => measure.id);
    choice.measures = new Set(usual.length > 0 ? usual : Array.from(known).slice(0, 3));
  }
  for (const [set, list] of [[choice.districts, told.districts], [choice.roles, told.roles],
    [choice.teams, told.teams.map(teamKey)]]) {
    for (const name of set) if (!list.includes(name)) set.delete(name);
  }
  remake(byId('choices'), [measureChoices(), rowChoices(), timeChoices(), make('div', { id: 'per-measure' }),
    paperChoices()]);
  showPerMeasure();
}

function teamKey(team) { return team.district ? team.district + '/' + team.name : team.name; }

function group(title, ...parts) { return make('fieldset', {}, make('legend', {}, make('h3', {}, title)), parts); }

function measureChoices() {
  const groups = new Map();
  for (const measure of page.told.measures) {
    if (!groups.has(measure.group)) groups.set(measure.group, { name: measure.groupName || measure.group, list: [] });
    groups.get(measure.group).list.push(measure);
  }
  return group('Measures', Array.from(groups.values(), ({ name, list }) =>
    make('fieldset', { class: 'inner' }, make('legend', {}, name), list.map(measure => {
      const box = checkbox('measure-' + measure.id, measure.name,
        { value: measure.id, checked: !measure.lack && choice.measures.has(measure.id), disabled: Boolean(measure.lack),
          hint: measure.lack || null },
        isOn => { if (isOn) choice.measures.add(measure.id); else choice.measures.delete(measure.id); showPerMeasure(); changed(); });
      if (measure.for) box.title = measure.for;
      return box;
    }))), measureWords());
}

// What each measure is, to look up.
function measureWords() {
  const list = page.told.measures.filter(measure => measure.for || measure.about);
  if (list.length === 0) return null;
  return make('details', { id: 'measure-words' }, make('summary', {}, 'What the measures are'),
    make('dl', {}, list.map(measure => [
      make('dt', {}, measure.name),
      make('dd', {}, measure.for ? measure.for.replace(/[.]?$/, '. ') : '', measure.about || ''),
    ])));
}

function radios(name, title, options, value, action) {
  return make('fieldset', { class: 'inner' }, make('legend', {}, title), options.map(option => {
    const id = name + '-' + option.value;
    return make('div', { class: 'check' },
      make('input', { type: 'radio', name, id, value: option.value, checked: option.value === value,
        'aria-describedby': option.hint ? id + '-hint' : null,
        on: { change: () => action(option.value) } }),
      make('label', { for: id }, option.name), option.hint ? make('p', { class: 'hint', id: id + '-hint' }, option.hint)
        : null);
  }));
}

function pick(field) { return value => { choice[field] = value; changed(); }; }

// A list of which some can be ticked; none ticked is all of them.
function several(id, title, list, set, nameOf = item => item) {
  if (list.length < 2 && set.size === 0) return null;
  const count = make('span', {}, '');
  const tell = () => {
    count.textContent = set.size === 0 ? ' (all ' + list.length + ')' : ' (' + set.size + ' of ' + list.length + ')';
  };
  tell();
  return make('details', { id }, make('summary', {}, title, count),
    make('div', { class: 'several', role: 'group', 'aria-label': title, tabindex: list.length > 8 ? '0' : null },
      list.map(item =>
      checkbox(id + '-' + idPart(item), nameOf(item), { value: item, checked: set.has(item) },
        isOn => { if (isOn) set.add(item); else set.delete(item); tell(); changed(); }))));
}

function textField(id, value, action, more = {}) {
  return make('input', { id, type: 'text', value, autocomplete: 'off', spellcheck: 'false', ...more,
    on: { input: event => action(event.target.value) } });
}

function rowChoices() {
  const told = page.told;
  return group('Rows',
    radios('by', 'A row for each', [{ value: 'district', name: 'District' }, { value: 'team', name: 'Team' }],
      choice.by, pick('by')),
    labelled('order', 'Order', select('order', [{ value: 'latest', name: 'Worst first' },
      { value: 'name', name: 'By name' }, { value: 'given', name: 'As in the files' }], choice.order, pick('order'))),
    several('districts', 'Districts', told.districts, choice.districts),
    labelled('team-filter', 'Only teams named', textField('team-filter', choice.teamText,
      value => { choice.teamText = value; changed(400); }),
      'A name or a pattern, as CIN*; several with commas'),
    several('teams', 'Teams from a list', told.teams.map(teamKey), choice.teams, key => key.replace('/', ': ')),
    several('roles', 'Roles', told.roles, choice.roles));
}

function timeChoices() {
  const told = page.told;
  const list = monthsBetween(told.firstMonth, told.lastMonth).map(month => ({ value: month, name: monthName(month) }));
  const latest = list.slice().reverse();
  return group('Time',
    labelled('from', 'From', select('from', [{ value: '', name: 'As many as fit' }].concat(latest), choice.from,
      value => {
      choice.from = value;
      // The first month and a number of months would say the same twice.
      if (value) { choice.months = ''; byId('months').value = ''; }
      changed();
    })),
    labelled('to', 'To', select('to', [{ value: '', name: 'The latest month' }].concat(latest), choice.to, pick('to'))),
    labelled('months', 'Number of months', textField('months', choice.months, value => {
      choice.months = value.trim();
      if (choice.months) { choice.from = ''; byId('from').value = ''; }
      changed(400);
    }, { inputmode: 'numeric', class: 'short' })),
    labelled('every', 'A column for each', select('every',
      [{ value: 'month', name: 'Month' }, { value: 'quarter', name: 'Quarter' }, { value: 'year', name: 'Year' }],
      choice.every, pick('every'))));
}

function paperChoices() {
  return group('Readers and paper',
    radios('profile', 'Who will read it', [
      { value: 'board', name: 'The board', hint: 'Hides what could let a person be recognised.' },
      { value: 'public', name: 'Anyone', hint: 'For published papers: hides more.' },
      { value: 'internal', name: 'Those who work with the data',
        hint: 'Hides nothing. Every picture is stamped; do not pass them on.' },
    ], choice.profile, pick('profile')),
    labelled('size', 'Size', select('size', [{ value: 'portrait', name: 'Portrait page (13 months)' },
      { value: 'landscape', name: 'Landscape page (24 months)' }, { value: 'slide', name: 'Slide' }], choice.size,
      pick('size'))));
}

// Target and way of counting of each measure that is chosen.
function showPerMeasure() {
  const parts = chosenMeasures().flatMap(measure => {
    const fields = [];
    if (measure.takesTarget) {
      const id = 'target-' + measure.id;
      const unit = measure.unit ? ' (' + measure.unit + ')' : '';
      fields.push(labelled(id, 'Target' + unit, textField(id, choice.targets[measure.id] || '', value => {
        choice.targets[measure.id] = value.trim();
        changed(400);
      }, { inputmode: 'decimal', class: 'short' }), measure.target ? 'Now ' + measure.target : 'None now'));
    }
    if (measure.bases && measure.bases.length > 0) {
      const id = 'basis-' + measure.id;
      fields.push(labelled(id, 'Counted',
        select(id, [{ value: '', name: 'As usual' }].concat(measure.bases.map(basis =>
        ({ value: basis.id, name: basis.name }))),
        choice.bases[measure.id] || '', value => { choice.bases[measure.id] = value; changed(); })));
    }
    return fields.length > 0 ? [make('fieldset', { class: 'inner' }, make('legend', {}, measure.name), fields)] : [];
  });
  remake(byId('per-measure'), parts.length > 0 ? [group('Targets', parts)] : []);
}

// A basis has its measure in its name, or is given it.
function basisOf(measure, basis) { return !basis || basis.includes('=') ? basis : measure + '=' + basis; }

// The choices as lines of a question; what is as usual is left out.
function chosen() {
  const lines = chosenMeasures().map(measure => ['measure', measure.id]);
  const add = (key, value, usual) => { if (value && value !== usual) lines.push([key, value]); };
  lines.push(['by', choice.by]);
  for (const text of choice.teamText.split(',')) add('team', text.trim(), '');
  for (const [key, set] of [['team', choice.teams], ['district', choice.districts], ['role', choice.roles]])
    for (const name of set) lines.push([key, name]);
  add('from', choice.from, '');
  add('to', choice.to, '');
  add('months', choice.months, '');
  add('every', choice.every, 'month');
  for (const measure of chosenMeasures()) {
    const target = measure.takesTarget && choice.targets[measure.id];
    if (target) lines.push(['target', measure.id + '=' + target]);
    add('basis', basisOf(measure.id, choice.bases[measure.id]), '');
  }
  lines.push(['profile', choice.profile], ['order', choice.order], ['size', choice.size]);
  return lines;
}
