import { Archive } from '../../compare/archive.js';
import { AliasTable, type BodyAliases, bodiesOf, type KnownBody } from '../../compare/bodies.js';
import type { Assignee, Task } from '../../register/schema.js';

/** Takes tasks into the archive by the user's names, and notes whom they charge. */
export class Intake {
  readonly archive = new Archive();
  private readonly parties = new Map<string, Assignee>();
  private readonly known: AliasTable;

  constructor(private readonly aliases: BodyAliases) {
    this.known = new AliasTable(aliases);
  }

  add(task: Task): void {
    this.archive.addTask(this.take(task));
  }

  /** Notes the addressees as papers print them; gives the task with the ids of the user's table. */
  take(task: Task): Task {
    for (const party of [...task.assignees, ...task.coAssignees]) {
      this.parties.set(`${party.name}\n${party.body ?? ''}`, party);
    }
    return this.known.apply(task);
  }

  bodies(): KnownBody[] {
    return bodiesOf([...this.parties.values()], this.aliases);
  }
}
