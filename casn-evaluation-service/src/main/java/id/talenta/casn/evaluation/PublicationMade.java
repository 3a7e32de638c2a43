package id.talenta.casn.evaluation;

import java.util.UUID;

/** Told within the service, in the transaction that publishes: a version of a stage is out. */
public record PublicationMade(UUID evaluation, UUID selection, Stage stage, int version) {}
