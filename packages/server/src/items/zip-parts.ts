import yauzl from 'yauzl';

/** What an office document consists of. */
export interface ZipParts {
  readonly names: readonly string[];
  /** Its list of the kinds of its parts, `[Content_Types].xml`; empty when it has none. */
  readonly contentTypes: string;
}

const MOST_PARTS = 5000;
const LONGEST_LIST = 1_000_000;

/** Lists the parts of a zip file and reads its one list of kinds; nothing else is unpacked. @throws Error when it is damaged or has too many parts */
export function listParts(file: string): Promise<ZipParts> {
  return new Promise((resolve, reject) => {
    yauzl.open(file, { lazyEntries: true }, (error, zip) => {
      if (error) {
        reject(error);
        return;
      }
      const names: string[] = [];
      let contentTypes = '';
      const stop = (problem: Error): void => {
        zip.close();
        reject(problem);
      };
      zip.on('entry', (entry: yauzl.Entry) => {
        if (names.push(entry.fileName) > MOST_PARTS) stop(new Error('too many parts'));
        else if (entry.fileName !== '[Content_Types].xml') zip.readEntry();
        else {
          readPart(zip, entry).then((text) => {
            contentTypes = text;
            zip.readEntry();
          }, stop);
        }
      });
      zip.on('end', () => resolve({ names, contentTypes }));
      zip.on('error', stop);
      zip.readEntry();
    });
  });
}

async function readPart(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<string> {
  if (entry.uncompressedSize > LONGEST_LIST) throw new Error('the list of parts is too long');
  const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
    zip.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened)));
  });
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}
