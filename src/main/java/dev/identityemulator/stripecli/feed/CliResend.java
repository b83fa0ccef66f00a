package dev.identityemulator.stripecli.feed;

import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.api.resource.ResourceIds;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An event that CLIs are to receive again, at whatever instance they are connected to. */
@Entity
@Table(name = "cli_resends")
@IdClass(ResourceKey.class)
public class CliResend {

    static final String PREFIX = "resend";

    @Id
    private String account;

    @Id
    private String id;

    @Version
    private @Nullable Integer version;

    @Column(name = "event_id")
    private String eventId;

    private Instant created;

    CliResend(String account, String eventId, Instant created) {
        this.account = account;
        this.id = ResourceIds.next(PREFIX, account, created);
        this.eventId = eventId;
        this.created = created;
    }

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected CliResend() {}

    String eventId() {
        return eventId;
    }

    /** By real time, which is what its id sorts by. */
    Instant created() {
        return created;
    }
}
