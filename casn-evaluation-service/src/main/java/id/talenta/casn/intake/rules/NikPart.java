package id.talenta.casn.intake.rules;

/** A part of a NIK that can be wrong. */
public enum NikPart {
    /** It is not 16 digits; nothing else is looked at then. */
    DIGITS,
    /** Digits 7 to 12 do not give the birth date. */
    BIRTH_DATE,
    /** The day has 40 added for a man, or not for a woman. */
    SEX,
    /** The serial number, digits 13 to 16, is 0000. */
    SERIAL
}
