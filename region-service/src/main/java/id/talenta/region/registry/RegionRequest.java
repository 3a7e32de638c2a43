package id.talenta.region.registry;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "RegionPatch", description = "What can be changed of a region; all else are facts")
record RegionRequest(@NotNull @Valid Contacts contacts) {}
