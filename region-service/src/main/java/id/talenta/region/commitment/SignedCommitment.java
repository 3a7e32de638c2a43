package id.talenta.region.commitment;

import java.time.LocalDate;
import java.util.UUID;

/** A commitment as evidence: that it was signed, when, and where to read it. */
public record SignedCommitment(UUID id, String region, LocalDate signedOn, String title) {}
