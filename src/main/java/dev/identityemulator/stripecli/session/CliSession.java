package dev.identityemulator.stripecli.session;

import dev.identityemulator.api.resource.RandomText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The session of one CLI; its id is the secret that opens a WebSocket. */
@Entity
@Table(name = "cli_sessions")
public class CliSession {

    private static final int ID_LENGTH = 24;

    @Id
    private String id;

    @Version
    private @Nullable Integer version;

    private String account;

    @Column(name = "last_used")
    private Instant lastUsed;

    private String feature;
    private String filters;

    CliSession(String account, Instant now, CliFeature feature, LogFilters filters) {
        this.id = "cliws_" + RandomText.alphanumeric(ID_LENGTH);
        this.account = account;
        this.lastUsed = now;
        this.feature = feature.value();
        this.filters = filters.json();
    }

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected CliSession() {}

    /** Records that a WebSocket was opened. */
    void use(Instant now) {
        lastUsed = now;
    }

    String id() {
        return id;
    }

    public String account() {
        return account;
    }

    public CliFeature feature() {
        return CliFeature.of(List.of(feature), "feature");
    }

    public LogFilters filters() {
        return LogFilters.read(filters, "filters");
    }
}
