package id.talenta.region.registry;

import id.talenta.region.registry.rules.Stage;

/** A region as other features need it: what it is, and how far. */
public record RegionStanding(String code, String name, RegionKind kind, Stage stage) {}
