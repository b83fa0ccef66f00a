package dev.identityemulator.stripe.forwarding.destination;

import dev.identityemulator.api.account.ApiObject;
import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.api.resource.ResourceIds;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A destination for which a test has set something. */
@Entity
@Table(name = "forwarding_destinations")
@IdClass(ResourceKey.class)
@ApiObject(prefix = Destination.PREFIX, noun = Destination.NOUN)
public class Destination {

    static final String PREFIX = "fwddest";
    static final String NOUN = "forwarding destination";

    @Id
    private String account;

    @Id
    private String id;

    @Version
    private @Nullable Integer version;

    private Instant created;

    @Convert(converter = TermsColumn.class)
    private DestinationTerms terms;

    Destination(String account, Instant created, DestinationTerms terms) {
        this.account = account;
        this.id = ResourceIds.next(PREFIX, account, created);
        this.created = created;
        this.terms = terms;
    }

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Destination() {}

    /** Whether it is about an address. */
    boolean isAt(String url) {
        var parts = terms.url().split("\\*", -1);
        int at = parts[0].length();
        int last = parts.length - 1;
        if (last == 0 || !url.startsWith(parts[0])) {
            return url.equals(parts[0]);
        }
        for (int i = 1; i < last; i++) {
            int found = url.indexOf(parts[i], at);
            if (found < 0) {
                return false;
            }
            at = found + parts[i].length();
        }
        return url.length() - parts[last].length() >= at && url.endsWith(parts[last]);
    }

    public String id() {
        return id;
    }

    public Instant created() {
        return created;
    }

    public DestinationTerms terms() {
        return terms;
    }
}
