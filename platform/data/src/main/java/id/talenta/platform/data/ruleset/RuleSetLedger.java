package id.talenta.platform.data.ruleset;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * Remembers the digest of every rule-set version that the service ever ran with. A version that comes back with other content is refused:
 * results were made with the first.
 */
@ApplicationScoped
public class RuleSetLedger {

    private final AgroalDataSource dataSource;

    RuleSetLedger(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Enters each version that is new, and holds the others against what was entered.
     *
     * @throws IllegalStateException if a version changed since
     */
    public void enter(RuleSets<?> ruleSets) {
        enter(ruleSets.all());
    }

    /**
     * Enters one version, in the running transaction if there is one.
     *
     * @throws IllegalStateException if it was entered with other content
     */
    public void enter(RuleSet<?> ruleSet) {
        enter(List.of(ruleSet));
    }

    /** Whether a version was ever entered. */
    public boolean holds(String code, int version) {
        String sql = "select from rule_set_version where code = ? and version = ?";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, code);
            select.setInt(2, version);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The rule-set ledger could not be read", e);
        }
    }

    private void enter(List<? extends RuleSet<?>> ruleSets) {
        String insert = """
                insert into rule_set_version (code, version, digest, document)
                values (?, ?, ?, ?::jsonb)
                on conflict do nothing
                """;
        String select = "select digest from rule_set_version where code = ? and version = ?";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement entering = connection.prepareStatement(insert);
                PreparedStatement reading = connection.prepareStatement(select)) {
            for (RuleSet<?> ruleSet : ruleSets) {
                entering.setString(1, ruleSet.code());
                entering.setInt(2, ruleSet.version());
                entering.setString(3, ruleSet.digest());
                entering.setString(4, ruleSet.document().toString());
                entering.executeUpdate();
                reading.setString(1, ruleSet.code());
                reading.setInt(2, ruleSet.version());
                try (ResultSet row = reading.executeQuery()) {
                    if (!row.next() || !row.getString(1).equals(ruleSet.digest())) {
                        throw new IllegalStateException(
                                "Rule set " + ruleSet.code() + " version " + ruleSet.version()
                                        + " differs from the one that was published under that number; give the change a new version");
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The rule-set ledger could not be kept", e);
        }
    }
}
