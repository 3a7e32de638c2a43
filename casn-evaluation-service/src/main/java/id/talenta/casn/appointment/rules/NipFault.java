package id.talenta.casn.appointment.rules;

/** What can be wrong with a NIP, or with the date that it is held against. */
public enum NipFault {
    /** It is not 18 digits; nothing else is looked at then. */
    NIP_DIGITS,
    /** Digits 1 to 8 are no date of the calendar; the birth date is not compared then. */
    NIP_NO_DATE,
    /** Digits 1 to 8 are not the birth date on record. */
    NIP_BIRTH_DATE,
    /** Digits 1 to 8 are not the birth date in the NIK. */
    NIP_NIK_BIRTH_DATE,
    /** Digits 9 to 14 are no year with a month (CPNS), or with a code from 21 (PPPK); the date is not compared then. */
    NIP_TERM,
    /** Digits 9 to 14 are not the month (PPPK: the year) from which the appointment counts. */
    NIP_EFFECTIVE_DATE,
    /** Younger or older at the appointment than anybody can be appointed. */
    NIP_AGE,
    /** Digit 15 is neither 1 (male) nor 2 (female); the sex is not compared then. */
    NIP_NO_SEX,
    /** Digit 15 is not the sex on record. */
    NIP_SEX,
    /** Digit 15 is not the sex in the NIK. */
    NIP_NIK_SEX,
    /** Digits 16 to 18, the serial number, are 000. */
    NIP_SERIAL,
    /** The appointment does not count from the first day of a month. */
    EFFECTIVE_DAY
}
