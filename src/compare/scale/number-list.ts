type Numbers = Uint32Array | Int32Array | Float32Array | Float64Array;

/** A typed array that grows: a few bytes for each number, nothing for the collector. */
export class NumberList<Kind extends Numbers> {
  private numbers: Kind;
  private count = 0;

  constructor(private readonly make: (length: number) => Kind) {
    this.numbers = make(1024);
  }

  get length(): number {
    return this.count;
  }

  /** The numbers so far with room behind them; another array after the next growth. */
  get array(): Kind {
    return this.numbers;
  }

  push(value: number): void {
    if (this.count === this.numbers.length) {
      const more = this.make(this.count * 2);
      more.set(this.numbers);
      this.numbers = more;
    }
    this.numbers[this.count] = value;
    this.count += 1;
  }

  /** @throws RangeError when there is no such number */
  at(index: number): number {
    const value = index < this.count ? this.numbers[index] : undefined;
    if (value === undefined) throw new RangeError(`no number ${index}`);
    return value;
  }
}

export const uint32List = (): NumberList<Uint32Array> =>
  new NumberList((length) => new Uint32Array(length));
export const int32List = (): NumberList<Int32Array> =>
  new NumberList((length) => new Int32Array(length));
export const float32List = (): NumberList<Float32Array> =>
  new NumberList((length) => new Float32Array(length));
