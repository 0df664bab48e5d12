import { view } from '../../zip/bytes.js';

/** A text box: its characters, and the character of the body it is anchored to. */
export interface TextBox {
  from: number;
  to: number;
  anchor: number;
}

const SHAPE = 26;
const BOX = 22;

/** Finds the text boxes of the body (MS-DOC 2.8.32 PlcftxbxTxt, 2.8.37 PlcfSpa). */
export function readBoxes(shapes: Uint8Array, boxes: Uint8Array): TextBox[] {
  const anchors = new Map<number, number>();
  const shapeData = view(shapes);
  const shapeCount = Math.floor((shapes.length - 4) / (SHAPE + 4));
  for (let index = 0; index < shapeCount; index++) {
    const id = shapeData.getUint32((shapeCount + 1) * 4 + index * SHAPE, true);
    anchors.set(id, shapeData.getUint32(index * 4, true));
  }
  const found: TextBox[] = [];
  const data = view(boxes);
  const count = Math.floor((boxes.length - 4) / (BOX + 4));
  for (let index = 0; index < count; index++) {
    const anchor = anchors.get(data.getUint32((count + 1) * 4 + index * BOX + 14, true));
    const from = data.getUint32(index * 4, true);
    const to = data.getUint32(index * 4 + 4, true);
    if (anchor !== undefined && to > from) found.push({ from, to, anchor });
  }
  return found;
}
