/** The little of a document that rendering needs, so that components can be read as text in Node. */
class FakeNode {
  childNodes: FakeNode[] = [];
  parentNode: FakeNode | null = null;
  attributes = new Map<string, string>();
  listeners = new Map<string, (event: unknown) => void>();
  style: Record<string, string> = {};
  data = "";
  open = false;
  /** Attribute and text changes so far, of all nodes. */
  static changes = 0;
  nodeType: number;
  localName: string;
  namespaceURI: string;

  constructor(nodeType: number, localName: string, namespaceURI = "") {
    this.nodeType = nodeType;
    this.localName = localName;
    this.namespaceURI = namespaceURI;
  }
  get ownerDocument(): unknown {
    return document;
  }
  get nodeName(): string {
    return this.localName;
  }
  get firstChild(): FakeNode | null {
    return this.childNodes[0] ?? null;
  }
  get nextSibling(): FakeNode | null {
    const siblings = this.parentNode?.childNodes ?? [];
    return siblings[siblings.indexOf(this) + 1] ?? null;
  }
  insertBefore(node: FakeNode, before: FakeNode | null): FakeNode {
    FakeNode.changes++;
    node.remove();
    const at = before ? this.childNodes.indexOf(before) : this.childNodes.length;
    this.childNodes.splice(at, 0, node);
    node.parentNode = this;
    return node;
  }
  appendChild(node: FakeNode): FakeNode {
    return this.insertBefore(node, null);
  }
  remove(): void {
    this.parentNode?.removeChild(this);
  }
  removeChild(node: FakeNode): void {
    this.childNodes = this.childNodes.filter((each) => each !== node);
    node.parentNode = null;
  }
  contains(node: FakeNode | null): boolean {
    return node !== null && (node === this || this.contains(node.parentNode));
  }
  setAttribute(name: string, value: unknown): void {
    FakeNode.changes++;
    this.attributes.set(name, String(value));
  }
  removeAttribute(name: string): void {
    this.attributes.delete(name);
  }
  addEventListener(name: string, listener: (event: unknown) => void): void {
    this.listeners.set(name.toLowerCase(), listener);
  }
  removeEventListener(name: string): void {
    this.listeners.delete(name.toLowerCase());
  }
  /** Calls the listener of an event on this very node. */
  send(name: string, event: Record<string, unknown> = {}): void {
    const nothing = (): void => {};
    this.listeners.get(name)?.call(this as never, {
      type: name,
      currentTarget: this,
      target: this,
      preventDefault: nothing,
      stopPropagation: nothing,
      ...event,
    });
  }
  get textContent(): string {
    return this.nodeType === 3 ? this.data : this.childNodes.map((node) => node.textContent).join("");
  }
  set textContent(text: string) {
    this.childNodes = [];
    if (text !== "") this.appendChild(Object.assign(new FakeNode(3, "#text"), { data: text }));
  }
  all(wanted: (node: FakeNode) => boolean): FakeNode[] {
    return [...(wanted(this) ? [this] : []), ...this.childNodes.flatMap((node) => node.all(wanted))];
  }
  byClass(name: string): FakeNode[] {
    return this.all((node) => (node.attributes.get("class") ?? "").split(" ").includes(name));
  }
}

export type { FakeNode };

const fake = {
  documentElement: new FakeNode(1, "html"),
  createElement: (name: string) => new FakeNode(1, name),
  createElementNS: (namespace: string, name: string) => new FakeNode(1, name, namespace),
  createTextNode: (text: string) => Object.assign(new FakeNode(3, "#text"), { data: String(text) }),
  addEventListener: () => {},
  removeEventListener: () => {},
};

Object.assign(globalThis, {
  document: fake,
  location: { search: "" },
  SVGElement: FakeNode,
  window: globalThis,
});

export const makeRoot = (): FakeNode => new FakeNode(1, "div");
export const changes = (): number => FakeNode.changes;
