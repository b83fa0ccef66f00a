package dev.identityemulator.api.account;

import dev.identityemulator.api.error.NotFoundHints;
import dev.identityemulator.api.resource.ResourceIds;
import dev.identityemulator.api.resource.RowIds;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.metamodel.EntityType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Hints at what an unknown id looks like, or that another key has it, without naming that key. The price is one look at a
 * primary key for each of the accounts that called last, and only when an id is not found.
 */
@Component
class UnknownIdHints implements NotFoundHints {

    /** The texts that clients make of an empty variable. */
    private static final Set<String> EMPTY = Set.of("undefined", "null", "None", "nil", "NaN", "[object Object]");

    private static final Pattern CLIENT_SECRET = Pattern.compile("[a-z]{2,5}_[0-9A-Za-z]+_secret_.*");

    /** How many of the accounts that called last are searched. */
    private static final int MOST_ACCOUNTS = 100;

    private final EntityManager entities;
    private final RecentAccounts seen;
    private final List<RowIds> rowIds;
    private final Map<String, Kind> kinds;

    UnknownIdHints(EntityManager entities, RecentAccounts seen, List<RowIds> rowIds) {
        this.entities = entities;
        this.seen = seen;
        this.rowIds = rowIds;
        this.kinds = entities.getMetamodel().getEntities().stream()
                .map(Kind::of)
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(kind -> kind.mark().prefix(), kind -> kind));
    }

    private record Kind(String entity, ApiObject mark) {

        static Optional<Kind> of(EntityType<?> entity) {
            return Optional.ofNullable(entity.getJavaType().getAnnotation(ApiObject.class))
                    .map(mark -> new Kind(entity.getName(), mark));
        }
    }

    @Override
    public Optional<String> hint(String account, String what, String id) {
        var row = row(id);
        var kind = row.map(found -> kinds.get(found.entity())).orElse(null);
        var noun = row.map(RowIds.Row::noun).orElse(what);
        if (EMPTY.contains(id)) {
            return Optional.of("That is what an empty variable is written as: the id is missing in the client.");
        }
        if (!id.equals(id.strip())) {
            return Optional.of("There is white space around the id.");
        }
        if (CLIENT_SECRET.matcher(id).matches()) {
            return Optional.of("That is a client_secret; the id is what stands before _secret_.");
        }
        if (id.startsWith("live_") || id.contains("_live_")) {
            return Optional.of("It looks like something of Stripe's live mode, of which nothing is known here.");
        }
        if (!noun.equals(what)) {
            return Optional.of("That is the id of " + withArticle(noun) + ", and not of " + withArticle(what) + ".");
        }
        return kind == null
                ? Optional.empty()
                : row.flatMap(found -> elsewhere(account, kind, found.id()).or(() -> ofAnother(account, found.id())));
    }

    private Optional<RowIds.Row> row(String id) {
        var prefix = id.replaceFirst("_.*", "");
        return rowIds.stream()
                .flatMap(each -> each.row(id).stream())
                .findFirst()
                .or(() -> Optional.ofNullable(kinds.get(prefix))
                        .map(kind -> new RowIds.Row(prefix, kind.mark().noun(), id)));
    }

    private Optional<String> elsewhere(String account, Kind kind, String id) {
        var known = seen.latest().stream()
                .map(RecentAccounts.SeenAccount::id)
                .limit(MOST_ACCOUNTS)
                .toList();
        return owner(kind, known, id)
                .filter(owner -> !owner.equals(account))
                .map(owner -> key(owner).equals(key(account))
                        ? "It exists under this key, but with another Stripe-Account or without one."
                        : "It exists under another key: what one key makes belongs to the account of that key.");
    }

    /** Without a flush: changes from before the error are not written for the sake of a hint. */
    private Optional<String> owner(Kind kind, List<String> accounts, String id) {
        var text = "select e.account from " + kind.entity() + " e where e.account in :accounts and e."
                + kind.mark().field() + " = :id";
        return accounts.isEmpty()
                ? Optional.empty()
                : entities
                        .createQuery(text, String.class)
                        .setFlushMode(FlushModeType.COMMIT)
                        .setParameter("accounts", accounts)
                        .setParameter("id", id)
                        .setMaxResults(1)
                        .getResultList()
                        .stream()
                        .findFirst();
    }

    private static Optional<String> ofAnother(String account, String id) {
        return ResourceIds.isOfAnother(account, id)
                ? Optional.of("It belongs to another account: Stripe made it, or this emulator did for another key.")
                : Optional.empty();
    }

    /** The account of the key itself: a connected account has none of its own. */
    private static String key(String account) {
        return Objects.requireNonNullElse(AccountIds.platformOf(account), account);
    }

    private static String withArticle(String noun) {
        return ("aeio".indexOf(noun.charAt(0)) < 0 ? "a " : "an ") + noun;
    }
}
