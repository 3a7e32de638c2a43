package id.talenta.demo;

import id.talenta.demo.StaffMember.Employment;
import id.talenta.demo.StaffMember.Post;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Invents civil servants who serve already, with what is known of their work. The same seed and number give the same
 * people. Some lack what a mapping needs, in each way that there is; some stand exactly on a cut-off, or just below.
 */
public final class StaffGenerator {

    /** Not the month that the demo appoints for, so that the numbers differ. */
    private static final LocalDate PROBATION_SINCE = LocalDate.of(2025, 3, 1);

    private static final LocalDate LATEST_BIRTH = LocalDate.of(2001, 1, 1);
    private static final int BIRTH_DAYS = 34 * 365;
    private static final int YOUNG_DAYS = 9 * 365;
    private static final int YEARS_OF_BEGINNING = 8;
    private static final LocalDate LATEST_BEGINNING = LocalDate.of(2024, 3, 1);

    private static final List<String> UNITS = List.of(
            "Sekretariat Daerah",
            "Dinas Kesehatan",
            "Dinas Pendidikan",
            "Dinas Pekerjaan Umum",
            "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia",
            "Inspektorat",
            "Kecamatan Sintetis");

    private static final List<Post> POSTS = List.of(
            new Post("KEPALA DINAS", "JPT", "PRATAMA"),
            new Post("SEKRETARIS DINAS", "JA", "ADMINISTRATOR"),
            new Post("KEPALA BIDANG", "JA", "ADMINISTRATOR"),
            new Post("KEPALA SUBBAGIAN", "JA", "PENGAWAS"),
            new Post("PENGELOLA KEPEGAWAIAN", "JA", "PELAKSANA"),
            new Post("PENGADMINISTRASI UMUM", "JA", "PELAKSANA"),
            new Post("ANALIS SUMBER DAYA MANUSIA APARATUR AHLI MUDA", "JF", "AHLI_MUDA"),
            new Post("AUDITOR AHLI MADYA", "JF", "AHLI_MADYA"),
            new Post("GURU AHLI PERTAMA", "JF", "AHLI_PERTAMA"),
            new Post("PERAWAT TERAMPIL", "JF", "TERAMPIL"));

    private final SplittableRandom random;
    private final StaffDraws draws;
    private final CivilServantNumber numbers;
    private final List<StaffMember> invented = new ArrayList<>();

    private StaffGenerator(long seed, CivilServantNumber numbers) {
        this.random = new SplittableRandom(seed);
        this.draws = new StaffDraws(random);
        this.numbers = numbers;
    }

    /** As many for each agency, the odd ones for the first. */
    public static List<StaffMember> invent(List<String> agencies, int people, long seed, CivilServantNumber numbers) {
        StaffGenerator generator = new StaffGenerator(seed, numbers);
        for (int i = 0; i < people; i++) {
            generator.add(agencies.get(i % agencies.size()), i / agencies.size());
        }
        return List.copyOf(generator.invented);
    }

    private void add(String agency, int numberInAgency) {
        StaffMember one = person(agency);
        List<StaffDraws.Example> examples = StaffDraws.EXAMPLES;
        if (numberInAgency < examples.size() && one.employment() != Employment.CPNS) {
            StaffDraws.Example example = examples.get(numberInAgency);
            invented.add(one.with(example.result(), example.behaviour())
                    .with(example.assessed(), example.assessedLongAgo()));
        } else {
            invented.add(one);
        }
    }

    private StaffMember person(String agency) {
        boolean woman = random.nextInt(100) < 54;
        Employment employment = employment();
        LocalDate birthDate =
                LATEST_BIRTH.minusDays(random.nextInt(employment == Employment.CPNS ? YOUNG_DAYS : BIRTH_DAYS));
        LocalDate since = since(birthDate, employment);
        boolean byAgreement = employment == Employment.PPPK || employment == Employment.PPPK_PARUH_WAKTU;
        String nip =
                byAgreement ? numbers.nextByAgreement(birthDate, since, woman) : numbers.next(birthDate, since, woman);
        Post post = post(employment);
        double ability = random.nextGaussian();
        boolean appraised = random.nextInt(100) >= 3;
        boolean assessed = random.nextInt(100) >= 3;
        return new StaffMember(
                nip,
                SyntheticNames.of(woman, 50_000 + invented.size() + 1, random),
                birthDate,
                woman,
                agency,
                UNITS.get(random.nextInt(UNITS.size())),
                post,
                employment,
                since,
                appraised ? draws.rating(ability) : null,
                appraised ? draws.rating(ability + 0.8) : null,
                assessed ? draws.assessed(ability, required(post)) : null,
                random.nextInt(100) < 2);
    }

    private Employment employment() {
        int drawn = random.nextInt(100);
        if (drawn < 76) {
            return Employment.PNS;
        }
        if (drawn < 94) {
            return Employment.PPPK;
        }
        return drawn < 97 ? Employment.PPPK_PARUH_WAKTU : Employment.CPNS;
    }

    /** The first of a month, for a beginner of 22 to 29 years. */
    private LocalDate since(LocalDate birthDate, Employment employment) {
        if (employment == Employment.CPNS) {
            return PROBATION_SINCE;
        }
        LocalDate drawn = birthDate
                .plusYears(22L + random.nextInt(YEARS_OF_BEGINNING))
                .plusMonths(random.nextInt(12))
                .withDayOfMonth(1);
        return drawn.isAfter(LATEST_BEGINNING) ? LATEST_BEGINNING : drawn;
    }

    private Post post(Employment employment) {
        // Whoever is on probation, or employed by agreement, leads nobody.
        int from = employment == Employment.PNS ? (random.nextInt(20) == 0 ? 0 : 1) : 4;
        return POSTS.get(from + random.nextInt(POSTS.size() - from));
    }

    /** Usual levels: staff 1, supervisors and functional posts of the second rank 2 and 3, administrators 3, leaders 4. */
    private static int required(Post post) {
        return switch (post.level()) {
            case "PRATAMA", "AHLI_MADYA" -> 4;
            case "ADMINISTRATOR", "AHLI_MUDA" -> 3;
            case "PENGAWAS", "AHLI_PERTAMA" -> 2;
            default -> 1;
        };
    }
}
