package dev.identityemulator.core.jobs;

import dev.identityemulator.api.resource.ResourceIds;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A task for a subject, due at an instant of its account's clock. */
@Entity
@Table(name = "due_work")
class DueTask {

    private static final Duration FIRST_POSTPONEMENT = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 10;

    @Id
    private String id;

    @Version
    private @Nullable Integer version;

    private String account;
    private String kind;
    private String subject;

    /** What the task is about, so that its time can pass alone, most often the subject; queries read it. */
    @SuppressWarnings("UnusedVariable")
    private String scope;

    @Column(name = "due_millis")
    private long dueMillis;

    private int failures;

    DueTask(String account, String kind, String subject, String scope, Instant due) {
        this.id = ResourceIds.next("due", account, due);
        this.account = account;
        this.kind = kind;
        this.subject = subject;
        this.scope = scope;
        this.dueMillis = due.toEpochMilli();
    }

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected DueTask() {}

    String id() {
        return id;
    }

    String account() {
        return account;
    }

    String kind() {
        return kind;
    }

    String subject() {
        return subject;
    }

    long dueMillis() {
        return dueMillis;
    }

    /** Postpones the task after a failure: by a minute, then twice as long each time. */
    void postpone(Instant now) {
        dueMillis = now.toEpochMilli() + (FIRST_POSTPONEMENT.toMillis() << Math.min(failures, MOST_DOUBLINGS));
        failures++;
    }
}
