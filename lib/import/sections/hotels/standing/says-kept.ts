import { quick } from '../../../recognizers/phrases.ts';

/** That something stays as it is: `the other two stand`, `weiterhin gebucht bleibt`. */
const KEPT = [
  'remains?|stays? (?:as|booked|put)|stands?|unchanged|unaffected|not (?:affected|changed?)|keep(?:ing)?|still (?:booked|confirmed|on|valid|holds?|have)',
  'bleib(?:t|en)|unverändert|weiterhin|gelten|gilt|unberührt|behalten|stehen? (?:noch|weiter)',
  'restent?|reste|inchangée?s?|ne (?:bouge|change)(?:nt)? pas|gard(?:e|ons|ez)|conserv(?:e|ons|ez)|tiennent|maintenue?s?',
  'siguen?|se mantienen?|no (?:cambian?|se tocan?)|val(?:e|en)|quedan? (?:igual|en pie)|mantenemos',
  'gäller|kvarstår|står kvar|består|oförändra[dt]e?|behåll(?:er|s)|ligger kvar',
].join('|');
const NOT_KEPT = '(?:not|nicht|no longer|nicht mehr|plus|pas|ya no|no|inte|inte längre)';

const SAYS_KEPT = quick(
  new RegExp(
    `(?<!\\p{L})(?<!(?<!\\p{L})${NOT_KEPT}\\s)(?:${KEPT})(?!\\p{L})(?! (?:inte|nicht|pas|plus|no) )`,
    'iu',
  ),
);

/** Whether words say that something stays as it was. */
export const saysKept = (text: string): boolean => SAYS_KEPT.test(text);
