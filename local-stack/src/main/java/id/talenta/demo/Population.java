package id.talenta.demo;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Everybody who applies, with the ties that were planted among them. */
public record Population(List<Formation> formations, List<Applicant> applicants, List<PlantedTie> ties) {

    Formation formation(String code) {
        return formations.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    Map<String, List<Applicant>> byFormation() {
        return applicants.stream().collect(Collectors.groupingBy(Applicant::formationCode));
    }

    /** The part of it that one agency selects from. */
    Population of(String agency) {
        List<Formation> own =
                formations.stream().filter(f -> f.agency().equals(agency)).toList();
        Collection<String> codes = own.stream().map(Formation::code).collect(Collectors.toSet());
        return new Population(
                own,
                applicants.stream()
                        .filter(a -> codes.contains(a.formationCode()))
                        .toList(),
                ties.stream().filter(t -> codes.contains(t.formationCode())).toList());
    }
}
