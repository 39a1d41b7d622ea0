const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
  );

/** One grey pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);

/** The smallest beginnings by which files of a kind are known. */
export const SAMPLE = {
  png: new Uint8Array(PNG),
  jpeg: bytes([0xff, 0xd8, 0xff, 0xe0, 0, 16], 'JFIF\0', [1, 1, 0, 0, 1, 0, 1, 0, 0, 0xff, 0xd9]),
  gif: bytes('GIF89a', [1, 0, 1, 0, 0, 0, 0, 0x3b]),
  webp: bytes(
    'RIFF',
    [26, 0, 0, 0],
    'WEBPVP8L',
    [13, 0, 0, 0, 0x2f, 0, 0, 0, 16, 7, 16, 17, 17, 0x88, 0x88, 8, 0, 0],
  ),
  pdf: bytes('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n'),
  mp4: bytes([0, 0, 0, 24], 'ftypisom', [0, 0, 2, 0], 'isommp42', [0, 0, 0, 8], 'free'),
  quicktime: bytes([0, 0, 0, 20], 'ftypqt  ', [0, 0, 2, 0], 'qt  ', [0, 0, 0, 8], 'wide'),
  m4a: bytes([0, 0, 0, 20], 'ftypM4A ', [0, 0, 2, 0], 'M4A ', [0, 0, 0, 8], 'free'),
  heic: bytes([0, 0, 0, 24], 'ftypheic', [0, 0, 0, 0], 'mif1heic', [0, 0, 0, 8], 'free'),
  oggOpus: bytes(
    'OggS',
    [0, 2, ...Array.from({ length: 20 }, () => 0), 1, 19],
    'OpusHead',
    [1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  ),
  mp3: bytes(
    'ID3',
    [4, 0, 0, 0, 0, 0, 0],
    [0xff, 0xfb, 0x90, 0x64],
    Array.from({ length: 420 }, () => 0),
  ),
  amr: bytes('#!AMR\n', [0x3c, 0, 0, 0]),
  wav: bytes('RIFF', [36, 0, 0, 0], 'WAVEfmt ', [16, 0, 0, 0, 1, 0, 1, 0]),
  html: bytes('<!doctype html><script>alert(document.domain)</script>'),
  svg: bytes('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
  svgBare: bytes('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
  zip: bytes(
    'PK\u0003\u0004',
    [20, 0, 0, 0, 0, 0],
    Array.from({ length: 16 }, () => 0),
    [5, 0, 0, 0],
    'a.txt',
  ),
  exe: bytes(
    'MZ',
    Array.from({ length: 64 }, () => 0),
  ),
  text: bytes('file number ZYAMS00004'),
} as const;
