package id.talenta.casn.intake;

import id.talenta.platform.data.csv.RejectedRows;
import java.sql.Connection;
import java.sql.SQLException;

/** The table that the rows of an import go to, once they were held against what is there. */
interface IntakeTable {

    /** Where they lie until then. */
    StagingTable staging();

    /** Holds the staged rows against each other and against what is there, and takes out those that are rejected. */
    void check(Connection connection, RejectedRows rejected) throws SQLException;

    /** Adds the staged rows. */
    void insert(Connection connection) throws SQLException;
}
