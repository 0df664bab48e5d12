/** Sizes in bytes of what the page is made of; scripts packed, the file as it is. */
export interface PageSizes {
  file: number;
  script: number;
  style: number;
  engine: number;
  pdf: number;
}

export function buildAppPage(outdir?: string): Promise<PageSizes>;
