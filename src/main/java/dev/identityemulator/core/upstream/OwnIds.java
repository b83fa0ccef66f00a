package dev.identityemulator.core.upstream;

import dev.identityemulator.api.account.AccountIds;
import dev.identityemulator.api.account.ApiObject;
import dev.identityemulator.api.account.DeletedIds;
import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.api.resource.ResourceIds;
import jakarta.persistence.EntityManager;
import jakarta.persistence.IdClass;
import jakarta.persistence.metamodel.Type;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds in a text what must not leave the emulator: ids that the account has here, and keys that are not of Stripe's test mode. Most ids
 * carry the account in their characters; those that do not are looked up.
 */
@Component
class OwnIds {

    private static final int LENGTH_WITH_ACCOUNT = 24;

    private final EntityManager entities;
    private final DeletedIds deleted;
    private volatile @Nullable Map<String, Kind> kinds;

    OwnIds(EntityManager entities, DeletedIds deleted) {
        this.entities = entities;
        this.deleted = deleted;
    }

    private record Kind(Class<?> type, String noun) {}

    /** An id of this account, and the kind of resource that it names. */
    record Found(String text, String noun) {}

    /** The first id in a text that this account has here. */
    Optional<Found> in(String text, String account) {
        return in(text.getBytes(StandardCharsets.ISO_8859_1), 0, text.length(), account);
    }

    /** The same for a part of a longer text. */
    Optional<Found> in(byte[] text, int from, int until, String account) {
        return new Tokens(text, from, until)
                .stream()
                        .map(token -> owned(token, account))
                        .flatMap(Optional::stream)
                        .findFirst();
    }

    private Optional<Found> owned(Tokens.Token token, String account) {
        var id = token.text();
        var own = Objects.requireNonNullElse(AccountIds.platformOf(account), account);
        if (id.equals(own)) {
            return Optional.of(new Found(id, "account"));
        }
        return Optional.ofNullable(kinds().get(token.prefix()))
                .filter(kind -> isOf(account, kind, id) || isOf(own, kind, id))
                .map(kind -> new Found(id, kind.noun()));
    }

    private boolean isOf(String account, Kind kind, String id) {
        return id.length() - id.indexOf('_') - 1 == LENGTH_WITH_ACCOUNT
                ? ResourceIds.isOf(account, id)
                : entities.find(kind.type(), new ResourceKey(account, id)) != null || deleted.include(account, id);
    }

    private Map<String, Kind> kinds() {
        var known = kinds;
        if (known == null) {
            known = entities.getMetamodel().getEntities().stream()
                    .map(Type::getJavaType)
                    .filter(OwnIds::isNamedById)
                    .collect(Collectors.toMap(
                            type -> type.getAnnotation(ApiObject.class).prefix(),
                            type -> new Kind(
                                    type, type.getAnnotation(ApiObject.class).noun())));
            kinds = known;
        }
        return known;
    }

    private static boolean isNamedById(Class<?> type) {
        return type.isAnnotationPresent(ApiObject.class)
                && type.getAnnotation(ApiObject.class).field().equals("id")
                && type.isAnnotationPresent(IdClass.class)
                && type.getAnnotation(IdClass.class).value() == ResourceKey.class;
    }
}
