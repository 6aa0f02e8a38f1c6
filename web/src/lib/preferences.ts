/** What somebody chose, kept in the browser; where it keeps nothing, nothing breaks. */

export function remembered(name: string): string | null {
  try {
    return localStorage.getItem(`selon.${name}`);
  } catch {
    return null;
  }
}

export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(`selon.${name}`, value);
  } catch {
    // private browsing: it holds until the page is closed
  }
}
