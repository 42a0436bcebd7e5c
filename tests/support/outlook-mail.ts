import { burn, type Entry } from '@kenjiuno/msgreader/lib/Burner.js';

/** The kinds of entries of a compound file (MS-CFB 2.6.1). */
const STORAGE = 1;
const STREAM = 2;
const ROOT = 5;

/** Property tags (MS-OXPROPS) with their types: 001F a string, 0102 bytes. */
const TAGS = {
  subject: '0037001F',
  body: '1000001F',
  html: '10130102',
  senderName: '0C1A001F',
  senderSmtp: '5D01001F',
  displayName: '3001001F',
  smtp: '39FE001F',
  fileName: '3707001F',
  mimeType: '370E001F',
  data: '37010102',
} as const;

type Properties = Partial<Record<keyof typeof TAGS, string | Uint8Array>>;

interface Folder {
  properties: Properties;
  /** Properties of a fixed size: tag and eight bytes of value. */
  fixed?: [tag: number, value: bigint][];
  /** Bytes of zero before the fixed ones (MS-OXMSG 2.4.1): 32 in a mail, 8 in what belongs to it. */
  headerBytes: 32 | 8;
  folders?: Record<string, Folder>;
}

/** A mail as Outlook saves it (MS-OXMSG): a compound file with a stream for each property. */
export function outlookMail(mail: {
  properties: Properties;
  sentAt: Date;
  to: { name: string; smtp: string }[];
  attachments?: { fileName: string; mimeType: string; data: Uint8Array }[];
}): Uint8Array {
  const folders: Record<string, Folder> = {};
  mail.to.forEach(({ name, smtp }, i) => {
    folders[`__recip_version1.0_#${hex(i)}`] = {
      properties: { displayName: name, smtp },
      fixed: [[0x0c150003, 1n]],
      headerBytes: 8,
    };
  });
  (mail.attachments ?? []).forEach((attachment, i) => {
    folders[`__attach_version1.0_#${hex(i)}`] = {
      properties: attachment,
      fixed: [[0x37050003, 1n]],
      headerBytes: 8,
    };
  });
  const entries: Entry[] = [];
  // Since 1601 in steps of 100 ns (MS-DTYP FILETIME).
  const sentAt = (BigInt(mail.sentAt.getTime()) + 11_644_473_600_000n) * 10_000n;
  addFolder(entries, 'Root Entry', ROOT, {
    properties: mail.properties,
    fixed: [[0x00390040, sentAt]],
    headerBytes: 32,
    folders,
  });
  return burn(entries);
}

function hex(index: number): string {
  return index.toString(16).toUpperCase().padStart(8, '0');
}

function addFolder(entries: Entry[], name: string, type: number, folder: Folder): number {
  const at = entries.push({ name, type, length: 0, children: [] }) - 1;
  const children = Object.entries(folder.properties).map(([key, value]) => {
    const tag = TAGS[key as keyof typeof TAGS];
    return addStream(
      entries,
      `__substg1.0_${tag}`,
      typeof value === 'string' ? new Uint8Array(Buffer.from(value, 'utf16le')) : value,
    );
  });
  children.push(addStream(entries, '__properties_version1.0', fixedProperties(folder)));
  for (const [child, inner] of Object.entries(folder.folders ?? {}))
    children.push(addFolder(entries, child, STORAGE, inner));
  const entry = entries[at];
  if (entry) entry.children = children;
  return at;
}

/** The writer takes the whole memory that the bytes lie in, so that they must not share it with others. */
function addStream(entries: Entry[], name: string, bytes: Uint8Array): number {
  return entries.push({ name, type: STREAM, length: bytes.length, binaryProvider: () => bytes }) - 1;
}

function fixedProperties({ fixed = [], headerBytes }: Folder): Uint8Array {
  const bytes = Buffer.alloc(headerBytes + 16 * fixed.length);
  fixed.forEach(([tag, value], i) => {
    bytes.writeUInt32LE(tag, headerBytes + 16 * i);
    bytes.writeBigUInt64LE(value, headerBytes + 16 * i + 8);
  });
  return new Uint8Array(bytes);
}
