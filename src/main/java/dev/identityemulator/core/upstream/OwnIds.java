package dev.identityemulator.core.upstream;

import dev.identityemulator.api.account.AccountIds;
import dev.identityemulator.api.account.ApiObject;
import dev.identityemulator.api.account.DeletedIds;
import dev.identityemulator.api.account.KeyAccount;
import dev.identityemulator.api.account.RecentAccounts;
import dev.identityemulator.api.account.ResourceKey;
import jakarta.persistence.EntityManager;
import jakarta.persistence.IdClass;
import jakarta.persistence.metamodel.Type;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds in a text the ids that the emulator made. Most carry the account in their characters, so that those of other keys that called
 * are found too; those that do not are looked up for the caller's account.
 */
@Component
class OwnIds {

    private final EntityManager entities;
    private final DeletedIds deleted;
    private final RecentAccounts seen;
    private volatile @Nullable Map<String, Kind> kinds;

    OwnIds(EntityManager entities, DeletedIds deleted, RecentAccounts seen) {
        this.entities = entities;
        this.seen = seen;
        this.deleted = deleted;
    }

    private record Kind(Class<?> type, String noun) {}

    /** An id of the emulator, and the kind of resource that it names. */
    record Found(String text, String noun) {

        /** The text as an error may show it: the token of a link is a secret. */
        String shown() {
            return AccountPart.named(text).isPresent() ? KeyAccount.masked(text) : text;
        }
    }

    /** The first id in a text that this emulator made. */
    Optional<Found> in(String text, String account) {
        return in(text.getBytes(StandardCharsets.ISO_8859_1), 0, text.length(), account);
    }

    /** The same for a part of a longer text. */
    Optional<Found> in(byte[] text, int from, int until, String account) {
        var own = Objects.requireNonNullElse(AccountIds.platformOf(account), account);
        var keys = new Keys(seen);
        return new Tokens(text, from, until)
                .stream()
                        .filter(token -> isOurs(token, account, own, keys))
                        .map(token -> new Found(token.text(), noun(token)))
                        .findFirst();
    }

    private boolean isOurs(Tokens.Token token, String account, String own, Keys keys) {
        var id = token.text();
        var named = AccountIds.isWellFormed(id) ? Optional.of(id) : AccountPart.named(id);
        if (named.isPresent()) {
            return named.get().equals(own) || keys.accounts().contains(named.get());
        }
        var kind = kinds().get(token.kind());
        var part = AccountPart.of(id);
        if (part.isEmpty()) {
            return kind != null && (isKept(account, kind, id) || isKept(own, kind, id));
        }
        return part.get().isOf(own)
                || (kind != null && part.get().isOf(account))
                || keys.accounts().stream().anyMatch(part.get()::isOf);
    }

    private boolean isKept(String account, Kind kind, String id) {
        return entities.find(kind.type(), new ResourceKey(account, id)) != null || deleted.include(account, id);
    }

    private String noun(Tokens.Token token) {
        var kind = kinds().get(token.kind());
        if (kind != null) {
            return kind.noun();
        }
        return AccountIds.isWellFormed(token.text()) ? "account" : "resource";
    }

    /**
     * The accounts of the keys that called last, read once for a text. Connected accounts are not among them: they have the names that
     * callers gave them, which may be those of accounts at Stripe.
     */
    private static final class Keys {

        private final RecentAccounts seen;
        private @Nullable Set<String> accounts;

        Keys(RecentAccounts seen) {
            this.seen = seen;
        }

        Set<String> accounts() {
            var known = accounts;
            if (known == null) {
                known = seen.latest().stream()
                        .map(RecentAccounts.SeenAccount::id)
                        .filter(id -> AccountIds.platformOf(id) == null)
                        .collect(Collectors.toSet());
                accounts = known;
            }
            return known;
        }
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
