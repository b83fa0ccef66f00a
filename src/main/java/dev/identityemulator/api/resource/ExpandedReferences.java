package dev.identityemulator.api.resource;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The resources that replace references in one response, and the references that are still to be looked up. */
final class ExpandedReferences {

    private final Map<String, Optional<ApiResource>> found = new HashMap<>();
    private final Set<String> missing = new LinkedHashSet<>();

    /** The resource with this id; null if there is none, or none yet. */
    @Nullable
    ApiResource find(String id) {
        var known = found.get(id);
        if (known == null) {
            missing.add(id);
            return null;
        }
        return known.orElse(null);
    }

    /** Looks up the references that were met so far, and returns whether there were any. */
    boolean lookUp(List<ResourceLookup> lookups, String account, String baseUrl) {
        if (missing.isEmpty()) {
            return false;
        }
        for (var lookup : lookups) {
            var ids = missing.stream()
                    .filter(id -> id.startsWith(lookup.prefix()))
                    .toList();
            if (!ids.isEmpty()) {
                lookup.findAll(account, ids, baseUrl)
                        .forEach(resource -> found.put(String.valueOf(resource.id()), Optional.of(resource)));
            }
        }
        missing.forEach(id -> found.putIfAbsent(id, Optional.empty()));
        missing.clear();
        return true;
    }
}
