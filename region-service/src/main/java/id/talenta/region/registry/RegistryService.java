package id.talenta.region.registry;

import com.fasterxml.jackson.databind.JsonNode;
import id.talenta.platform.web.input.MergePatch;
import id.talenta.platform.web.problem.ProblemException;
import id.talenta.platform.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The regions and the governments that carry their codes. */
@ApplicationScoped
public class RegistryService {

    private final RegionRepository regions;
    private final AgencyRepository agencies;
    private final MergePatch patches;
    private final Caller caller;

    RegistryService(RegionRepository regions, AgencyRepository agencies, MergePatch patches, Caller caller) {
        this.regions = regions;
        this.agencies = agencies;
        this.patches = patches;
        this.caller = caller;
    }

    @Transactional
    public List<Region> page(List<String> after, RegionFilter filter, int atMost) {
        return regions.page(after, filter, atMost);
    }

    /**
     * A region by its code, the province too.
     *
     * @throws ProblemException if there is none
     */
    @Transactional
    public Region region(String code) {
        return regions.findByIdOptional(code).orElseThrow(ProblemException::notFound);
    }

    /**
     * What a region is and how far, the province too.
     *
     * @throws ProblemException if there is none
     */
    @Transactional
    public RegionStanding standing(String code) {
        return region(code).standing();
    }

    /** The 38, by code. */
    @Transactional
    public List<RegionStanding> standings() {
        return regions.all38().stream().map(Region::standing).toList();
    }

    /** Changes how the region's office is reached; for callers of that region's agency. */
    @Transactional
    public Region change(String code, String ifMatch, JsonNode patch) {
        Region region = own(code);
        region.version().requireMatch(ifMatch);
        region.reachedAt(patches.apply(new RegionRequest(region.contacts()), patch, RegionRequest.class)
                .contacts());
        regions.flush();
        return region;
    }

    /**
     * A region that the caller may write for.
     *
     * @throws ProblemException if there is none, or if it is another agency's
     */
    @Transactional
    public Region own(String code) {
        Region region = region(code);
        caller.requireAgency(region.code());
        return region;
    }

    /** Which of these codes are no region's. */
    @Transactional
    public Set<String> unknown(Collection<String> codes) {
        Set<String> unknown = new HashSet<>(codes);
        regions.existing(List.copyOf(unknown)).forEach(unknown::remove);
        return unknown;
    }

    @Transactional
    public List<Agency> agencies(String after, int atMost) {
        return agencies.page(after, atMost);
    }

    /**
     * An agency by its code.
     *
     * @throws ProblemException if there is none
     */
    @Transactional
    public Agency agency(String code) {
        return agencies.findByIdOptional(code).orElseThrow(ProblemException::notFound);
    }
}
