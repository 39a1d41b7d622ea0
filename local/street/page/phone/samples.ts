import type { SaidFile } from '../api.ts';

/* Something to send for those who have no file at hand. */

const drawSuitcase = (pen: CanvasRenderingContext2D): void => {
  const fill = (colour: string, x: number, y: number, width: number, height: number) => {
    pen.fillStyle = colour;
    pen.fillRect(x, y, width, height);
  };
  fill('#dfe6ec', 0, 0, 320, 220);
  fill('#c3ccd4', 0, 176, 320, 44);
  fill('#5b4636', 132, 38, 56, 10);
  fill('#5b4636', 132, 38, 8, 30);
  fill('#5b4636', 180, 38, 8, 30);
  fill('#96694f', 70, 64, 180, 122);
  fill('#7d5641', 104, 64, 14, 122);
  fill('#7d5641', 202, 64, 14, 122);
  fill('#f4efe6', 138, 96, 44, 30);
};

/** A suitcase. */
export const samplePicture = (): SaidFile => {
  const canvas = document.createElement('canvas');
  canvas.width = 320;
  canvas.height = 220;
  const pen = canvas.getContext('2d');
  if (pen !== null) drawSuitcase(pen);
  const [, base64 = ''] = canvas.toDataURL('image/png').split(',');
  return { name: 'suitcase.png', contentType: 'image/png', base64 };
};

const PAGE = 'BT /F1 18 Tf 40 100 Td (A receipt, for the sake of the example) Tj ET';

const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 420 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj
4 0 obj<</Length ${PAGE.length}>>stream
${PAGE}
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Root 1 0 R>>
%%EOF
`;

/** A page with one line. */
export const samplePdf = (): SaidFile => ({
  name: 'receipt.pdf',
  contentType: 'application/pdf',
  base64: btoa(PDF),
});
