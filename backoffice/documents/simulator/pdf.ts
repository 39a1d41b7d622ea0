/* The smallest PDF that readers open: one page, one font, a few lines. Letters beyond Latin-1 are spelled in Latin. */

const CYRILLIC: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'аa бb вv гg ґg дd еe єie ёe жzh зz иi іi їi йi кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ' +
    'ъ ыy ь эe юiu яia —-'
  )
    .split(' ')
    .map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);

const spelled = (letter: string): string => {
  const latin = CYRILLIC[letter.toLowerCase()];
  if (latin === undefined) return letter.charCodeAt(0) < 256 ? letter : '?';
  return letter === letter.toLowerCase() ? latin : latin.slice(0, 1).toUpperCase() + latin.slice(1);
};

const escaped = (line: string): string =>
  [...line]
    .map(spelled)
    .join('')
    .replace(/[\\()]/g, (sign) => `\\${sign}`);

const contentOf = (lines: readonly string[]): string => {
  const shown = lines.map((line) => `(${escaped(line)}) Tj T*`).join('\n');
  return `BT /F1 12 Tf 18 TL 72 770 Td\n${shown}\nET`;
};

/** ISO 32000-1, section 7.5: header, numbered objects, cross-reference table, trailer. */
export const pdfOf = (lines: readonly string[]): Uint8Array => {
  const content = contentOf(lines);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const start = file.length;
  const size = objects.length + 1;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}`;
  file += `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, 'latin1'));
};
