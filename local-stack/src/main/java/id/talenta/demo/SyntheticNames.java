package id.talenta.demo;

import java.util.List;
import java.util.random.RandomGenerator;

/** Names that nobody can take for a real person's. */
final class SyntheticNames {

    private static final List<String> WOMEN =
            List.of("Wulan", "Sekar", "Kirana", "Melati", "Ratih", "Puspa", "Anjani", "Cempaka", "Larasati", "Embun");
    private static final List<String> MEN =
            List.of("Bayu", "Surya", "Guntur", "Banyu", "Jati", "Lintang", "Wira", "Teja", "Satria", "Bima");

    private SyntheticNames() {}

    static String of(boolean woman, int number, RandomGenerator random) {
        List<String> given = woman ? WOMEN : MEN;
        return "Sintetis %s %05d".formatted(given.get(random.nextInt(given.size())), number);
    }
}
