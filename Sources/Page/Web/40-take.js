// Files on their way into the page: dropped, chosen, a folder of them, or the example.

const mostOfOne = 300e6;
const mostOfAll = 600e6;
const mostFiles = 2000;
const kinds = ['csv', 'tsv', 'txt', 'xlsx', 'xlsm', 'xlsb', 'xls', 'ods', 'xml', 'toml', 'zip'];

// Adds files, each {name, file}; a name that is there already is of the newer file. Nothing is read yet.
function take(list, isFolder) {
  const refused = [];
  const files = new Map(page.files);
  page.aside = isFolder ? [] : page.aside;
  for (const { name, file } of list) {
    const last = name.split('/').pop();
    // Excel's own locks, and what the system keeps in folders.
    if (/^(~\$|\.|Thumbs\.db|desktop\.ini)/i.test(last)) continue;
    if (isFolder && !kinds.includes(last.split('.').pop().toLowerCase())) { page.aside.push(name); continue; }
    if (file.size > mostOfOne) {
      refused.push('“' + name + '” is ' + sizeText(file.size) + '; the page reads files of up to ' + sizeText(mostOfOne)
        + '. Export fewer years or columns.');
      continue;
    }
    files.set(name, file);
    if (last.toLowerCase() === 'heatmaps.toml') page.settings = null;
  }
  const all = Array.from(files.values()).reduce((sum, file) => sum + file.size, 0);
  if (all > mostOfAll) refused.push('Together the files are ' + sizeText(all) + '; the page reads up to '
    + sizeText(mostOfAll) + '. Leave out those that are not needed.');
  else if (files.size > mostFiles) refused.push('These are ' + counted(files.size, 'file') + '; the page reads up to '
    + counted(mostFiles, 'file') + '. Drop the folder that holds the reports alone.');
  else page.files = files;
  return refused;
}

// Takes files in and has them read.
async function add(list, isFolder = false, isExample = false) {
  const before = page.files;
  const refused = take(list, isFolder);
  const isSame = before.size === page.files.size
    && Array.from(page.files).every(([name, file]) => before.get(name) === file);
  if (list.length > 0 && isSame && refused.length === 0)
    refused.push('There is no file in that which the page can read: it reads CSV, Excel (.xlsx) and XML.');
  if (isSame) { showErrors(refused); return; }
  page.isExample = isExample;
  askToForget(false);
  setState('working');
  showFiles();
  await read(refused);
}

// Files of <input>, of which a folder's have the folder's name first.
function ofInput(files) {
  return Array.from(files, file => {
    const path = file.webkitRelativePath;
    return { name: path ? path.split('/').slice(1).join('/') : file.name, file };
  });
}

// What was dropped: files as they are, folders with all that is in them. Everything is asked for before the first wait, as the browser
// forgets it with the event.
async function ofDrop(transfer) {
  const entries = [];
  for (const item of transfer.items) {
    if (item.kind !== 'file') continue;
    const entry = item.webkitGetAsEntry && item.webkitGetAsEntry();
    if (entry && entry.isDirectory) {
      const handle = item.getAsFileSystemHandle ? item.getAsFileSystemHandle().catch(() => null) : null;
      entries.push({ entry, handle });
    } else {
      const file = item.getAsFile();
      if (file) entries.push({ file });
    }
  }
  const isOne = entries.length === 1;
  const found = [];
  let isFolder = false;
  for (const { entry, handle, file } of entries) {
    if (file) { found.push({ name: file.name, file }); continue; }
    isFolder = true;
    const start = isOne ? '' : entry.name + '/';
    try { await ofEntry(entry, start, found); } catch {
      // A page from a disk may be refused the one way and allowed the other.
      const folder = handle && await handle;
      if (!folder) throw new Error('folder');
      await ofHandle(folder, start, found);
    }
  }
  return { found, isFolder };
}

async function ofEntry(folder, start, found) {
  const reader = folder.createReader();
  for (;;) {
    const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return;
    for (const entry of some) {
      if (found.length > mostFiles) return;
      if (entry.isDirectory) await ofEntry(entry, start + entry.name + '/', found);
      else {
        const file = await new Promise((resolve, reject) => entry.file(resolve, reject));
        found.push({ name: start + entry.name, file });
      }
    }
  }
}

async function ofHandle(folder, start, found) {
  for await (const [name, handle] of folder.entries()) {
    if (found.length > mostFiles) return;
    if (handle.kind === 'directory') await ofHandle(handle, start + name + '/', found);
    else found.push({ name: start + name, file: await handle.getFile() });
  }
}

// The invented county, which the page holds: the length of a list, the list, and the files one after the other.
async function exampleFiles() {
  const text = atob(byId('example-data').textContent.trim());
  const packed = Uint8Array.from(text, letter => letter.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  const bytes = await new Response(stream).arrayBuffer();
  const length = new DataView(bytes).getUint32(0, true);
  const list = JSON.parse(new TextDecoder().decode(new Uint8Array(bytes, 4, length)));
  let at = 4 + length;
  return list.map(part => {
    const file = new File([new Uint8Array(bytes, at, part.length)], part.name);
    at += part.length;
    return { name: part.name, file };
  });
}
