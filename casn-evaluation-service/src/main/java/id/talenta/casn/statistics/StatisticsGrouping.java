package id.talenta.casn.statistics;

/** What statistics are grouped by; named as the query parameter {@code groupBy} has it. */
public enum StatisticsGrouping {
    /** The agency that holds the selection: a region, the province, or a central agency. */
    agency("s.agency"),
    /** The name of the position. */
    position("f.position"),
    /** The need type of the formation. */
    needType("counted.need_type");

    private final String column;

    StatisticsGrouping(String column) {
        this.column = column;
    }

    /**
     * Of the query that groups: a constant of the code.
     *
     * @param needTypes whether each need type is a group; else there are the general and the special need
     */
    String column(boolean needTypes) {
        return this == needType && !needTypes
                ? "(case when %1$s = 'UMUM' then %1$s else 'KHUSUS' end)".formatted(column)
                : column;
    }
}
