import type { AbstractList, Level, ListInstance, Numbering } from '../numbering/counter.js';
import type { NumberStyle } from '../numbering/styles.js';
import type { Attributes, XmlHandler } from '../xml.js';

/** ST_NumberFormat; what is missing here counts in figures. */
const STYLES: Record<string, NumberStyle> = {
  decimalZero: 'decimal-zero',
  upperRoman: 'roman-upper',
  lowerRoman: 'roman-lower',
  upperLetter: 'latin-upper',
  lowerLetter: 'latin-lower',
  russianUpper: 'russian-upper',
  russianLower: 'russian-lower',
  bullet: 'bullet',
  none: 'none',
};

const MOST_LEVELS = 9;

function integer(value: string | undefined, fallback: number): number {
  const number = Number(value);
  return value !== undefined && Number.isSafeInteger(number) ? number : fallback;
}

/** An on-off property: present and not switched off. */
export function isOn(attributes: Attributes): boolean {
  return !['0', 'false', 'off', 'none'].includes(attributes['w:val'] ?? 'true');
}

/** Reads numbering.xml. */
export function numberingReader(): XmlHandler & { numbering: Numbering } {
  const numbering: Numbering = { abstracts: new Map(), instances: new Map() };
  let abstract: AbstractList | null = null;
  let instance: ListInstance | null = null;
  let level: Level | null = null;
  let index = 0;
  let overridden = 0;
  let fallback = 0;

  function inLevel(name: string, value: string | undefined, attributes: Attributes): void {
    if (level === null) return;
    if (name === 'w:start') level.start = integer(value, 1);
    else if (name === 'w:numFmt') level.style = STYLES[value ?? ''] ?? 'decimal';
    else if (name === 'w:lvlText')
      level.text = isOn({ 'w:val': attributes['w:null'] ?? '0' }) ? '' : (value ?? '');
    else if (name === 'w:isLgl') level.legal = isOn(attributes);
    else if (name === 'w:lvlRestart') level.restart = integer(value, 0);
    else if (name === 'w:pStyle' && value !== undefined) abstract?.styles.set(value, index);
  }

  return {
    numbering,
    open(name, attributes) {
      if (fallback > 0 || name === 'mc:Fallback') {
        fallback++;
        return;
      }
      const value = attributes['w:val'];
      switch (name) {
        case 'w:abstractNum':
          abstract = { levels: new Map(), styles: new Map() };
          numbering.abstracts.set(attributes['w:abstractNumId'] ?? '', abstract);
          break;
        case 'w:num':
          instance = { abstract: '', starts: new Map(), levels: new Map() };
          numbering.instances.set(attributes['w:numId'] ?? '', instance);
          break;
        case 'w:numStyleLink':
          if (abstract !== null && value !== undefined) abstract.numberingStyle = value;
          break;
        case 'w:abstractNumId':
          if (instance !== null) instance.abstract = value ?? '';
          break;
        case 'w:lvlOverride':
          overridden = integer(attributes['w:ilvl'], 0);
          break;
        case 'w:startOverride':
          instance?.starts.set(overridden, integer(value, 1));
          break;
        case 'w:lvl':
          index = integer(attributes['w:ilvl'], 0);
          if (index < 0 || index >= MOST_LEVELS) break;
          level = { start: 1, style: 'decimal', text: '', legal: false };
          (instance ?? abstract)?.levels.set(index, level);
          break;
        default:
          inLevel(name, value, attributes);
      }
    },
    close(name) {
      if (fallback > 0) fallback--;
      else if (name === 'w:lvl') level = null;
      else if (name === 'w:abstractNum') abstract = null;
      else if (name === 'w:num') instance = null;
    },
    text() {},
  };
}
