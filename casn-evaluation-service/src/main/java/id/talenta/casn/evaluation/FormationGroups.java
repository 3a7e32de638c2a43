package id.talenta.casn.evaluation;

import id.talenta.casn.evaluation.rules.CpnsRules;
import id.talenta.casn.evaluation.rules.FormationNeed;
import id.talenta.casn.evaluation.rules.FormationPlace;
import id.talenta.casn.evaluation.rules.NeedType;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * All formations of a selection in groups that can be decided one after the other, since nobody of one has any influence on another: single
 * formations, or all formations of one position and qualification where empty posts are filled between them. Groups are numbered from 0.
 *
 * @param groups codes of the formations of each group
 * @param places what the filling of empty posts compares, by formation; empty where there is none
 * @param tests the tests of SKB that formations have declared
 */
record FormationGroups(
        List<List<String>> groups,
        Map<String, FormationNeed> formations,
        Map<String, FormationPlace> places,
        DeclaredTests tests) {

    private record Work(String position, String qualification) {}

    /** Reads those that an evaluation is about, with the numbers of posts that it supposes, and the tests that they have declared. */
    static FormationGroups read(Connection connection, Evaluation evaluation, CpnsRules rules) throws SQLException {
        UUID selection = evaluation.selectionId();
        if (evaluation.stage() == Stage.SKD) {
            return ofSkd(connection, selection, evaluation.whatIf());
        }
        return read(
                connection,
                selection,
                rules.finalResult().optimisation() != null,
                evaluation.whatIf(),
                DeclaredTests.of(connection, selection, rules));
    }

    /** @param supposed other numbers of posts than there are, by formation; null supposes nothing */
    static FormationGroups ofSkd(Connection connection, UUID selection, Map<String, Integer> supposed)
            throws SQLException {
        return read(connection, selection, false, supposed, DeclaredTests.none(selection));
    }

    /** Those that an evaluation was about, as they were recorded with it. */
    static FormationGroups recorded(UUID selection, Map<String, FormationResult> found) {
        Map<String, FormationNeed> formations = new TreeMap<>();
        Map<String, FormationPlace> places = new HashMap<>();
        found.forEach((code, result) -> {
            formations.put(code, result.formation());
            if (result.place() != null) {
                places.put(code, result.place());
            }
        });
        return new FormationGroups(groups(formations, places), formations, places, DeclaredTests.none(selection));
    }

    private static FormationGroups read(
            Connection connection, UUID selection, boolean filling, Map<String, Integer> supposed, DeclaredTests tests)
            throws SQLException {
        String sql = """
                select code, need_type, quota, special_post, position, location, qualification
                from formation
                where selection_id = ?
                """;
        Map<String, FormationNeed> formations = new TreeMap<>();
        Map<String, FormationPlace> places = new HashMap<>();
        Map<List<String>, FormationPlace> known = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, selection);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    FormationNeed formation = formation(row, supposed, tests);
                    formations.put(formation.code(), formation);
                    if (filling) {
                        // many formations are of the same place, which is then kept once
                        places.put(
                                formation.code(),
                                known.computeIfAbsent(
                                        List.of(row.getString(5), row.getString(6), row.getString(7)),
                                        place -> FormationPlace.of(place.get(0), place.get(1), place.get(2))));
                    }
                }
            }
        }
        return new FormationGroups(groups(formations, places), formations, places, tests);
    }

    private static FormationNeed formation(ResultSet row, Map<String, Integer> supposed, DeclaredTests tests)
            throws SQLException {
        String code = row.getString(1);
        int quota = supposed == null ? row.getInt(3) : supposed.getOrDefault(code, row.getInt(3));
        return new FormationNeed(code, NeedType.valueOf(row.getString(2)), quota, row.getString(4), tests.of(code));
    }

    private static List<List<String>> groups(
            Map<String, FormationNeed> formations, Map<String, FormationPlace> places) {
        List<List<String>> groups = new ArrayList<>();
        Map<Work, List<String>> byWork = new HashMap<>();
        for (String code : formations.keySet()) {
            FormationPlace place = places.get(code);
            if (place == null) {
                groups.add(List.of(code));
            } else {
                byWork.computeIfAbsent(new Work(place.position(), place.qualification()), work -> {
                            List<String> group = new ArrayList<>();
                            groups.add(group);
                            return group;
                        })
                        .add(code);
            }
        }
        return groups;
    }

    /** All formations by their codes, as far as is known before anything is decided: without cuts. */
    Map<String, FormationResult> results() {
        Map<String, FormationResult> found = new HashMap<>();
        formations.forEach(
                (code, formation) -> found.put(code, new FormationResult(formation, null, places.get(code))));
        return found;
    }

    /** The formations of some groups, by their codes. */
    Map<String, FormationNeed> formationsOf(int firstGroup, int afterLast) {
        Map<String, FormationNeed> found = new TreeMap<>();
        for (List<String> group : groups.subList(firstGroup, afterLast)) {
            group.forEach(code -> found.put(code, formations.get(code)));
        }
        return found;
    }

    /**
     * All formations, group by group: what a query joins to know the group of each person, and to read them in the order of the groups.
     *
     * @param codes of the formations; their place in this list is their number
     * @param groupOf the group of each
     */
    record Numbering(List<String> codes, int[] groupOf) {

        /** Parts of whole groups, one after the other, of so many formations or a few more; one part if all of them are fewer. */
        List<Part> parts(int formations) {
            List<Part> parts = new ArrayList<>();
            int first = 0;
            for (int next = 1; next <= codes.size(); next++) {
                boolean last = next == codes.size();
                if (last || next - first >= formations && groupOf[next] != groupOf[next - 1]) {
                    parts.add(new Part(codes, first, next));
                    first = next;
                }
            }
            return parts;
        }
    }

    /** Some formations that follow each other in their numbering. */
    record Part(List<String> all, int first, int afterLast) {

        Array codes(Connection connection) throws SQLException {
            return connection.createArrayOf(
                    "text", all.subList(first, afterLast).toArray());
        }

        Array numbers(Connection connection) throws SQLException {
            return connection.createArrayOf(
                    "int4", IntStream.range(first, afterLast).boxed().toArray());
        }
    }

    Numbering numbering() {
        List<String> codes = new ArrayList<>(formations.size());
        int[] groupOf = new int[formations.size()];
        for (int group = 0; group < groups.size(); group++) {
            for (String code : groups.get(group)) {
                groupOf[codes.size()] = group;
                codes.add(code);
            }
        }
        return new Numbering(codes, groupOf);
    }
}
