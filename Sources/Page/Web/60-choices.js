// What to show: the choices at the left, and the question that they make.

const usualChoice = () => ({
  // Ids of those that are wanted, also where they cannot be drawn; null for the usual ones.
  measures: null, by: 'district', teams: new Set(), teamText: '', districts: new Set(), roles: new Set(),
  from: '', to: '', months: '', every: 'month', profile: 'board', order: 'latest', size: 'portrait',
  // Whether the page itself took the lying page.
  isSizeOurs: false,
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

// The ids of the measures that are wanted: those that were ticked, or the usual ones, and without these the first that there are.
function wantedMeasures(told = page.told) {
  if (choice.measures) return choice.measures;
  const usual = told.measures.filter(measure => measure.isUsual);
  const drawn = told.measures.filter(measure => !measure.lack);
  return new Set((usual.some(measure => !measure.lack) ? usual : usual.concat(drawn.slice(0, 3))).map(measure => measure.id));
}

// The chosen ones in the order in which they are listed.
function chosenMeasures() {
  const wanted = wantedMeasures();
  return page.told.measures.filter(measure => !measure.lack && wanted.has(measure.id));
}

// What can be drawn now and could not before, where it was wanted all the time.
function tellOfTicked(before) {
  if (!before || !before.canDraw) return;
  const lacking = new Set(before.measures.filter(measure => measure.lack).map(measure => measure.id));
  const now = chosenMeasures().filter(measure => lacking.has(measure.id)).map(measure => measure.name);
  if (now.length > 0) {
    page.news.push(now.join(' and ') + (now.length === 1 ? ' can be drawn now, and is' : ' can be drawn now, and are')
      + ' ticked.');
  }
}

function showChoices() {
  const told = page.told;
  for (const [set, list] of [[choice.districts, told.districts], [choice.roles, told.roles],
    [choice.teams, told.teams.map(teamKey)]]) {
    for (const name of set) if (!list.includes(name)) set.delete(name);
  }
  remake(byId('choices'), [measureChoices(), rowChoices(), timeChoices(), make('div', { id: 'per-measure' }),
    readerChoices()]);
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
  const wanted = wantedMeasures();
  const tick = set => { choice.measures = set; showChoices(); changed(); };
  return group('Measures', make('div', { class: 'buttons' },
    make('button', { type: 'button', class: 'second', id: 'tick-all', on: { click: () =>
      tick(new Set(page.told.measures.map(measure => measure.id))) } }, 'Tick all measures'),
    make('button', { type: 'button', class: 'second', id: 'tick-usual', on: { click: () => tick(null) } },
      'The usual three')), Array.from(groups.values(), ({ name, list }) =>
    make('fieldset', { class: 'inner' }, make('legend', {}, name), list.map(measure => {
      const box = checkbox('measure-' + measure.id, measure.name,
        { value: measure.id, checked: !measure.lack && wanted.has(measure.id), disabled: Boolean(measure.lack),
          hint: measure.lack || null },
        isOn => {
          choice.measures = new Set(wantedMeasures());
          if (isOn) choice.measures.add(measure.id); else choice.measures.delete(measure.id);
          showPerMeasure();
          changed();
        });
      if (measure.use || measure.for) box.title = measure.use || measure.for;
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
      make('dd', {}, measure.use ? measure.use + ' ' : '', measure.for ? measure.for.replace(/[.]?$/, '. ') : '', measure.about || ''),
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
  const word = told.teams.length > 0 ? told.teams[0].name.split(/[\s,/]/)[0] : '';
  const example = word && word + '*';
  return group('Rows',
    radios('by', 'A row for each', [{ value: 'district', name: 'District' }, { value: 'team', name: 'Team' },
      { value: 'role', name: 'Role' }],
      choice.by, pick('by')),
    labelled('order', 'Order', select('order', [{ value: 'latest', name: 'Worst first' },
      { value: 'name', name: 'By name' }, { value: 'given', name: 'As in the files' }], choice.order, pick('order'))),
    several('districts', 'Districts', told.districts, choice.districts),
    labelled('team-filter', 'Only teams named', textField('team-filter', choice.teamText,
      value => { choice.teamText = value; changed(300); }),
      'A name or a part of it' + (example ? ', or a pattern like ' + example : '') + '; several with commas'),
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
      fitSize();
      changed();
    })),
    labelled('to', 'To', select('to', [{ value: '', name: 'The latest month' }].concat(latest), choice.to, pickTime('to'))),
    labelled('months', 'Number of months', textField('months', choice.months, value => {
      choice.months = value.trim();
      if (choice.months) { choice.from = ''; byId('from').value = ''; }
      fitSize();
      changed(300);
    }, { inputmode: 'numeric', class: 'short' })),
    labelled('every', 'A column for each', select('every',
      [{ value: 'month', name: 'Month' }, { value: 'quarter', name: 'Quarter' }, { value: 'year', name: 'Year' }],
      choice.every, pickTime('every'))),
    labelled('size', 'Size', select('size', [{ value: 'portrait', name: 'Portrait page (13 columns)' },
      { value: 'landscape', name: 'Landscape page (24 columns)' }, { value: 'slide', name: 'Slide (13 columns)' }], choice.size,
      value => { choice.isSizeOurs = false; choice.size = value; changed(); })));
}

function pickTime(field) { return value => { choice[field] = value; fitSize(); changed(); }; }

const portraitColumns = 13;

// How many columns the chosen time makes; 0 where it is as many as fit.
function columnsChosen() {
  const { firstMonth, lastMonth } = page.told;
  const all = monthsBetween(choice.from || firstMonth, choice.to || lastMonth).length;
  const asked = choice.from ? all : Math.min(Number(choice.months) || 0, all);
  return Math.ceil(asked / { month: 1, quarter: 3, year: 12 }[choice.every]);
}

// More columns than an upright page holds make it lie, and fewer let it stand again where the page laid it down.
function fitSize() {
  const isWide = columnsChosen() > portraitColumns;
  if (isWide ? choice.size !== 'portrait' : !choice.isSizeOurs) return;
  choice.isSizeOurs = isWide;
  choice.size = isWide ? 'landscape' : 'portrait';
  byId('size').value = choice.size;
  page.news = page.news.filter(text => !text.startsWith('The page'));
  page.news.push(isWide ? 'The page is landscape now: a portrait page holds ' + portraitColumns + ' columns.'
    : 'The page is portrait again.');
}

function readerChoices() {
  return group('Readers',
    radios('profile', 'Who will read it', [
      { value: 'board', name: 'The board', hint: 'Hides what could let a person be recognised.' },
      { value: 'public', name: 'Anyone', hint: 'For published papers: hides more.' },
      { value: 'internal', name: 'Those who work with the data',
        hint: 'Hides nothing. Every picture is stamped; do not pass them on.' },
    ], choice.profile, pick('profile')));
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
        changed(300);
      }, { inputmode: 'decimal', class: 'short' }), measure.targetText || (measure.target ? 'Now ' + measure.target : 'None now')));
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
  for (const text of teamWords()) add('team', teamPattern(text), '');
  for (const [key, set] of [['team', choice.teams], ['district', choice.districts], ['role', choice.roles]])
    for (const name of set) lines.push([key, name]);
  add('from', choice.from, '');
  add('to', choice.to, '');
  add('months', choice.months, '');
  add('every', choice.every, 'month');
  for (const measure of chosenMeasures()) {
    const target = measure.takesTarget && plainTarget(choice.targets[measure.id]);
    if (target) lines.push(['target', measure.id + '=' + target]);
    add('basis', basisOf(measure.id, choice.bases[measure.id]), '');
  }
  lines.push(['profile', choice.profile], ['order', choice.order], ['size', choice.size]);
  return lines;
}
