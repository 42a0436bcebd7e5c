/** Labels of mail headers printed as text: they name people, but no role. */
export function fieldOfMail(label: string): boolean {
  return /^(?:from|to|cc|bcc|sent|subject|date|von|an|kopie|betreff|gesendet|de|à|objet|envoyé|para|asunto|fecha|enviado|från|till|kopia|ämne|skickat|datum|reply-to)$/iu.test(
    label.trim(),
  );
}
