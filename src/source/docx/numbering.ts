import type { AbstractList, Level, ListInstance, Numbering } from '../numbering/counter.js';
import type { NumberStyle } from '../numbering/styles.js';
import { told } from '../told.js';
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
export class NumberingReader implements XmlHandler {
  readonly numbering: Numbering = { abstracts: new Map(), instances: new Map() };
  private abstract: AbstractList | null = null;
  private instance: ListInstance | null = null;
  private level: Level | null = null;
  private index = 0;
  private overridden = 0;
  private fallback = 0;

  open(name: string, attributes: Attributes): void {
    if (this.fallback > 0 || name === 'mc:Fallback') {
      this.fallback++;
      return;
    }
    const value = attributes['w:val'];
    switch (name) {
      case 'w:abstractNum':
        this.abstract = { levels: new Map(), styles: new Map() };
        this.numbering.abstracts.set(attributes['w:abstractNumId'] ?? '', this.abstract);
        break;
      case 'w:num':
        this.instance = { abstract: '', starts: new Map(), levels: new Map() };
        this.numbering.instances.set(attributes['w:numId'] ?? '', this.instance);
        break;
      case 'w:numStyleLink':
        if (this.abstract !== null && value !== undefined) this.abstract.numberingStyle = value;
        break;
      case 'w:abstractNumId':
        if (this.instance !== null) this.instance.abstract = value ?? '';
        break;
      case 'w:lvlOverride':
        this.overridden = integer(attributes['w:ilvl'], 0);
        break;
      case 'w:startOverride':
        this.instance?.starts.set(this.overridden, integer(value, 1));
        break;
      case 'w:lvl':
        this.openLevel(integer(attributes['w:ilvl'], 0));
        break;
      default:
        this.inLevel(name, value, attributes);
    }
  }

  close(name: string): void {
    if (this.fallback > 0) this.fallback--;
    else if (name === 'w:lvl') this.level = null;
    else if (name === 'w:abstractNum') this.abstract = null;
    else if (name === 'w:num') this.instance = null;
  }

  text(): void {}

  private openLevel(index: number): void {
    this.index = index;
    if (index < 0 || index >= MOST_LEVELS) return;
    this.level = { start: 1, style: 'decimal', text: '', legal: false };
    (this.instance ?? this.abstract)?.levels.set(index, this.level);
  }

  private inLevel(name: string, value: string | undefined, attributes: Attributes): void {
    const { level } = this;
    if (level === null) return;
    if (name === 'w:start') level.start = integer(value, 1);
    else if (name === 'w:numFmt') level.style = told(STYLES, value ?? '') ?? 'decimal';
    else if (name === 'w:lvlText')
      level.text = isOn({ 'w:val': attributes['w:null'] ?? '0' }) ? '' : (value ?? '');
    else if (name === 'w:isLgl') level.legal = isOn(attributes);
    else if (name === 'w:lvlRestart') level.restart = integer(value, 0);
    else if (name === 'w:pStyle' && value !== undefined)
      this.abstract?.styles.set(value, this.index);
  }
}
