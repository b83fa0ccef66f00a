package dev.identityemulator.testhelpers.outcome;

import dev.identityemulator.api.account.ResourceKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** The arrangement that serves a session, for this submission and those that follow. */
@Entity
@Table(name = "outcome_servings")
@IdClass(ResourceKey.class)
class ArrangementUse {

    @Id
    private String account;

    /** The id of the session. */
    @Id
    private String id;

    @Version
    private @Nullable Integer version;

    private String arrangement;

    /** How many submissions of the session it served. */
    @Column(name = "submissions")
    private int submissions;

    ArrangementUse(String account, String session, String arrangement) {
        this.account = account;
        this.id = session;
        this.arrangement = arrangement;
        this.submissions = 1;
    }

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected ArrangementUse() {}

    /** Notes one more submission of the same arrangement. */
    void advance() {
        submissions++;
    }

    /** Notes that another arrangement serves the session from now on. */
    void reassign(String other) {
        arrangement = other;
        submissions = 1;
    }

    String arrangement() {
        return arrangement;
    }

    int submissions() {
        return submissions;
    }
}
