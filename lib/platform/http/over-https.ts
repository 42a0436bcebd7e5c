/** Whether the person came over https, as the host in front says it, else the address itself: cookies are `Secure` then. */
export function isOverHttps(request: { headers: Pick<Headers, 'get'>; url?: string }): boolean {
  return (request.headers.get('x-forwarded-proto') ?? request.url ?? '').startsWith('https');
}
