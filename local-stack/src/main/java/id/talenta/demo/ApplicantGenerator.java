package id.talenta.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/** Invents the people who apply. The same seed, number and formations give the same people. */
public final class ApplicantGenerator {

    private static final int ABSENT_PER_HUNDRED = 7;
    private static final int LEAST_PER_AGENCY = 12;

    private final SplittableRandom random;
    private final Draws draws;
    private final Map<String, Integer> lastSerials = new HashMap<>();
    private final List<Applicant> invented = new ArrayList<>();

    private ApplicantGenerator(long seed) {
        this.random = new SplittableRandom(seed);
        this.draws = new Draws(random);
    }

    public static Population invent(List<Formation> formations, int applicants, long seed) {
        return new ApplicantGenerator(seed).population(formations, applicants);
    }

    private Population population(List<Formation> formations, int applicants) {
        Map<Formation, Integer> sizes = sizes(formations, applicants);
        sizes.forEach((formation, size) -> {
            for (int i = 0; i < size; i++) {
                invented.add(applicant(formation));
            }
        });
        return new TiePlanter(random).plantIn(new Population(formations, List.copyOf(invented), List.of()));
    }

    /** More posts draw more people, unevenly; some formations get hardly anybody, as in life. */
    private Map<Formation, Integer> sizes(List<Formation> formations, int applicants) {
        Map<Formation, Integer> sizes = new LinkedHashMap<>();
        double[] upTo = new double[formations.size()];
        double sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            sum += Math.pow(formations.get(i).quota(), 0.8) * Math.exp(random.nextGaussian(0, 1.3));
            upTo[i] = sum;
            sizes.put(formations.get(i), 0);
        }
        int left = applicants;
        Set<String> agencies = new HashSet<>();
        for (Formation formation : formations) {
            if (agencies.add(formation.agency())) {
                int floor = Math.min(left, LEAST_PER_AGENCY);
                sizes.merge(formation, floor, Integer::sum);
                left -= floor;
            }
        }
        for (int i = 0; i < left; i++) {
            int at = Arrays.binarySearch(upTo, random.nextDouble(sum));
            sizes.merge(formations.get(at < 0 ? -at - 1 : at), 1, Integer::sum);
        }
        return sizes;
    }

    private Applicant applicant(Formation formation) {
        int number = invented.size() + 1;
        boolean woman = random.nextInt(100) < 55;
        List<String> qualifications = formation.qualifications();
        String qualification = qualifications.get(random.nextInt(qualifications.size()));
        LocalDate birthDate = draws.birthDate(qualification);
        String district = district();
        return new Applicant(
                participantNumber(formation, number),
                SyntheticNames.of(woman, number, random),
                birthDate,
                woman,
                district,
                serial(district),
                formation.code(),
                qualification,
                draws.gpa(qualification),
                random.nextInt(100) < ABSENT_PER_HUNDRED ? null : draws.skd());
    }

    private static String participantNumber(Formation formation, int number) {
        String agency = (formation.agency().replace(".", "") + "0000").substring(0, 4);
        return "24%s%011d".formatted(agency, number);
    }

    /** A regency (01 to 29) or city (71 to 79) of East Java, and one of its first districts. */
    private String district() {
        int regency = random.nextInt(38);
        return "35%02d%02d".formatted(regency < 29 ? regency + 1 : regency + 42, 1 + random.nextInt(20));
    }

    private int serial(String district) {
        return lastSerials.merge(district, 1, Integer::sum);
    }
}
