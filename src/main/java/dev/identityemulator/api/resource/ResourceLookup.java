package dev.identityemulator.api.resource;

import java.util.Collection;
import java.util.List;

/** Finds the resources of one kind by id, so that a feature that does not know them can expand references to them. */
public interface ResourceLookup {

    /** The beginning of the ids that this lookup knows, such as {@code vr_}. */
    String prefix();

    /**
     * The resources with these ids that the account has, by as few statements as possible.
     *
     * @param baseUrl what absolute links in the resources begin with
     */
    List<? extends ApiResource> findAll(String account, Collection<String> ids, String baseUrl);
}
