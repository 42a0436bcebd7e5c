/** Whom a letter is for. */
export const GREETS =
  /^\s{0,8}(?:dear|sehr geehrte|liebe|guten tag|bonjour|madame|monsieur|ch(?:er|ère)s?|estimad|muy señor|hola|querid|bästa|hej|kära)(?!\p{Ll}{4})/imu;
