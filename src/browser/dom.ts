/**
 * Reading the elements of a page that nobody trusts. A form with a field called "getAttribute", and a document with a picture
 * called "querySelector", hide their own methods behind those; here they are taken from this window's prototypes.
 */

/** A method as a function of the object. */
function method<T, A extends unknown[], R>(of: (this: T, ...args: A) => R): (self: T, ...args: A) => R {
  return (self, ...args) => of.apply(self, args);
}

const property = <T, R>(of: object, name: string): ((self: T) => R) => {
  const { get } = Object.getOwnPropertyDescriptor(of, name)!;
  return (self) => get!.call(self) as R;
};

const elements = globalThis.Element?.prototype;
const documents = globalThis.Document?.prototype;

/** In a test or a tool without a page there are no elements to read. */
const hasPage = elements !== undefined;
const none = () => {
  throw new Error('There is no page here.');
};

export const attribute: (e: Element, name: string) => string | null = hasPage ? method(elements.getAttribute) : none;
export const attributeNames: (e: Element) => string[] = hasPage ? method(elements.getAttributeNames) : none;
export const setAttribute: (e: Element, name: string, value: string) => void = hasPage ? method(elements.setAttribute) : none; // prettier-ignore
export const removeAttribute: (e: Element, name: string) => void = hasPage ? method(elements.removeAttribute) : none;
export const nameOf: (e: Element) => string = hasPage ? property(elements, 'localName') : none;
export const namespaceOf: (e: Element) => string | null = hasPage ? property(elements, 'namespaceURI') : none;
export const removeElement: (e: Element) => void = hasPage ? method(elements.remove) : none;
export const closest: (e: Element, selector: string) => Element | null = hasPage ? method(elements.closest) : none;
export const sourceText: (e: Element) => string = hasPage ? property(elements, 'outerHTML') : none;
export const rootOf: (doc: Document) => Element = hasPage ? property(documents, 'documentElement') : none;

const one: (doc: Document, selector: string) => Element | null = hasPage ? method(documents.querySelector) : none;
const many: (doc: Document, selector: string) => NodeListOf<Element> = hasPage ? method(documents.querySelectorAll) : none; // prettier-ignore
const make: (doc: Document, name: string) => Element = hasPage ? method(documents.createElement) : none;

export const find = (doc: Document, selector: string): Element | null => one(doc, selector);
export const findAll = (doc: Document, selector: string): Element[] => [...many(doc, selector)];
export const newElement = (doc: Document, name: string): Element => make(doc, name);
