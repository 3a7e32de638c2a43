package id.talenta.demo;

/** How work, or conduct at work, was against what was expected. */
enum WorkRating {
    DI_ATAS,
    SESUAI,
    DI_BAWAH
}
