// What was written in the fields: what can be sent to the engine of it, and what is wrong with it.

function plainTarget(text) { return (text || '').replace(/\s*%$/, '').replace(/^[.]/, '0.').replace(/[.]$/, ''); }

function loweredName(name) { return /^[A-Z][a-z]/.test(name) ? name[0].toLowerCase() + name.slice(1) : name; }

function targetFault(measure) {
  const text = plainTarget(choice.targets[measure.id]);
  const isNumber = /^\d+([.]\d+)?$/.test(text) && Number(text) > 0;
  if (!text || isNumber && (measure.unit !== 'percent' || Number(text) <= 100)) return '';
  return 'The target for ' + loweredName(measure.name) + ' must be a number '
    + (measure.unit === 'percent' && isNumber ? 'between 0 and 100' : 'over 0') + ', like 10 or 12.5.';
}

function monthsFault() {
  const isNumber = /^\d+$/.test(choice.months) && Number(choice.months) >= 1 && Number(choice.months) <= 600;
  return !choice.months || isNumber ? '' : 'The number of months must be a whole number from 1 to 600, like 24.';
}

function teamWords() { return choice.teamText.split(',').map(text => text.trim()).filter(text => text); }

// Spellings that mean the same, as the engine has it.
function foldedName(text) {
  return text.toLowerCase().replaceAll('&', ' and ').replace(/['‘’“”"`.]/g, '').replace(/\s+/g, ' ').trim();
}

function fitsPattern(name, pattern) {
  const parts = Array.from(foldedName(pattern), letter => letter === '*' ? '.*' : letter === '?' ? '.'
    : letter.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&'));
  return new RegExp('^' + parts.join('') + '$', 'su').test(foldedName(name));
}

function hasTeam(pattern) {
  return page.told.teams.some(team => fitsPattern(team.name, pattern)
    || pattern.includes('/') && fitsPattern(teamKey(team), pattern));
}

// The settings may have other names for teams, which the engine knows.
function isAlias(text) { return (page.told.settings || '').toLowerCase().includes('"' + text.toLowerCase() + '"'); }

// What the engine is asked for: the name or pattern as it was written, or every team that has the word in its name.
function teamPattern(text) {
  if (/[*?]/.test(text) || hasTeam(text) || isAlias(text)) return text;
  return '*' + text + '*';
}

function teamFault(text) {
  if (hasTeam(teamPattern(text)) || isAlias(text)) return '';
  if (page.told.districts.some(name => fitsPattern(name, text)))
    return '“' + text + '” is a district: tick it under “Districts”.';
  const near = nearestTeams(text);
  const many = page.told.teams.length > 1 ? ' Open “Teams from a list” to tick yours.' : '';
  return 'No team\'s name ' + (/[*?]/.test(text) ? 'is like “' : 'has “') + text + (/[*?]/.test(text) ? '”.' : '” in it.')
    + (near.length > 0 ? ' Did you mean ' + near.map(name => '“' + name + '”').join(' or ') + '?' : '') + many;
}

// How many letters have to be changed, put in or left out to make one word of the other.
function distance(one, other) {
  let row = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let i = 0; i < one.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < other.length; j++)
      next.push(Math.min(row[j] + (one[i] === other[j] ? 0 : 1), row[j + 1] + 1, next[j] + 1));
    row = next;
  }
  return row[other.length];
}

// Teams of which a word, or the whole name, is written nearly so.
function nearestTeams(text) {
  const wanted = foldedName(text.replace(/[*?]/g, ''));
  if (wanted.length < 3) return [];
  const most = Math.max(1, Math.floor(wanted.length / 4));
  const names = Array.from(new Set(page.told.teams.map(team => team.name)));
  const near = names.map(name => ({ name, by: Math.min(...[foldedName(name), ...foldedName(name).split(' ')]
    .filter(word => word.length > 2).map(word => distance(wanted, word))) })).filter(({ by }) => by <= most);
  return near.sort((a, b) => a.by - b.by).slice(0, 2).map(({ name }) => name);
}

// Marks the fields that cannot be used; what is wrong with them, and where.
function faultsOfChoices() {
  const faults = [];
  const look = (id, text) => {
    showFieldError(id, text);
    if (text) faults.push({ text, to: id });
  };
  look('team-filter', teamWords().map(teamFault).find(text => text) || '');
  look('months', monthsFault());
  for (const measure of chosenMeasures()) if (measure.takesTarget) look('target-' + measure.id, targetFault(measure));
  return faults;
}
