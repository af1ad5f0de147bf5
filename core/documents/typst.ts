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
  const compiled = compiler.compile(source);
  if (!compiled.result) throw new Error('template does not compile');
  const pdf = compiler.pdf(compiled.result, {
    pdfStandard: 'ua-1',
    creationTimestamp: Math.floor(options.gemaaktOp.getTime() / 1000),
  });
  return { pdf, svg: compiler.plainSvg(compiled.result), paginas: compiled.result.numOfPages };
}
