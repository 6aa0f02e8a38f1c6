/** What is pointed at on the page: nodes and statements that other parts of it show, too. */

export class Lit {
  nodes = $state.raw<ReadonlySet<string>>(new Set());
  statements = $state.raw<ReadonlySet<string>>(new Set());

  show(nodes: readonly string[], statements: readonly string[] = []): void {
    this.nodes = new Set(nodes);
    this.statements = new Set(statements);
  }

  clear(): void {
    this.nodes = new Set();
    this.statements = new Set();
  }

  get any(): boolean {
    return this.nodes.size > 0 || this.statements.size > 0;
  }
}
