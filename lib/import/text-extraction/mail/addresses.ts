/** A person in a mail header. */
export interface MailPerson {
  name?: string;
  email?: string;
}

/** `"Doe, Jane" <jane@x.example>`, `jane@x.example` or a bare name. */
export function parseAddress(text: string): MailPerson {
  const email = /[^\s<>,;"'()[\]]+@[^\s<>,;"'()[\]]+/.exec(text)?.[0]?.replace(/^mailto:/i, '');
  const name = text
    .replace(/<[^>]*>|\[mailto:[^\]]*\]|\([^)]*@[^)]*\)/gi, ' ')
    .replace(email ?? '\u0000', ' ')
    .replace(/["']/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return { ...(name ? { name } : {}), ...(email ? { email } : {}) };
}

export function parseAddresses(text: string): MailPerson[] {
  return (text.match(/(?:"[^"]*"|<[^>]*>|[^,;"<])+/g) ?? [])
    .map(parseAddress)
    .filter((person) => person.name !== undefined || person.email !== undefined);
}
