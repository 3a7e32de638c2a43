package id.talenta.platform.data.events;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** What happened: a record of its owner, whose components are the data. The four methods are its envelope and no part of the data. */
public interface Event {

    /** Where it is published. */
    @JsonIgnore
    Topic topic();

    /** Its kind, such as {@code id.talenta.casn.appointment-changed.v1}. */
    @JsonIgnore
    String type();

    /** The aggregate that it is about; events of one key are received in order. Never personal data. */
    @JsonIgnore
    String key();

    /** The version of the aggregate, which grows with each change. */
    @JsonIgnore
    long version();
}
