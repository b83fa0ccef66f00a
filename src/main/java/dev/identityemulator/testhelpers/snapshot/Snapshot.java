package dev.identityemulator.testhelpers.snapshot;

import dev.identityemulator.api.account.ApiObject;
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

/** A copy of an account's state. Its rows are in the tables of the features, under the id of the snapshot. */
@Entity
@Table(name = "snapshots")
@IdClass(ResourceKey.class)
@ApiObject(prefix = Snapshot.PREFIX, noun = Snapshot.NOUN)
class Snapshot {

    static final String PREFIX = "snap";
    static final String NOUN = "snapshot";

    @Id
    private String account;

    @Id
    private String id;

    @Version
    private @Nullable Integer version;

    private Instant created;
    private @Nullable String name;
    private @Nullable String description;

    @Column(name = "row_count")
    private long rows;

    /** Created in real time: a restore sets the account's clock back. */
    Snapshot(String account, Instant created, SnapshotCreateParams params) {
        this.account = account;
        this.id = ResourceIds.next(PREFIX, account, created);
        this.created = created;
        this.name = params.name();
        this.description = params.description();
    }

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Snapshot() {}

    /** Notes how many rows were copied. */
    void taken(long copied) {
        rows = copied;
    }

    String account() {
        return account;
    }

    String id() {
        return id;
    }

    Instant created() {
        return created;
    }

    @Nullable
    String name() {
        return name;
    }

    @Nullable
    String description() {
        return description;
    }

    long rows() {
        return rows;
    }
}
