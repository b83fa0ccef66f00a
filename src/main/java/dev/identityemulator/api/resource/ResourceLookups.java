package dev.identityemulator.api.resource;

import java.util.List;
import java.util.Optional;

/** All that can be looked up for one caller. */
record ResourceLookups(List<ResourceLookup> lookups, String account) {

    Optional<ApiResource> find(String id) {
        return lookups.stream()
                .filter(lookup -> id.startsWith(lookup.prefix()))
                .findFirst()
                .flatMap(lookup -> lookup.find(account, id));
    }
}
