package dev.identityemulator.api.resource;

import java.util.Optional;

/** Finds the resources of one kind by id, so that a reference to one can be expanded by a room that does not know it. */
public interface ResourceLookup {

    /** The beginning of the ids that this lookup knows, such as {@code vr_}. */
    String prefix();

    /** The resource with this id, if the account has it. */
    Optional<ApiResource> find(String account, String id);
}
