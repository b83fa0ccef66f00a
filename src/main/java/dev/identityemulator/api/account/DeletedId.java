package dev.identityemulator.api.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** The id of a resource that its account deleted. */
@Entity
@Table(name = "deleted_ids")
@IdClass(ResourceKey.class)
class DeletedId {

    @Id
    private String account;

    @Id
    private String id;

    DeletedId(String account, String id) {
        this.account = account;
        this.id = id;
    }

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected DeletedId() {}
}
