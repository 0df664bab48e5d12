export interface StoreFlags {
  store?: string;
}

export interface PlanFlags extends StoreFlags {
  chunk: number;
  lease: number;
  filesFrom?: string;
  date?: string;
  encoding?: string;
  calendar?: string;
  ocr?: boolean;
  aliases?: string;
}

export interface WorkerFlags extends Omit<PlanFlags, 'chunk' | 'lease' | 'filesFrom' | 'aliases'> {
  jobs?: string;
  timeLimit?: string;
  once?: boolean;
}

export interface StatusFlags extends StoreFlags {
  failed?: boolean;
  format: 'table' | 'json';
}

export interface MarkFlags extends StoreFlags {
  status?: string;
  completed?: string;
  note?: string;
}
