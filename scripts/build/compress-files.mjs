import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const COMPRESSIBLE = /\.(?:js|css|json|svg)$/;
/** Below this a header costs more than compression saves. */
const BYTES_MIN = 256;

const codings = {
  '.br': (content) =>
    promisify(brotliCompress)(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    }),
  '.gz': (content) => promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION }),
};

// Run in an app's folder when everything else is built. What every visitor loads is compressed once, as hard as it goes,
// instead of for each visitor in a hurry; the server finds it beside the original (docs/performance.md).
const compress = async (path) => {
  const content = readFileSync(path);
  if (content.length < BYTES_MIN) return;
  for (const [ending, code] of Object.entries(codings)) {
    const coded = await code(content);
    if (coded.length < content.length) writeFileSync(path + ending, coded);
  }
};

const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && COMPRESSIBLE.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));

await Promise.all(filesIn(join('.next', 'static')).map(compress));
await Promise.all(process.argv.slice(2).map(compress));
