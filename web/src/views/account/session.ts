/** What a log-in changes for the rest of the page, until it is loaded anew. */

import { setCsrf } from "../../lib/api";

export interface Session {
  readonly user: { readonly name: string; readonly role: string };
  readonly csrf: string | null;
}

export function loggedIn(session: Session): void {
  setCsrf(session.csrf);
}

export function loggedOut(): void {
  setCsrf(null);
}
