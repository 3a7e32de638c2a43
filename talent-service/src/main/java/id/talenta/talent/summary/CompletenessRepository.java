package id.talenta.talent.summary;

import id.talenta.talent.assessment.rules.Component;
import id.talenta.talent.mapping.rules.ComponentRule;
import id.talenta.talent.mapping.rules.MappingRules;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts the people of whom everything is recorded that the rules of mapping cannot do without. */
@ApplicationScoped
class CompletenessRepository {

    /** Where a component stands in what is stored of an assessment. What a profile itself tells is never missing. */
    private static final Map<Component, String> PLACES = new EnumMap<>(Map.of(
            Component.AWARD, "$.award",
            Component.TEAM_ASSIGNMENT, "$.teamAssignment",
            Component.FEEDBACK_360, "$.feedback360",
            Component.COMPETENCY, "$.competency",
            Component.DEVELOPMENT, "$.competencyDevelopment",
            Component.MOBILITY, "$.experience.diversity",
            Component.ACTING, "$.experience.acting",
            Component.POTENTIAL, "$.potential",
            Component.EDUCATION, "$.education",
            Component.FIELD_MATCH, "$.fieldMatch"));

    static {
        PLACES.put(Component.DISCIPLINE, "$.discipline");
    }

    /** Where the rules set no bound, nobody has records that old. */
    private static final int FOR_EVER = 200;

    private final AgroalDataSource dataSource;

    CompletenessRepository(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** How many of an agency's people are complete on a day. */
    int complete(String agency, MappingRules rules, LocalDate today) {
        List<ComponentRule> assessed = new ArrayList<>();
        StringBuilder having = new StringBuilder("true");
        for (ComponentRule rule : rules.components()) {
            if (rule.isRequired() && PLACES.containsKey(rule.component())) {
                assessed.add(rule);
                having.append(" and bool_or(jsonb_path_exists(s.components, ?::jsonpath)")
                        .append(
                                " and coalesce(s.valid_until, (s.assessed_on + make_interval(years => ?))::date) >= ?)");
            }
        }
        String sql = """
                select count(*)
                from (
                    select t.id
                    from talent t
                    left join assessment s on s.talent_id = t.id and s.agency = t.agency and s.assessed_on <= ?
                    where t.agency = ? and t.active and (not ? or exists (
                        select from appraisal a
                        where a.talent_id = t.id and a.quarter = 0 and a.year between ? and ?))
                    group by t.id
                    having %s) complete
                """.formatted(having);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            int at = 1;
            select.setObject(at++, today);
            select.setString(at++, agency);
            select.setBoolean(at++, needsAppraisal(rules));
            select.setInt(at++, today.getYear() - years(predicate(rules)));
            select.setInt(at++, today.getYear());
            for (ComponentRule rule : assessed) {
                select.setString(at++, PLACES.get(rule.component()));
                select.setInt(at++, years(rule));
                select.setObject(at++, today);
            }
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The complete profiles could not be counted", e);
        }
    }

    private static boolean needsAppraisal(MappingRules rules) {
        return rules.uses(Component.PREDICATE) && predicate(rules).isRequired();
    }

    private static ComponentRule predicate(MappingRules rules) {
        return rules.component(Component.PREDICATE);
    }

    private static int years(ComponentRule rule) {
        return rule.validYears() == null ? FOR_EVER : rule.validYears();
    }
}
