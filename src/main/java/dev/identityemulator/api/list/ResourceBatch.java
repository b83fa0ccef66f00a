package dev.identityemulator.api.list;

import dev.identityemulator.api.account.ResourceKey;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FindOption;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.hibernate.Session;

/** Loads several resources of an account by id in one statement that reads no other row. */
public final class ResourceBatch {

    private ResourceBatch() {}

    /** The resources with these ids that the account has; they are locked in the order of their ids where an option says so. */
    public static <E> List<E> find(
            EntityManager entities, Class<E> type, String account, Collection<String> ids, FindOption... options) {
        var keys = ids.stream().sorted().map(id -> new ResourceKey(account, id)).toList();
        return entities.unwrap(Session.class).findMultiple(type, keys, options).stream()
                .filter(Objects::nonNull)
                .toList();
    }
}
