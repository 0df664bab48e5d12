/** Fields (17.16.18 fldChar): between «begin» and «separate» stands code, then what is printed. */
export class Fields {
  private readonly open: ('code' | 'result')[] = [];

  mark(type: string | undefined): void {
    if (type === 'begin') this.open.push('code');
    else if (type === 'separate') this.open[this.open.length - 1] = 'result';
    else if (type === 'end') this.open.pop();
  }

  get inCode(): boolean {
    return this.open.includes('code');
  }
}
