package id.talenta.talent.profile.rules;

/** A part of a NIP that can be wrong. */
public enum NipPart {
    /** It is not 18 digits; nothing else is looked at then. */
    DIGITS,
    /** Digits 1 to 8 are not the birth date. */
    BIRTH_DATE,
    /** Digits 13 and 14 are no month for a civil servant, or no frequency of appointment, from 21, for an employee by agreement. */
    EMPLOYMENT,
    /** Digits 9 to 14, or 9 to 12 for an employee by agreement, are not the time since when the person serves. */
    SINCE,
    /** Nobody of that birth date can have begun to serve then. */
    AGE,
    /** Digit 15 is not 1 for a man, or not 2 for a woman. */
    SEX,
    /** The serial number, digits 16 to 18, is 000. */
    SERIAL
}
