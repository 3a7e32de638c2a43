package id.talenta.platform.data.csv;

import java.util.Map;

/**
 * Why a row of a CSV file was not taken.
 *
 * @param line the line, from 1 (the header)
 * @param column the column; null where the whole row is meant
 * @param code of a message in the problem catalogue
 * @param values fills the message's placeholders; never the row's own values
 */
public record Rejection(long line, String column, String code, Map<String, ?> values) {}
