import path from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

export interface Gezet {
  readonly pdf: Uint8Array;
  /** all pages below each other in one picture */
  readonly svg: string;
  readonly paginas: number;
}

/**
 * Sets a template with data: a tagged PDF (PDF/UA-1) in Dutch, and a picture of its pages for the preview. The data goes
 * in as one JSON value, so that no word of it can be read as code. No network, no files but the template and its fonts.
 * A text with a sign that no font here has (PDF/UA-1 forbids an empty box) still becomes a tagged PDF, without the mark
 * of the standard: a plan with a box in it is better than no plan.
 */
export function zet(options: {
  assetsDir: string;
  template: string;
  data: unknown;
  accent: string;
  gemaaktOp: Date;
}): Gezet {
  const compiler = NodeCompiler.create({
    workspace: options.assetsDir,
    fontArgs: [{ fontPaths: [path.join(options.assetsDir, 'fonts')] }],
  });
  const source = {
    mainFilePath: path.join(options.assetsDir, options.template),
    inputs: { data: JSON.stringify(options.data), accent: options.accent },
  };
  const document = compiler.compile(source).result;
  if (!document) throw new Error('template does not compile');
  const creationTimestamp = Math.floor(options.gemaaktOp.getTime() / 1000);
  const pdf = (): Uint8Array => {
    try {
      return compiler.pdf(document, { pdfStandard: 'ua-1', creationTimestamp });
    } catch (error) {
      if (!String(error).includes('could not be displayed with font')) throw error;
      return compiler.pdf(document, { creationTimestamp });
    }
  };
  return { pdf: pdf(), svg: compiler.plainSvg(document), paginas: document.numOfPages };
}
